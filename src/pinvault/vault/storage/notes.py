"""The reminders' notes beside the vault: a small sealed file, written as safely as the vault.

A rotation changes the key that seals it. The notes under the new key then wait in a second file,
which takes the place of the first one when the vault itself stands under its new keys.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.vault.storage.folders import sync_folder
from pinvault.vault.storage.lock import VaultLock
from pinvault.vault.storage.refusals import refusing
from pinvault.vault.storage.staging import staged, sweep
from pinvault.vault.unattended.notes import ENDING, LIMIT_BYTES, NEXT_ENDING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_LOCK_SECONDS = 15.0
"""Longer than a notification may take that is shown meanwhile."""


class NotesFile:
    """The notes of one vault, with a lock of their own. They are read by ``vault.unattended``."""

    def __init__(self, vault: str | Path) -> None:
        """Stand for the notes of the vault at ``vault``; touch nothing yet."""
        self.path = Path(f"{vault}{ENDING}")
        self.next = Path(f"{vault}{NEXT_ENDING}")
        self._lock = VaultLock(Path(f"{self.path}.lock"), _LOCK_SECONDS)

    def held(self) -> AbstractContextManager[None]:
        """Keep other processes away. Raises ``BusyError`` and ``StorageError``."""
        return self._lock.hold()

    def write(self, sealed: bytes) -> None:
        """Replace the content in one step, and what waits with it. Raises ``StorageError``."""
        self._put(self.path, sealed)
        self.drop_next()

    def stage(self, sealed: bytes) -> None:
        """Let notes wait that a new key seals. Raises ``StorageError``."""
        self._put(self.next, sealed)

    def adopt(self) -> None:
        """Let the notes that wait take the place of the others. Raises ``StorageError``."""
        with refusing(self.path), suppress(FileNotFoundError):
            self.next.replace(self.path)
            sync_folder(self.path.parent)

    def drop_next(self) -> None:
        """Forget what waits. Raises ``StorageError``."""
        with refusing(self.next):
            self.next.unlink(missing_ok=True)

    def remove(self) -> None:
        """Remove everything; needs the lock. Raises ``StorageError``."""
        with refusing(self.path):
            for path in (self.path, self.next):
                sweep(path.parent, path.name)
                path.unlink(missing_ok=True)
            self._lock.remove()

    def _put(self, path: Path, sealed: bytes) -> None:
        with refusing(path):
            sweep(path.parent, path.name)
            with staged(path.parent, path.name, sealed, lambda _: None, LIMIT_BYTES) as temporary:
                temporary.replace(path)
            sync_folder(path.parent)
