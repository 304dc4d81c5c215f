"""The agenda block: due days for the reminder job, readable with the reminder key alone.

Each entry is 14 bytes: an opaque id, a kind, a day, and whether the day is an estimate. The id
is a digest of the card's random id, so that it names nobody; the block is padded, so that its
length does not count the cards.
"""

from __future__ import annotations

import struct
from datetime import date, timedelta

from pinvault.domain.agenda_kinds import DueKind
from pinvault.errors import UnreadableError
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.agenda import Due

BLOCK_VERSION = 1
LEAD = 12
"""The kind of an entry that is no due day itself, but a chosen day to be told of the one that has
the same id."""

_ENTRY = struct.Struct(">8sBIB")
_YES_NO = (False, True)


class AgendaEntry(NamedTuple):
    """One due day as the reminder job sees it; ``id`` is 16 hexadecimal digits.

    ``leads``: the days ahead that the person has chosen; empty for the usual ones.
    """

    id: str
    kind: DueKind
    on: date
    estimate: bool
    leads: tuple[int, ...] = ()


def encode_agenda(dues: tuple[Due, ...]) -> bytes:
    """Return the block's plaintext."""
    return bytes([BLOCK_VERSION]) + b"".join(part for due in dues for part in _entries(due))


def _entries(due: Due) -> Iterator[bytes]:
    opaque = bytes.fromhex(due.id)
    yield _ENTRY.pack(opaque, due.kind, due.on.toordinal(), due.estimate)
    for lead in due.leads:
        told = due.on - timedelta(lead)
        yield _ENTRY.pack(opaque, LEAD, told.toordinal(), due.estimate)


def decode_agenda(data: bytes) -> tuple[AgendaEntry, ...]:
    """Read the block's plaintext.

    A kind that this version does not know is refused: a job that passed over what it does not
    understand would be silent about something that is due.

    Raises:
        UnreadableError: ``file-too-new`` for a later version of the block, else
            ``payload-malformed``.
    """
    version = data[:1]
    if version > bytes([BLOCK_VERSION]):
        raise UnreadableError("file-too-new")
    if version != bytes([BLOCK_VERSION]):
        raise UnreadableError("payload-malformed")
    try:
        return _read(data)
    except (LookupError, OverflowError, struct.error, ValueError):
        raise UnreadableError("payload-malformed") from None


def _read(data: bytes) -> tuple[AgendaEntry, ...]:
    found: list[AgendaEntry] = []
    for opaque, kind, ordinal, estimate in _ENTRY.iter_unpack(data[1:]):
        day, unsure = date.fromordinal(ordinal), _YES_NO[estimate]
        if kind != LEAD:
            found.append(AgendaEntry(opaque.hex(), DueKind(kind), day, unsure))
            continue
        # It follows its due day, or another of that day's leads.
        due = found[-1]
        lead = (due.on - day).days
        if due.id != opaque.hex() or lead < 0:
            raise ValueError
        found[-1] = due._replace(leads=(*due.leads, lead))
    return tuple(found)
