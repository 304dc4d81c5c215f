"""Random vaults and headers for property tests: whatever the types allow, plausible or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hypothesis import assume
from hypothesis import strategies as st

from pinvault.clock import LATEST
from pinvault.domain.card import Card, CardKind, CardStatus, Event, LifeEvent, PastCard
from pinvault.domain.labels import NAME_MAX, TEXT_MAX
from pinvault.domain.pins import PinId
from pinvault.domain.recall import Recall
from pinvault.domain.record import HintRef, PinRecord, PinState
from pinvault.domain.tries import Try
from pinvault.domain.validity import DateInputs, Holder
from pinvault.domain.vault import Archives, Removed, Vault
from pinvault.vault.codec import Contents
from pinvault.vault.container import (
    Cost,
    DailySlot,
    DeviceKind,
    Header,
    Kind,
    PassphraseLock,
    PortableSlot,
    RecoverySlot,
    Slot,
    limits,
)
from pinvault.vault.container.decode import MOMENT_MAX
from pinvault.vault.container.layout import PUBLIC_KEY_BYTES, SEALED_KEY_BYTES

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

_STORABLE = st.characters(
    exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"],
    exclude_characters="\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)

names = st.text(_STORABLE, min_size=1, max_size=NAME_MAX)
"""Names of cards: any sign that can be stored."""

texts = st.text(_STORABLE, min_size=1, max_size=TEXT_MAX)
"""Hints and places, in one line."""

days = st.dates()
moments = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 - a bound
    LATEST.replace(tzinfo=None),
    timezones=st.just(UTC),
)
ids = st.binary(min_size=16, max_size=16).map(bytes.hex)


def _tuples(of: SearchStrategy[object], most: int = 3) -> SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=most).map(tuple)


def _maybe(of: SearchStrategy[object]) -> SearchStrategy[object | None]:
    return st.none() | of


dates = st.builds(
    DateInputs,
    holder=st.sampled_from(Holder),
    birth=_maybe(days),
    issued=_maybe(days),
    applied=_maybe(days),
    cert_issued=_maybe(days),
    cert_renewed=_maybe(days),
    signature_issued=_maybe(days),
    stay_until=_maybe(days),
    stay_extended_to=_maybe(days),
    extended_on=_maybe(days),
    previous_card_expires=_maybe(days),
    card_expires=_maybe(days),
    certificate_expires=_maybe(days),
    signature_expires=_maybe(days),
    has_certificates=st.booleans(),
    signature_certificate=_maybe(st.booleans()),
)

hint_refs = st.builds(
    HintRef, ids, moments, st.integers(1, 20), _tuples(st.sampled_from(["repeats", "birthday"]))
)

records = st.builds(
    PinRecord,
    pin=st.sampled_from(PinId),
    changed=moments,
    state=st.sampled_from(PinState),
    hint=_maybe(hint_refs),
    same_as=_maybe(st.sampled_from(PinId)),
    place=_maybe(texts),
    tries=_tuples(st.builds(Try, moments, st.booleans())),
    recalls=_tuples(st.builds(Recall, days, st.booleans())),
    history=_tuples(hint_refs),
)

past_cards = st.builds(
    PastCard,
    st.integers(1, 20),
    days,
    dates,
    _tuples(st.tuples(st.sampled_from(PinId), texts)),
)


def _linked(there: list[PinRecord]) -> tuple[PinRecord, ...]:
    """Drop links to a PIN that the card does not have."""
    pins = {record.pin for record in there}
    return tuple(
        record if record.same_as in pins else replace(record, same_as=None) for record in there
    )


cards = st.builds(
    Card,
    id=ids,
    name=names,
    created=moments,
    changed=moments,
    dates=dates,
    pins=st.lists(records, max_size=4, unique_by=lambda record: record.pin).map(_linked),
    kind=st.sampled_from(CardKind),
    status=st.sampled_from(CardStatus),
    generation=st.integers(1, 20),
    past=_tuples(past_cards, 2),
    events=_tuples(st.builds(LifeEvent, days, st.sampled_from(Event))),
)

vaults = st.builds(
    Vault,
    cards=st.lists(cards, max_size=3, unique_by=lambda card: card.id).map(tuple),
    removed=_tuples(st.builds(Removed, ids, moments)),
    erased=_tuples(ids),
    settings=_tuples(st.tuples(names, names)),
    archives=st.builds(
        Archives,
        _maybe(moments),
        _maybe(moments),
        _maybe(st.binary(min_size=32, max_size=32).map(bytes.hex)),
    ),
)


@st.composite
def contents(draw: DrawFn) -> Contents:
    """Return a vault with random bytes in the place of every sealed hint."""
    vault = draw(vaults)
    sealed = {name: draw(st.binary(max_size=64)) for name in sorted(vault.hint_ids())}
    return Contents(vault, sealed)


costs = st.builds(
    Cost,
    st.integers(limits.FLOOR_MEMORY_KIB, limits.MEMORY_MAX_KIB),
    st.integers(limits.FLOOR_PASSES, limits.PASSES_MAX),
    st.integers(1, limits.LANES_MAX),
).filter(lambda cost: cost.memory_kib * cost.passes <= limits.TRAFFIC_MAX_KIB)
"""Every cost that a file may ask for."""


def _bytes(count: int) -> SearchStrategy[bytes]:
    return st.binary(min_size=count, max_size=count)


_seconds = st.integers(0, MOMENT_MAX)
_locks = st.builds(PassphraseLock, _bytes(32), costs, _bytes(32), _bytes(48))

daily_slots = st.builds(
    DailySlot,
    _bytes(16),
    _seconds,
    st.sampled_from(DeviceKind),
    st.integers(0, 1),
    _bytes(16),
    _locks,
)
portable_slots = st.builds(PortableSlot, _bytes(16), _seconds, _locks)


@st.composite
def recovery_slots(draw: DrawFn) -> RecoverySlot:
    """Return a recovery slot; its keys, long and random, are spun out of a few bytes."""
    public, sealed = draw(_bytes(8)), draw(_bytes(8))
    return RecoverySlot(
        draw(_bytes(16)),
        draw(_seconds),
        draw(st.integers(1, 2**32 - 1)),
        (public * PUBLIC_KEY_BYTES)[:PUBLIC_KEY_BYTES],
        (sealed * SEALED_KEY_BYTES)[:SEALED_KEY_BYTES],
    )


@st.composite
def headers(draw: DrawFn) -> Header:
    """Return a header that a file may have."""
    kind = draw(st.sampled_from(Kind))
    locked: SearchStrategy[Slot] = daily_slots if kind is Kind.VAULT else portable_slots
    slots: list[Slot] = []
    if kind is Kind.VAULT or draw(st.booleans()):
        slots.append(draw(locked))
    if not slots or draw(st.booleans()):
        slots.append(draw(recovery_slots()))
    assume(len({slot.id for slot in slots}) == len(slots))
    return Header(
        kind=kind,
        vault_id=draw(_bytes(16)),
        installation=draw(_bytes(16)),
        revision=draw(st.integers(1, 2**64 - 1)),
        saved=draw(_seconds),
        unfinished=draw(st.booleans()),
        content_salt=draw(_bytes(32)),
        agenda_digest=draw(_bytes(32)),
        slots=tuple(draw(st.permutations(slots))),
    )
