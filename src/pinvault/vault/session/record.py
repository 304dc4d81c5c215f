"""The revision record: what this machine last saw of the vault, kept outside the file.

An attacker, or a careless sync, can put an older copy of the file in its place; each copy is
valid by itself. The record tells it from the newest. The file is written first and the record
after it, so a newer valid file only means that a crash came between the two.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pinvault.clock import JAPAN, moment_of
from pinvault.errors import ChoiceNeededError
from pinvault.vault.container import MOMENT_MAX
from pinvault.vault.session.host import Items

if TYPE_CHECKING:
    from pinvault.vault.container import Header
    from pinvault.vault.device import SecretStore
    from pinvault.vault.keys import Box

REVISION_MAX = 2**63
"""A revision that no vault reaches; a greater one in the record was not written by pinvault."""

_RECORD = struct.Struct(">QQ16s16s")


@dataclass(frozen=True, slots=True)
class Record:
    """The last revision seen, when it was saved (seconds since 1970), its tag, and its key's."""

    revision: int
    saved: int
    tag: bytes
    key_tag: bytes


class Standing(Enum):
    """How a file stands to the record."""

    NEWEST = "newest"
    UNRECORDED = "unrecorded"


def record_of(box: Box, header: Header, header_mac: bytes) -> Record:
    """Return the record that a file deserves."""
    tag = box.rollback_tag(header.revision, header_mac)
    return Record(header.revision, header.saved, tag, box.key_tag())


def read_record(store: SecretStore, header: Header) -> Record | None:
    """Return what this machine last saw, or None.

    What is no record counts as none: whoever can spoil the item can delete it as well, and the
    vault must not be locked by it.

    Raises:
        KeyringError: the store does not answer.
    """
    value = store.get(Items.of(header).record)
    if value is None:
        return None
    try:
        record = Record(*_RECORD.unpack(value))
    except struct.error:
        return None
    sane = record.revision <= REVISION_MAX and record.saved <= MOMENT_MAX
    return record if sane else None


def write_record(store: SecretStore, header: Header, record: Record) -> None:
    """Remember what was seen.

    Raises:
        KeyringError: the store refused.
    """
    value = _RECORD.pack(record.revision, record.saved, record.tag, record.key_tag)
    store.put(Items.of(header).record, value)


def _shown(seconds: int) -> str:
    """Return day and time in Japan, as everywhere in pinvault."""
    return moment_of(seconds).astimezone(JAPAN).strftime("%Y-%m-%d %H:%M")


def judge(recorded: Record | None, found: Record, *, by_code: bool = False) -> Standing:
    """Compare a file with the record.

    ``by_code``: a recovery code opened it, and for that anybody can seal a vault of their own, of
    any revision. Then a newer file counts only under the key that this machine has seen.

    Raises:
        ChoiceNeededError: ``vault-older-copy`` or ``vault-other-copy``; both dates are named.
    """
    if recorded is None:
        return Standing.UNRECORDED
    known = found.key_tag == recorded.key_tag or not by_code
    if found.revision > recorded.revision and known:
        return Standing.UNRECORDED
    if found.revision < recorded.revision:
        raise ChoiceNeededError(
            "vault-older-copy", found=_shown(found.saved), newest=_shown(recorded.saved)
        )
    if found.tag != recorded.tag:
        raise ChoiceNeededError(
            "vault-other-copy", found=_shown(found.saved), newest=_shown(recorded.saved)
        )
    return Standing.NEWEST
