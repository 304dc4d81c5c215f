"""Which days of a vault's cards deserve a reminder.

Only days and kinds leave the vault: no name, no birth date, no hint.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone

from pinvault.domain.agenda_kinds import RENEWALS, DueKind
from pinvault.domain.card import Card, Event, no_signature
from pinvault.domain.leads import chosen_leads
from pinvault.domain.recall import next_recall
from pinvault.domain.record import PinRecord, PinState
from pinvault.domain.validity import Basis, Dated, Validity, validity
from pinvault.domain.validity.birthdays import LeapRule, birthday_in, is_leap_born
from pinvault.domain.vault import Vault

__all__ = ["Due", "DueKind", "recall_due", "to_remind"]

_SIGNATURE_AGE = 15

# A hint was written on a day in Japan, like every other day here.
JAPAN = timezone(timedelta(hours=9))


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A day on which something happens to a card; ``estimate``: not yet confirmed.

    ``leads``: how many days ahead the person wants to be told; empty for the usual ones.
    """

    on: date
    kind: DueKind
    card_id: str
    estimate: bool
    leads: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """What names it outside the vault: 16 hexadecimal digits that tell nothing of the card."""
        name = f"agenda {self.card_id} {int(self.kind)}"
        return hashlib.sha256(name.encode()).hexdigest()[:16]


def _of_dates(card: Card, dates: Validity) -> tuple[Due, ...]:
    """Return the due days that follow from a card's dates; what cannot be said is left out."""
    entries: tuple[tuple[DueKind, Dated], ...] = (
        (DueKind.CARD_EXPIRES, dates.card),
        (DueKind.CERTIFICATE_EXPIRES, dates.certificate),
        (DueKind.SIGNATURE_EXPIRES, dates.signature),
        (DueKind.RENEWAL_OPENS, dates.renewal_opens),
        (DueKind.CARD_RENEWAL_OPENS, dates.card_renewal_opens),
        (DueKind.INSURANCE_ENDS, dates.insurance_until),
    )
    return tuple(
        Due(dated.value, kind, card.id, dated.basis is Basis.ESTIMATE)
        for kind, dated in entries
        if dated.value is not None
    )


def to_remind(vault: Vault) -> tuple[Due, ...]:
    """Return everything to be reminded of, in the order of the calendar.

    One thing that ends is one entry: a certificate that ends with its card, or a signature
    certificate that ends with the user certificate, is renewed along with it.
    """
    return tuple(sorted(due for card in vault.cards for due in _of_card(vault, card)))


def _of_card(vault: Vault, card: Card) -> tuple[Due, ...]:
    dates = validity(card.dates)
    found = {due.kind: due for due in _of_dates(card, dates)}
    ends_with_stay = dates.card_renewal_opens.value is None and not dates.card_renewal_opens.unsure
    if ends_with_stay and DueKind.CARD_EXPIRES in found:
        end = found.pop(DueKind.CARD_EXPIRES)
        found[DueKind.STAY_ENDS] = replace(end, kind=DueKind.STAY_ENDS)
    if card.signature_revoked_on is not None:
        found.pop(DueKind.SIGNATURE_EXPIRES, None)
    _drop_twins(found, dates)
    leads = chosen_leads(vault, card.id)
    chosen = (replace(due, leads=leads) if due.kind in RENEWALS else due for due in found.values())
    return (*chosen, *_fifteenth_birthday(card), *_practice(card))


def _drop_twins(found: dict[DueKind, Due], dates: Validity) -> None:
    """Leave out what ends on the same day as something it is renewed with."""
    card, certificate = dates.card.value, dates.certificate.value
    for kind, elders in (
        (DueKind.SIGNATURE_EXPIRES, (card, certificate)),
        (DueKind.INSURANCE_ENDS, (card, certificate)),
        (DueKind.CERTIFICATE_EXPIRES, (card,)),
    ):
        if kind in found and found[kind].on in elders:
            del found[kind]


def _fifteenth_birthday(card: Card) -> tuple[Due, ...]:
    birth = card.dates.birth
    told = any(entry.event is Event.TURNED_15 for entry in card.events)
    if birth is None or told or not card.dates.has_certificates or not no_signature(card.dates):
        return ()
    on = birthday_in(birth, birth.year + _SIGNATURE_AGE, LeapRule.MARCH)
    return (Due(on, DueKind.TURNS_15, card.id, is_leap_born(birth)),)


def recall_due(card: Card, record: PinRecord) -> date | None:
    """Return the day on which a PIN should be practised; None where there is nothing to."""
    hint = card.hint_of(record.pin)
    if hint is None or record.state not in {PinState.KNOWN, PinState.UNKNOWN}:
        return None
    return next_recall(record.recalls, hint.written.astimezone(JAPAN).date())


def _practice(card: Card) -> tuple[Due, ...]:
    """Return the first day on which one of the card's PINs should be practised."""
    days = [day for record in card.pins if (day := recall_due(card, record)) is not None]
    return (Due(min(days), DueKind.RECALL, card.id, estimate=False),) if days else ()
