"""What goes into the database: a group a card, an entry a PIN."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from pinvault.clock import JAPAN
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import Basis, Dated, Validity, validity
from pinvault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinvault.domain.card import Card
    from pinvault.domain.record import PinRecord
    from pinvault.vault.codec import Contents
    from pinvault.vault.keys import Box


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One PIN of one card. ``hint`` is None where there is none; a linked PIN has the other's.

    ``expires`` is the last second of the last day of the card or of the PIN's certificate.
    """

    pin: PinId
    hint: Secret | None
    place: str | None
    state: PinState
    same_as: PinId | None
    written: datetime | None
    changed: datetime
    expires: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class Group:
    """One card: its name, its entries and its two expiry dates."""

    name: str
    entries: tuple[Entry, ...]
    card: Dated
    certificate: Dated


@dataclass(frozen=True, slots=True, repr=False)
class Database:
    """All that is written, and when."""

    groups: tuple[Group, ...]
    at: datetime


def database(contents: Contents, box: Box, at: datetime) -> Database:
    """Open every present hint and lay it out with what belongs to it."""
    return Database(tuple(_group(contents, box, card) for card in contents.vault.cards), at)


def _group(contents: Contents, box: Box, card: Card) -> Group:
    dates = validity(card.dates)
    ends = _ends(dates)
    entries = tuple(
        _entry(contents, box, card, record, ends[record.pin])
        for record in card.pins
        if record.state is not PinState.NOT_ISSUED
    )
    return Group(card.name, entries, dates.card, dates.certificate)


def _ends(dates: Validity) -> Mapping[PinId, date | None]:
    """Return when each PIN's use ends: the card's end comes first where it is earlier."""
    card = dates.card.value
    return {
        PinId.SIGNATURE: _first(dates.signature.value, card),
        PinId.USER: _first(dates.certificate.value, card),
        PinId.RESIDENT: card,
        PinId.INPUT: card,
    }


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _entry(contents: Contents, box: Box, card: Card, record: PinRecord, end: date | None) -> Entry:
    ref = card.hint_of(record.pin)
    text = None if ref is None else Secret(box.open_hint(ref.id, contents.hints[ref.id]))
    return Entry(
        pin=record.pin,
        hint=text,
        place=record.place,
        state=record.state,
        same_as=record.same_as,
        written=None if ref is None else ref.written,
        changed=record.changed,
        expires=None if end is None else _last_second(end),
    )


def _last_second(day: date) -> datetime:
    """Return the end of a day in Japan (VAL-09)."""
    if day == date.max:
        return datetime.combine(day, time(12), UTC)
    return datetime.combine(day + timedelta(days=1), time(), JAPAN) - timedelta(seconds=1)


def is_estimate(dated: Dated) -> bool:
    """Say whether a date is one to be looked up on the card."""
    return dated.basis is Basis.ESTIMATE
