"""From bytes to values, trusting nothing (docs/vault-format.md, section 5)."""

from __future__ import annotations

import hashlib
import struct

from pinvault.errors import UnreadableError
from pinvault.vault.container.layout import (
    DIGEST_BYTES,
    MAC_BYTES,
    MAGIC,
    PUBLIC_KEY_BYTES,
    RECOVERY_SUITE,
    SEALED_KEY_BYTES,
    VERSION,
    Container,
    DailySlot,
    DeviceKind,
    Header,
    Kind,
    PassphraseLock,
    PortableSlot,
    RecoverySlot,
    Slot,
    SlotType,
)
from pinvault.vault.container.limits import (
    FILE_MAX_BYTES,
    HEADER_MAX_BYTES,
    SLOTS_MAX,
    Cost,
    check_cost,
)

MOMENT_MAX = 253_402_300_799
"""The last second of the year 9999: the latest moment that ``datetime`` can hold."""

PREFIX = struct.Struct(">8sHBI")


class _Cursor:
    """Reads forward and refuses to read past the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._data):
            raise UnreadableError("file-malformed")
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def number(self, layout: str) -> int:
        (value,) = struct.unpack(layout, self.take(struct.calcsize(layout)))
        return int(value)

    def finish(self) -> None:
        if self._at != len(self._data):
            raise UnreadableError("file-malformed")


def decode(data: bytes) -> Container:
    """Read a whole file.

    The order matters: a foreign file, a newer one and plain damage are told apart before the
    contents are looked at, so that the message says what is really wrong.

    Raises:
        UnreadableError: ``file-foreign``, ``file-damaged``,
            ``file-too-new``, ``file-malformed``, ``cost-too-high`` or ``cost-too-low``.
    """
    if len(data) > FILE_MAX_BYTES:
        raise UnreadableError("file-malformed")
    if data[: len(MAGIC)] != MAGIC[: len(data)]:
        raise UnreadableError("file-foreign")
    body, digest = data[:-DIGEST_BYTES], data[-DIGEST_BYTES:]
    if len(body) < PREFIX.size or hashlib.sha256(body).digest() != digest:
        raise UnreadableError("file-damaged")
    _, version, kind, header_length = PREFIX.unpack_from(body)
    if version > VERSION:
        raise UnreadableError("file-too-new")
    if version != VERSION or header_length > HEADER_MAX_BYTES:
        raise UnreadableError("file-malformed")
    cursor = _Cursor(body)
    header_bytes = cursor.take(PREFIX.size + header_length)
    header = _header(kind, _Cursor(header_bytes[PREFIX.size :]))
    mac = cursor.take(MAC_BYTES)
    agenda = cursor.take(cursor.number(">I"))
    payload = cursor.take(cursor.number(">I"))
    cursor.finish()
    return Container(header, header_bytes, mac, agenda, payload)


def _header(kind: int, cursor: _Cursor) -> Header:
    if kind not in set(Kind):
        raise UnreadableError("file-malformed")
    vault_id = cursor.take(16)
    installation = cursor.take(16)
    revision = cursor.number(">Q")
    saved = cursor.number(">q")
    unfinished = cursor.number(">B")
    content_salt = cursor.take(32)
    agenda_digest = cursor.take(32)
    count = cursor.number(">B")
    if unfinished > 1 or not 1 <= count <= SLOTS_MAX or revision < 1:
        raise UnreadableError("file-malformed")
    _check_moment(saved)
    slots = tuple(_slot(_Cursor(cursor.take(cursor.number(">H")))) for _ in range(count))
    cursor.finish()
    _check_slots(Kind(kind), slots)
    return Header(
        Kind(kind),
        vault_id,
        installation,
        revision,
        saved,
        bool(unfinished),
        content_salt,
        agenda_digest,
        slots,
    )


def _slot(cursor: _Cursor) -> Slot:
    slot_type = cursor.number(">B")
    slot_id = cursor.take(16)
    created = cursor.number(">q")
    _check_moment(created)
    slot: Slot
    if slot_type == SlotType.DAILY:
        device = cursor.number(">B")
        live = cursor.number(">B")
        if device not in set(DeviceKind) or live > 1:
            raise UnreadableError("file-malformed")
        fingerprint = cursor.take(16)
        slot = DailySlot(slot_id, created, DeviceKind(device), live, fingerprint, _lock(cursor))
    elif slot_type == SlotType.RECOVERY:
        slot = _recovery(slot_id, created, cursor)
    elif slot_type == SlotType.PORTABLE:
        slot = PortableSlot(slot_id, created, _lock(cursor))
    else:
        raise UnreadableError("file-too-new")
    cursor.finish()
    return slot


def _recovery(slot_id: bytes, created: int, cursor: _Cursor) -> RecoverySlot:
    number = cursor.number(">I")
    if cursor.number(">H") != RECOVERY_SUITE:
        raise UnreadableError("file-too-new")
    public_key = cursor.take(cursor.number(">H"))
    sealed = cursor.take(cursor.number(">H"))
    if number < 1 or len(public_key) != PUBLIC_KEY_BYTES or len(sealed) != SEALED_KEY_BYTES:
        raise UnreadableError("file-malformed")
    return RecoverySlot(slot_id, created, number, public_key, sealed)


def _check_moment(seconds: int) -> None:
    if not 0 <= seconds <= MOMENT_MAX:
        raise UnreadableError("file-malformed")


def _lock(cursor: _Cursor) -> PassphraseLock:
    salt = cursor.take(32)
    cost = Cost(cursor.number(">I"), cursor.number(">I"), cursor.number(">B"))
    check_cost(cost)
    return PassphraseLock(salt, cost, cursor.take(32), cursor.take(48))


def _check_slots(kind: Kind, slots: tuple[Slot, ...]) -> None:
    """A vault has one daily slot, an archive none; ids and types do not repeat."""
    types = [type(slot) for slot in slots]
    if len({slot.id for slot in slots}) != len(slots) or len(set(types)) != len(types):
        raise UnreadableError("file-malformed")
    if (DailySlot in types) != (kind is Kind.VAULT) or (
        PortableSlot in types and kind is Kind.VAULT
    ):
        raise UnreadableError("file-malformed")
