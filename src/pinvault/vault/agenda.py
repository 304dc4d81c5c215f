"""The agenda block: due days for the reminder job, readable with the reminder key alone.

Each entry is 14 bytes: an opaque id, a kind, a day, and whether the day is an estimate. The id
is a digest of the card's random id, so that it names nobody; the block is padded, so that its
length does not count the cards.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pinvault.domain.agenda import DueKind
from pinvault.errors import UnreadableError

if TYPE_CHECKING:
    from pinvault.domain.agenda import Due

BLOCK_VERSION = 1
ID_BYTES = 8
_ENTRY = struct.Struct(">8sBIB")
_YES_NO = (False, True)


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One due day as the reminder job sees it; ``id`` is 16 hexadecimal digits."""

    id: str
    kind: DueKind
    on: date
    estimate: bool


def _opaque_id(due: Due) -> bytes:
    return hashlib.sha256(f"agenda {due.card_id} {due.kind}".encode()).digest()[:ID_BYTES]


def encode_agenda(dues: tuple[Due, ...]) -> bytes:
    """Return the block's plaintext."""
    entries = (
        _ENTRY.pack(_opaque_id(due), due.kind, due.on.toordinal(), due.estimate) for due in dues
    )
    return bytes([BLOCK_VERSION]) + b"".join(entries)


def decode_agenda(data: bytes) -> tuple[AgendaEntry, ...]:
    """Read the block's plaintext.

    Raises:
        UnreadableError: ``file-too-new`` for a later version of the block, else
            ``payload-malformed``.
    """
    if data[:1] > bytes([BLOCK_VERSION]):
        raise UnreadableError("file-too-new")
    if data[:1] != bytes([BLOCK_VERSION]):
        raise UnreadableError("payload-malformed")
    try:
        return tuple(
            AgendaEntry(opaque.hex(), DueKind(kind), date.fromordinal(day), _YES_NO[estimate])
            for opaque, kind, day, estimate in _ENTRY.iter_unpack(data[1:])
        )
    except (LookupError, OverflowError, struct.error, ValueError):
        raise UnreadableError("payload-malformed") from None
