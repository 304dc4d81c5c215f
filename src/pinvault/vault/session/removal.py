"""Removing a vault from this machine for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.vault.session.host import Items
from pinvault.vault.session.state import daily_slot
from pinvault.vault.storage.notes import NotesFile

if TYPE_CHECKING:
    from pinvault.vault.container import Header
    from pinvault.vault.session.host import Host


def remove_items(host: Host, header: Header) -> None:
    """Remove what the vault keeps in the keyring, or in private files.

    Only the store that its slot names can hold any: a move to another store gives new names and
    clears the old ones.

    Raises:
        KeyringError, StorageError: the store refused; some items may be gone.
    """
    host.store(daily_slot(header).device).delete(*Items.of(header).every())


def remove_files(host: Host) -> int:
    """Remove the vault, its earlier states, its lock, and what lies beside it.

    Beside it lie the reminders' notes and the copies that conflicts have left.

    Returns how many such copies there were.

    Raises:
        BusyError, StorageError: what was not removed yet is still there.
    """
    notes = NotesFile(host.file.path)
    with host.file.locked(), notes.held():
        copies = host.file.asides()
        for path in copies:
            host.file.remove_aside(path)
        notes.remove()
        host.file.remove()
    return len(copies)
