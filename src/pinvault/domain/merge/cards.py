"""One card, of two copies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pinvault.domain.card import Card, Event, LifeEvent, PastCard
from pinvault.domain.merge.records import merged_record, with_older_card
from pinvault.domain.merge.unions import united
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinRecord

_LAST = (Event.FOUND, Event.CERTIFICATES_RENEWED)
"""Of two events of one day, these come after what they mend."""


def merged_card(one: Card, other: Card, erased: frozenset[str]) -> Card:
    """Merge two copies of the same card.

    The card that is in use is that of the higher generation: a copy that has not heard of the
    renewal knows nothing newer about it, whenever it was changed.
    """
    newer, older = sorted((one, other), key=_age, reverse=True)
    same_card = newer.generation == older.generation
    old = {record.pin: record for record in older.pins}
    pins = tuple(_record(newer, record, old, erased, same_card=same_card) for record in newer.pins)
    more = tuple(record for pin, record in old.items() if pin not in {each.pin for each in pins})
    past = _past((*newer.past, *older.past), None if same_card else older)
    return replace(
        newer,
        created=min(one.created, other.created),
        pins=_unlinked((*pins, *more) if same_card else pins),
        past=past,
        events=united(newer.events, older.events, _when) if same_card else newer.events,
    )


def _record(
    card: Card,
    record: PinRecord,
    old: dict[PinId, PinRecord],
    erased: frozenset[str],
    *,
    same_card: bool,
) -> PinRecord:
    if not same_card or record.pin not in old:
        return with_older_card(record, old.get(record.pin), erased)
    limits = {kind.id: kind.tries for kind in card.catalogue.kinds}
    return merged_record(record, old[record.pin], limits.get(record.pin), erased)


def _unlinked(pins: tuple[PinRecord, ...]) -> tuple[PinRecord, ...]:
    """Let every link lead to a PIN with a hint of its own; of links in a ring the oldest ends."""
    records = {record.pin: record for record in pins}
    links: dict[PinId, PinId | None] = {
        record.pin: record.same_as for record in pins if record.same_as in records
    }
    for pin in sorted(links, key=lambda pin: (records[pin].changed, pin)):
        if _end(links, pin) is None:
            links[pin] = None
    return tuple(replace(record, same_as=_end(links, record.pin)) for record in pins)


def _end(links: dict[PinId, PinId | None], start: PinId) -> PinId | None:
    """Return where the links from a PIN end; None if it has none, or if they lead back to it."""
    end, seen = start, set[PinId]()
    while (following := links.get(end)) is not None:
        if following == start or following in seen:
            return None
        seen.add(following)
        end = following
    return None if end == start else end


def _when(entry: LifeEvent) -> tuple[object, ...]:
    return (entry.on, entry.event in _LAST, entry.event)


def _past(entries: Iterable[PastCard], older: Card | None) -> tuple[PastCard, ...]:
    """Return every earlier card once, with the places that either copy knows.

    ``older``: a copy whose card is an earlier one by now; where its papers are was noted there.
    """
    found: dict[tuple[object, ...], PastCard] = {}
    for entry in sorted(entries, key=_order):
        key = (entry.generation, entry.ended, entry.dates)
        places = found[key].places if key in found else ()
        found[key] = replace(entry, places=tuple(sorted({*places, *entry.places})))
    past = sorted(found.values(), key=_order)
    if older is not None:
        noted = {(record.pin, record.place) for record in older.pins if record.place is not None}
        past = [
            replace(entry, places=tuple(sorted({*entry.places, *noted})))
            if entry.generation == older.generation
            else entry
            for entry in past
        ]
    return tuple(past)


def _order(entry: PastCard) -> tuple[object, ...]:
    return (entry.generation, entry.ended, repr(entry.dates), entry.places)


def _age(card: Card) -> tuple[object, ...]:
    """Return what orders two copies of a card; the last parts only make a tie sure."""
    return (
        card.generation,
        card.changed,
        card.name,
        card.status,
        card.kind,
        repr(card.dates),
        repr(card.events),
    )
