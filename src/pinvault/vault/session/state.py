"""What an open session holds between two intentions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pinvault.errors import ChoiceNeededError, UnreadableError
from pinvault.vault.sealing import open_contents

if TYPE_CHECKING:
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Container, DailySlot, Header, RecoverySlot
    from pinvault.vault.keys import Box, ReminderBox


@dataclass(frozen=True, slots=True, repr=False)
class State:
    """An opened file. ``file_digest`` tells whether the one on disk is still the same.

    ``reminder`` is None when the device's items were not at hand: opened by recovery code.
    ``revision_floor`` is the highest revision this machine has seen, so that the next save is
    newer than everything that was ever accepted.
    """

    box: Box
    reminder: ReminderBox | None
    header: Header
    contents: Contents
    file_digest: bytes
    revision_floor: int

    @property
    def daily(self) -> DailySlot:
        """The daily slot; every vault has exactly one."""
        return daily_slot(self.header)

    @property
    def recovery(self) -> RecoverySlot | None:
        """The recovery slot, if there is one."""
        return recovery_slot(self.header)


def daily_slot(header: Header) -> DailySlot:
    """Return the daily slot of a vault's header; the container made sure there is one."""
    from pinvault.vault.container import DailySlot

    return next(slot for slot in header.slots if isinstance(slot, DailySlot))


def recovery_slot(header: Header) -> RecoverySlot | None:
    """Return the recovery slot of a header, or None."""
    from pinvault.vault.container import RecoverySlot

    return next((slot for slot in header.slots if isinstance(slot, RecoverySlot)), None)


def file_digest(data: bytes) -> bytes:
    """Return what identifies the bytes of a file."""
    return hashlib.sha256(data).digest()


def catch_up(state: State, data: bytes, container: Container) -> State:
    """Return the state of the file on disk, given that it may have changed since.

    Another process with the same keys may have saved a newer revision: that one is loaded.

    Raises:
        ChoiceNeededError: ``vault-conflict``: another vault, an older copy, or one sealed under
            keys that this session does not hold.
    """
    digest = file_digest(data)
    if digest == state.file_digest:
        return state
    header = container.header
    if header.vault_id != state.header.vault_id or header.revision <= state.header.revision:
        raise ChoiceNeededError("vault-conflict")
    try:
        contents = open_contents(state.box, container)
    except UnreadableError:
        raise ChoiceNeededError("vault-conflict") from None
    return replace(
        state,
        header=header,
        contents=contents,
        file_digest=digest,
        revision_floor=max(state.revision_floor, header.revision),
    )
