"""Sections 2 to 5 of the page: from the bytes of a file to its parts, before any key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .outcomes import Outcome, RefusedError

MAGIC = b"PINVAULT"
VAULT, ARCHIVE = 1, 2
DAILY, RECOVERY, PORTABLE = 1, 2, 3
LAST_MOMENT = 253_402_300_799


@dataclass(frozen=True)
class Lock:
    """A passphrase lock: salt, costs, commitment, wrapped vault key."""

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    commitment: bytes
    wrapped: bytes


@dataclass(frozen=True)
class Slot:
    """One slot; what its type does not have is empty."""

    type: int
    id: bytes
    fingerprint: bytes = b""
    lock: Lock | None = None
    number: int = 0
    public_key: bytes = b""
    sealed: bytes = b""


@dataclass(frozen=True)
class File:
    """A parsed file; ``header`` is what the MAC covers."""

    header: bytes
    mac: bytes
    agenda: bytes
    payload: bytes
    kind: int
    vault_id: bytes
    revision: int
    saved: int
    unfinished: int
    content_salt: bytes
    agenda_digest: bytes
    slots: list[Slot]

    def slot(self, slot_type: int) -> Slot:
        """Return the slot of a type; a file has at most one of each."""
        for slot in self.slots:
            if slot.type == slot_type:
                return slot
        raise RefusedError(Outcome.NO_SLOT)


class Bytes:
    """Takes bytes off the front; what does not fit is malformed."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte."""
        self.rest = data

    def take(self, count: int) -> bytes:
        """Return the next ``count`` bytes."""
        require(count <= len(self.rest))
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def number(self, size: int, *, signed: bool = False) -> int:
        """Return the next big-endian integer of ``size`` bytes."""
        return int.from_bytes(self.take(size), "big", signed=signed)

    def moment(self) -> int:
        """Return the next moment."""
        seconds = self.number(8, signed=True)
        require(0 <= seconds <= LAST_MOMENT)
        return seconds

    def end(self) -> None:
        """Make sure that nothing is left."""
        require(not self.rest)


def require(condition: bool) -> None:  # noqa: FBT001 - it reads like assert
    """Refuse a file whose form is not that of the page."""
    if not condition:
        raise RefusedError(Outcome.MALFORMED)


def parse(data: bytes) -> File:
    """Take a file apart: steps 1 to 3 of section 5, in their order."""
    if len(data) > 16 * 1024 * 1024:
        raise RefusedError(Outcome.TOO_LARGE)
    if not data.startswith(MAGIC) and not MAGIC.startswith(data):
        raise RefusedError(Outcome.FOREIGN)
    body, digest = data[:-32], data[-32:]
    if len(data) < 15 + 32 or hashlib.sha256(body).digest() != digest:
        raise RefusedError(Outcome.DAMAGED)
    version = int.from_bytes(body[8:10], "big")
    if version > 1:
        raise RefusedError(Outcome.TOO_NEW)
    require(version == 1)
    parts = Bytes(body)
    prefix = parts.take(15)
    length = int.from_bytes(prefix[11:], "big")
    require(length <= 65_536)
    header = prefix + parts.take(length)
    mac = parts.take(32)
    agenda = parts.take(parts.number(4))
    payload = parts.take(parts.number(4))
    parts.end()
    return _header(header, mac, agenda, payload)


def _header(header: bytes, mac: bytes, agenda: bytes, payload: bytes) -> File:
    kind, body = header[10], Bytes(header[15:])
    require(kind in {VAULT, ARCHIVE})
    vault_id, _installation = body.take(16), body.take(16)
    revision, saved, unfinished = body.number(8), body.moment(), body.number(1)
    content_salt, agenda_digest = body.take(32), body.take(32)
    count = body.number(1)
    require(revision >= 1 and unfinished <= 1 and 1 <= count <= 8)
    slots = [_slot(Bytes(body.take(body.number(2)))) for _ in range(count)]
    body.end()
    _check_slots(kind, slots)
    return File(
        header, mac, agenda, payload, kind, vault_id, revision, saved, unfinished,
        content_salt, agenda_digest, slots,
    )  # fmt: skip


def _slot(body: Bytes) -> Slot:
    slot_type, slot_id = body.number(1), body.take(16)
    body.moment()
    if slot_type == DAILY:
        device, live = body.number(1), body.number(1)
        require(device in {1, 2} and live <= 1)
        slot = Slot(slot_type, slot_id, fingerprint=body.take(16), lock=_lock(body))
    elif slot_type == PORTABLE:
        slot = Slot(slot_type, slot_id, lock=_lock(body))
    elif slot_type == RECOVERY:
        number, suite = body.number(4), body.number(2)
        if suite != 1:
            raise RefusedError(Outcome.TOO_NEW)
        public_key, sealed = body.take(body.number(2)), body.take(body.number(2))
        require(number >= 1 and len(public_key) == 1184 + 32 and len(sealed) == 1120 + 48)
        slot = Slot(slot_type, slot_id, number=number, public_key=public_key, sealed=sealed)
    else:
        raise RefusedError(Outcome.TOO_NEW)
    body.end()
    return slot


def _lock(body: Bytes) -> Lock:
    salt, memory, passes, lanes = body.take(32), body.number(4), body.number(4), body.number(1)
    return Lock(salt, memory, passes, lanes, body.take(32), body.take(48))


def _check_slots(kind: int, slots: list[Slot]) -> None:
    types = [slot.type for slot in slots]
    require(len(set(types)) == len(types))
    require(len({slot.id for slot in slots}) == len(slots))
    require((DAILY in types) == (kind == VAULT))
    require(PORTABLE not in types or kind == ARCHIVE)
    for lock in (slot.lock for slot in slots if slot.lock):
        traffic = lock.memory_kib * lock.passes
        if lock.memory_kib > 2_097_152 or lock.passes > 20 or lock.lanes > 8:
            raise RefusedError(Outcome.TOO_COSTLY)
        if traffic > 8_388_608:
            raise RefusedError(Outcome.TOO_COSTLY)
        if lock.memory_kib < 65_536 or lock.passes < 3 or lock.lanes < 1:
            raise RefusedError(Outcome.TOO_CHEAP)
