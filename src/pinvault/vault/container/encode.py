"""From values to bytes (docs/vault-format.md, sections 2 to 4)."""

from __future__ import annotations

import hashlib
import struct

from pinvault.vault.container.layout import (
    MAGIC,
    RECOVERY_SUITE,
    VERSION,
    Container,
    DailySlot,
    Header,
    PassphraseLock,
    RecoverySlot,
    Slot,
    SlotType,
)


def _lock(lock: PassphraseLock) -> bytes:
    cost = struct.pack(">IIB", lock.cost.memory_kib, lock.cost.passes, lock.cost.lanes)
    return lock.salt + cost + lock.commitment + lock.wrapped


def encode_slot(slot: Slot) -> bytes:
    """Lay out one slot: type, id, creation time, then what its type needs."""
    head = slot.id + struct.pack(">q", slot.created)
    if isinstance(slot, DailySlot):
        device = struct.pack(">BB", slot.device, slot.live) + slot.fingerprint
        return bytes([SlotType.DAILY]) + head + device + _lock(slot.lock)
    if isinstance(slot, RecoverySlot):
        key = struct.pack(">IH", slot.number, RECOVERY_SUITE)
        public = struct.pack(">H", len(slot.public_key)) + slot.public_key
        sealed = struct.pack(">H", len(slot.sealed)) + slot.sealed
        return bytes([SlotType.RECOVERY]) + head + key + public + sealed
    return bytes([SlotType.PORTABLE]) + head + _lock(slot.lock)


def encode_header(header: Header) -> bytes:
    """Lay out the part of the file that the header MAC covers, from the first byte on."""
    slots = b""
    for slot in header.slots:
        body = encode_slot(slot)
        slots += struct.pack(">H", len(body)) + body
    fixed = struct.pack(
        ">16s16sQqB32s32sB",
        header.vault_id,
        header.installation,
        header.revision,
        header.saved,
        header.unfinished,
        header.content_salt,
        header.agenda_digest,
        len(header.slots),
    )
    body = fixed + slots
    return MAGIC + struct.pack(">HBI", VERSION, header.kind, len(body)) + body


def encode(container: Container) -> bytes:
    """Lay out a whole file, its digest last."""
    body = (
        container.header_bytes
        + container.header_mac
        + struct.pack(">I", len(container.agenda))
        + container.agenda
        + struct.pack(">I", len(container.payload))
        + container.payload
    )
    return body + hashlib.sha256(body).digest()
