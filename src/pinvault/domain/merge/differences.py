"""What a merge changes in the copy at hand, without any text: for a person to look at first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from pinvault.domain.card import Card
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinRecord
from pinvault.domain.vault import Vault


class Change(StrEnum):
    """What happens to a card or a PIN."""

    CARD_ADDED = "card-added"
    CARD_REMOVED = "card-removed"
    CARD_RENAMED = "card-renamed"
    CARD_CHANGED = "card-changed"
    HINT_REPLACED = "hint-replaced"
    HINT_ADDED = "hint-added"
    HINT_GONE = "hint-gone"
    """The present hint goes to the history or was erased in the other copy."""
    HISTORY_LONGER = "history-longer"
    HISTORY_SHORTER = "history-shorter"
    PIN_CHANGED = "pin-changed"
    LOG_LONGER = "log-longer"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change; ``pin`` is None where it is about the card, ``card`` empty for the settings."""

    change: Change
    card: str = ""
    pin: PinId | None = None


def differences(before: Vault, after: Vault) -> tuple[Difference, ...]:
    """List what changes from ``before`` to ``after``, the result of a merge with it."""
    old = {card.id: card for card in before.cards}
    new = {card.id: card for card in after.cards}
    found = [
        Difference(Change.CARD_REMOVED, card.name) for card in before.cards if card.id not in new
    ]
    for card in after.cards:
        if card.id not in old:
            found.append(Difference(Change.CARD_ADDED, card.name))
        else:
            found += _of_card(old[card.id], card)
    if sorted(before.settings) != sorted(after.settings):
        found.append(Difference(Change.SETTINGS))
    return tuple(found)


def _of_card(before: Card, after: Card) -> Iterator[Difference]:
    if before.name != after.name:
        yield Difference(Change.CARD_RENAMED, after.name)
    if _details(before) != _details(after):
        yield Difference(Change.CARD_CHANGED, after.name)
    old = {record.pin: record for record in before.pins}
    for record in after.pins:
        for change in _of_record(old.get(record.pin), record):
            yield Difference(change, after.name, record.pin)


def _details(card: Card) -> tuple[object, ...]:
    rest = replace(card, name="", pins=(), created=card.changed, past=(), events=())
    return (rest, sorted(card.events), set(card.past))


def _of_record(before: PinRecord | None, after: PinRecord) -> Iterator[Change]:
    if before is None:
        before = PinRecord(after.pin, after.changed)
    yield from _of_hints(before, after)
    if (before.state, before.same_as, before.place) != (after.state, after.same_as, after.place):
        yield Change.PIN_CHANGED
    if len(before.tries) + len(before.recalls) < len(after.tries) + len(after.recalls):
        yield Change.LOG_LONGER


def _of_hints(before: PinRecord, after: PinRecord) -> Iterator[Change]:
    old, new = _id(before), _id(after)
    if old != new:
        if old and new:
            yield Change.HINT_REPLACED
        else:
            yield Change.HINT_ADDED if new else Change.HINT_GONE
    past, present = ({ref.id for ref in record.history} for record in (before, after))
    if present - past - {old}:
        yield Change.HISTORY_LONGER
    if past - present - {new}:
        yield Change.HISTORY_SHORTER


def _id(record: PinRecord) -> str:
    return "" if record.hint is None else record.hint.id
