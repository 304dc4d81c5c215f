"""The situation as far as a card of the vault tells it.

What the vault does not know stays out, so that it is asked for or keeps its default: nothing is
guessed. A card tells more than a person remembers, its dates above all.
"""

from __future__ import annotations

from pinvault.domain.card import Card, CardStatus
from pinvault.domain.months import opens
from pinvault.domain.pin_id import PinId
from pinvault.domain.record import PinRecord, PinState
from pinvault.domain.recovery.told import Told
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    Certificate,
    Holder,
    Standing,
)
from pinvault.domain.tries import at_most_left, wrong_in_a_row
from pinvault.domain.validity import Dated, State, status_on, validity
from pinvault.domain.validity import Holder as Issued

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any

_STANDINGS = {
    PinState.KNOWN: Standing.KNOWN,
    PinState.FORGOTTEN: Standing.FORGOTTEN,
    PinState.LOCKED: Standing.LOCKED,
    PinState.NOT_ISSUED: Standing.NONE,
}
_SIGNS, _OF_AGE = 15, 18
"""From which ages on one has a signature certificate (PIN-17) and is an adult."""


def told_by(card: Card, day: date) -> Told:
    """Return what ``card`` tells of the situation on ``day`` in Japan."""
    holder = _holder(card, day)
    # A face-recognition card has no PIN, a child's none for signing: both follow from the kind.
    every = frozenset() if card.kind.value == CardKind.FACE_AUTH else frozenset(PinId)
    there = every - ({PinId.SIGNATURE} if holder is Holder.UNDER_15 else set())
    pins = {pin: standing for pin, standing in _pins(card) if pin in there}
    counting = {pin for pin in there if pins.get(pin) not in {Standing.LOCKED, Standing.NONE}}
    state: dict[str, Any] = {
        "card_kind": card.kind.value,
        "card": CardPlace.LOST if card.status is CardStatus.LOST else CardPlace.AT_HAND,
        **_ends(card, day, pins),
        "pins": {pin.value: standing for pin, standing in pins.items()},
        "attempts_left": {pin.value: left for pin, left in _tries(card) if pin in counting},
    }
    if PinId.SIGNATURE not in there:
        state.pop("signature_cert", None)
    if holder is not None:
        state["holder"] = holder
    return Told(state, stay_limited=card.dates.holder is Issued.FOREIGN_STAY_LIMITED)


def _pins(card: Card) -> list[tuple[PinId, Standing]]:
    """Return how it stands with each PIN of which something was said."""
    found = [(record.pin, _standing(card, record)) for record in card.pins]
    return [(pin, standing) for pin, standing in found if standing is not None]


def _standing(card: Card, record: PinRecord) -> Standing | None:
    """Return how it stands with a PIN.

    Whoever knows or forgot a number knows or forgot it for every PIN that is the same; a lock is
    of one PIN alone (PIN-12).
    """
    if record.state is not PinState.UNKNOWN or record.same_as is None:
        return _STANDINGS.get(record.state)
    same = card.record(record.same_as).state
    return _STANDINGS.get(same) if same in {PinState.KNOWN, PinState.FORGOTTEN} else None


def _tries(card: Card) -> list[tuple[PinId, int]]:
    """Return the tries left of each PIN at which a wrong one was logged."""
    return [
        (record.pin, at_most_left(record.tries, card.catalogue.kind(record.pin).tries))
        for record in card.pins
        if wrong_in_a_row(record.tries)
    ]


def _holder(card: Card, day: date) -> Holder | None:
    """Return whose card it is on ``day``; None for a minor whose birthday is not known.

    That of a child decides before everything else, for somebody else acts for it (REC-06).
    """
    birth, issued = card.dates.birth, card.dates.holder
    age = None if birth is None else _age(birth, day)
    if age is not None and age < _SIGNS:
        return Holder.UNDER_15
    if issued is Issued.FOREIGN_STAY_LIMITED:
        return Holder.FOREIGN_STAY_LIMITED
    if issued is Issued.FOREIGN_PERMANENT:
        return Holder.FOREIGN_PERMANENT
    if age is None:
        return None if issued is Issued.MINOR else Holder.ADULT
    return Holder.ADULT if age >= _OF_AGE else Holder.AGE_15_17


def _age(birth: date, day: date) -> int:
    """Return the age in whole years, that of a 29 February going up on 1 March at the latest."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _ends(card: Card, day: date, pins: dict[PinId, Standing]) -> dict[str, Any]:
    """Return how far card and certificates are from their ends, where that is certain."""
    dates = validity(card.dates)
    today = status_on(dates, day)
    by_dates = {
        "card_validity": _now(dates.card, today.card, day),
        "user_cert": _now(dates.certificate, today.certificate, day),
        "signature_cert": _now(dates.signature, today.signature, day),
    }
    if card.signature_revoked_on is not None and by_dates["signature_cert"] != Certificate.NONE:
        by_dates["signature_cert"] = Certificate.REVOKED
    for pin in (PinId.USER, PinId.SIGNATURE):
        key, standing = f"{pin.value}_cert", pins.get(pin)
        if standing is Standing.NONE:
            by_dates[key] = Certificate.NONE
        elif standing is not None and by_dates[key] == Certificate.NONE:
            # A PIN is known of: its certificate must have come later than the dates tell.
            by_dates[key] = None
    return {key: value for key, value in by_dates.items() if value is not None}


def _now(dated: Dated, state: State, day: date) -> str | None:
    """Return the state on ``day`` in the words of the vocabulary; None where it is not certain.

    Near the end is near the end, whether or not there is a window to renew in (VAL-27).
    """
    if state is State.EXPIRED:
        return Certificate.EXPIRED
    if state is State.NONE:
        return Certificate.NONE
    if state is State.UNKNOWN or dated.span is None:
        return None
    return Certificate.EXPIRING if day >= opens(dated.span[0]) else Certificate.VALID
