"""Files that are refused before any key is asked for: damage, other versions, wrong form, costs.

Those that are refused for what stands in the header have an empty payload, to stay small: no reader
gets as far.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.vectors.given import ARCHIVED, OURS
from tests.vectors.parts import (
    DAILY_LOCK,
    DEVICE,
    DIGEST_BYTES,
    HEADER_LENGTH,
    KIND,
    LIVE,
    MAC_BYTES,
    MEMORY,
    NUMBER,
    PORTABLE_LOCK,
    PUBLIC,
    PUBLIC_LENGTH,
    REVISION,
    SAVED,
    SEALED,
    SEALED_LENGTH,
    SLOT_ID,
    SLOT_LENGTH,
    SLOT_MADE,
    SLOT_TYPE,
    SLOTS,
    SUITE,
    UNFINISHED,
    VAULT_ID,
    VERSION,
    Parts,
    apart,
    digested,
    flipped,
    patched,
    read,
    resized,
    slots_of,
    with_slots,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Fault = Callable[[], bytes]

BEFORE_1970 = (-1).to_bytes(8, signed=True)
YEAR_10000 = (253_402_300_800).to_bytes(8)


def _small(parts: Parts) -> bytes:
    return parts.file(payload=b"")


def _plain() -> Parts:
    return apart("one-card")


def _at(place: int, value: bytes, base: str = "one-card") -> Fault:
    """Return a maker of files in which one header field has another value."""
    return lambda: _small(apart(base).at(place, value))


def _in_first_slot(place: int, value: bytes, base: str = "archive-recovery") -> Fault:
    return lambda: _small(apart(base, ARCHIVED).at(place, value))


def _slots(*change: Callable[[list[bytes]], list[bytes]], base: str = "one-card") -> Fault:
    """Return a maker of files with other slots."""

    def make() -> bytes:
        parts = apart(base, ARCHIVED if base.startswith("archive") else OURS)
        slots = slots_of(parts.header)
        for step in change:
            slots = step(slots)
        return _small(replace(parts, header=with_slots(parts.header, *slots)))

    return make


def _cost(memory: int, passes: int, lanes: int, base: str = "one-card") -> Fault:
    lock = DAILY_LOCK if base == "one-card" else PORTABLE_LOCK
    known = OURS if base == "one-card" else ARCHIVED
    value = memory.to_bytes(4) + passes.to_bytes(4) + bytes([lanes])
    return lambda: _small(apart(base, known).at(lock + MEMORY, value))


def _cut(end: Callable[[Parts], int], *, right_digest: bool = False) -> Fault:
    """Return a maker of files that end early."""

    def make() -> bytes:
        parts = apart("with-agenda")
        body = parts.body()[: end(parts)]
        return digested(body) if right_digest else body

    return make


def _mac_at(parts: Parts) -> int:
    return len(parts.header)


def _agenda_at(parts: Parts) -> int:
    return len(parts.header) + MAC_BYTES + 4


def _payload_at(parts: Parts) -> int:
    return _agenda_at(parts) + len(parts.agenda) + 4


def _length(at: Callable[[Parts], int], value: Callable[[int], int]) -> Fault:
    """Return a maker of files in which a four-byte length before a part is another one."""

    def make() -> bytes:
        parts = apart("with-agenda")
        body, place = parts.body(), at(parts) - 4
        said = int.from_bytes(body[place : place + 4])
        return digested(patched(body, place, value(said).to_bytes(4)))

    return make


def _header_length(change: Callable[[int], int]) -> Fault:
    def make() -> bytes:
        parts = _plain()
        value = change(len(parts.header) - VAULT_ID)
        return _small(parts.at(HEADER_LENGTH, value.to_bytes(4)))

    return make


def _header_over_limit() -> bytes:
    parts = _plain()
    return _small(replace(parts, header=resized(parts.header + bytes(65_536))))


def _slot_length(by: int) -> Fault:
    def make() -> bytes:
        parts = _plain()
        said = int.from_bytes(parts.header[SLOT_LENGTH:SLOT_TYPE])
        return _small(parts.at(SLOT_LENGTH, (said + by).to_bytes(2)))

    return make


def _renamed(slot: bytes) -> bytes:
    return flipped(slot, SLOT_ID - SLOT_TYPE)


def _recovery_like() -> bytes:
    return slots_of(apart("with-recovery").header)[1]


def _portable_like() -> bytes:
    return slots_of(apart("archive-portable", ARCHIVED).header)[0]


def _public_short(parts: Parts) -> Parts:
    slot = slots_of(parts.header)[0]
    at, end = PUBLIC - SLOT_TYPE, SEALED_LENGTH - SLOT_TYPE
    short = slot[: at - 2] + (end - at - 1).to_bytes(2) + slot[at : end - 1] + slot[end:]
    return replace(parts, header=with_slots(parts.header, short))


def _sealed_long(parts: Parts) -> Parts:
    slot = slots_of(parts.header)[0]
    at = SEALED - SLOT_TYPE
    longer = slot[: at - 2] + (len(slot) - at + 1).to_bytes(2) + slot[at:] + b"\0"
    return replace(parts, header=with_slots(parts.header, longer))


def _archive() -> Parts:
    return apart("archive-recovery", ARCHIVED)


DAMAGED: dict[str, Fault] = {
    "empty": lambda: b"",
    "magic-cut": lambda: b"PINVAUL",
    "magic-alone": lambda: b"PINVAULT",
    "zeros": lambda: bytes(100),
    "text": lambda: "今日は牛乳を買う。\n".encode() * 8,
    "zip": lambda: b"PK\x03\x04" + bytes(96),
    "magic-lower-case": lambda: digested(b"pinvault" + read("one-card")[8:-DIGEST_BYTES]),
    "one-byte": lambda: b"P",
    "one-foreign-byte": lambda: b"p",
    "digest-of-fourteen-bytes": lambda: digested(read("one-card")[:14]),
    "digest-wrong": lambda: flipped(read("one-card"), -1 + len(read("one-card"))),
    "digest-zero": lambda: read("one-card")[:-DIGEST_BYTES] + bytes(DIGEST_BYTES),
    "bit-in-header": lambda: flipped(read("one-card"), REVISION),
    "bit-in-payload": lambda: flipped(read("one-card"), 1000),
    "cut-after-prefix": _cut(lambda _: VAULT_ID),
    "cut-after-header": _cut(_mac_at),
    "cut-after-mac": _cut(lambda parts: _mac_at(parts) + MAC_BYTES),
    "cut-after-agenda": _cut(lambda parts: _payload_at(parts) - 4),
    "cut-in-payload": _cut(lambda parts: _payload_at(parts) + 100),
    "cut-before-digest": _cut(lambda parts: len(parts.body())),
    "cut-by-a-byte": lambda: read("one-card")[:-1],
    "byte-behind": lambda: read("one-card") + b"\0",
}

FORM: dict[str, Fault] = {
    "version-0": _at(VERSION, b"\0\0"),
    "version-2": _at(VERSION, b"\0\2"),
    "version-65535": _at(VERSION, b"\xff\xff"),
    "version-2-other-layout": lambda: digested(b"PINVAULT\0\2" + b"something else" * 9),
    "kind-0": _at(KIND, b"\0"),
    "kind-3": _at(KIND, b"\3"),
    "ends-after-prefix": _cut(lambda _: VAULT_ID, right_digest=True),
    "ends-after-header": _cut(_mac_at, right_digest=True),
    "ends-after-mac": _cut(lambda parts: _mac_at(parts) + MAC_BYTES, right_digest=True),
    "ends-after-agenda": _cut(lambda parts: _payload_at(parts) - 4, right_digest=True),
    "ends-before-payload": _cut(_payload_at, right_digest=True),
    "byte-before-digest": lambda: digested(read("one-card")[:-DIGEST_BYTES] + b"\0"),
    "header-length-0": _header_length(lambda _: 0),
    "header-length-short": _header_length(lambda said: said - 1),
    "header-length-long": _header_length(lambda said: said + 1),
    "header-length-huge": _header_length(lambda _: 2**32 - 1),
    "header-over-limit": _header_over_limit,
    "agenda-length-short": _length(_agenda_at, lambda said: said - 1),
    "agenda-length-long": _length(_agenda_at, lambda said: said + 1),
    "agenda-length-huge": _length(_agenda_at, lambda _: 2**32 - 1),
    "payload-length-short": _length(_payload_at, lambda said: said - 1),
    "payload-length-long": _length(_payload_at, lambda said: said + 1),
    "payload-length-huge": _length(_payload_at, lambda _: 2**32 - 1),
    "revision-0": _at(REVISION, bytes(8)),
    "saved-before-1970": _at(SAVED, BEFORE_1970),
    "saved-in-10000": _at(SAVED, YEAR_10000),
    "unfinished-2": _at(UNFINISHED, b"\2"),
    "slots-0": _at(SLOTS, b"\0"),
    "slots-none": _slots(lambda _: []),
    "slots-9": _slots(lambda slots: slots * 9),
    "slots-more-than-there": _at(SLOTS, b"\2"),
    "slots-fewer-than-there": _at(SLOTS, b"\1", "with-recovery"),
    "slot-length-short": _slot_length(-1),
    "slot-length-long": _slot_length(1),
    "slot-empty": _slots(lambda slots: [*slots, b""]),
    "slot-with-a-byte-behind": _slots(lambda slots: [slots[0] + b"\0"]),
    "slot-type-0": _at(SLOT_TYPE, b"\0"),
    "slot-type-hardware": _at(SLOT_TYPE, b"\4"),
    "slot-type-5": _at(SLOT_TYPE, b"\5"),
    "slot-unknown-beside-daily": _slots(lambda slots: [*slots, b"\x09" + bytes(60)]),
    "slot-made-before-1970": _at(SLOT_MADE, BEFORE_1970),
    "slot-made-in-10000": _at(SLOT_MADE, YEAR_10000),
    "device-kind-0": _at(DEVICE, b"\0"),
    "device-kind-3": _at(DEVICE, b"\3"),
    "live-2": _at(LIVE, b"\2"),
    "code-number-0": _in_first_slot(NUMBER, bytes(4)),
    "suite-0": _in_first_slot(SUITE, b"\0\0"),
    "suite-2": _in_first_slot(SUITE, b"\0\2"),
    "public-key-length-short": _in_first_slot(PUBLIC_LENGTH, (1215).to_bytes(2)),
    "public-key-short": lambda: _small(_public_short(_archive())),
    "sealed-key-long": lambda: _small(_sealed_long(_archive())),
    "slots-two-daily": _slots(lambda slots: [*slots, _renamed(slots[0])]),
    "slots-same-twice": _slots(lambda slots: slots * 2),
    "slots-same-id": _slots(
        lambda slots: [slots[0], _recovery_like()[:1] + slots[0][1:17] + _recovery_like()[17:]]
    ),
    "slots-two-recovery": _slots(
        lambda slots: [*slots, _recovery_like(), _renamed(_recovery_like())]
    ),
    "vault-without-daily": _slots(lambda _: [_recovery_like()]),
    "vault-with-portable": _slots(lambda slots: [*slots, _portable_like()]),
    "archive-with-daily": _slots(
        lambda slots: [*slots, slots_of(_plain().header)[0]], base="archive-recovery"
    ),
    "archive-two-portable": _slots(
        lambda slots: [*slots, _renamed(slots[0])], base="archive-portable"
    ),
}

COSTS: dict[str, Fault] = {
    "memory-at-limit": _cost(2_097_152, 4, 4),
    "memory-over-limit": _cost(2_097_153, 3, 4),
    "memory-highest": _cost(2**32 - 1, 3, 4),
    "passes-at-limit": _cost(65_536, 20, 4),
    "passes-over-limit": _cost(65_536, 21, 4),
    "passes-highest": _cost(65_536, 2**32 - 1, 4),
    "lanes-at-limit": _cost(65_536, 3, 8),
    "lanes-over-limit": _cost(65_536, 3, 9),
    "lanes-highest": _cost(65_536, 3, 255),
    "traffic-at-limit": _cost(419_430, 20, 4),
    "traffic-over-limit": _cost(419_431, 20, 4),
    "traffic-over-at-most-memory": _cost(2_097_152, 5, 4),
    "memory-under-floor": _cost(65_535, 3, 4),
    "memory-0": _cost(0, 3, 4),
    "passes-under-floor": _cost(65_536, 2, 4),
    "passes-0": _cost(65_536, 0, 4),
    "lanes-0": _cost(65_536, 3, 0),
    "all-highest": _cost(2**32 - 1, 2**32 - 1, 255),
    "portable-memory-over-limit": _cost(2_097_153, 3, 4, "archive-portable"),
    "portable-passes-under-floor": _cost(65_536, 2, 4, "archive-portable"),
}
