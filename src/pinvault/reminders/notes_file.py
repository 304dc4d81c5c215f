"""The file of notes, written as safely as the vault itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.vault.storage.folders import sync_folder
from pinvault.vault.storage.lock import VaultLock
from pinvault.vault.storage.refusals import refusing
from pinvault.vault.storage.staging import staged, sweep

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_LIMIT_BYTES = 1024 * 1024
_LOCK_SECONDS = 5.0


class NotesFile:
    """A small sealed file beside the vault, with a lock of its own."""

    def __init__(self, path: str) -> None:
        """Stand for the file at ``path``; touch nothing yet."""
        self._path = Path(path)
        self._lock = VaultLock(Path(f"{path}.lock"), _LOCK_SECONDS)

    def held(self) -> AbstractContextManager[None]:
        """Keep other processes away. Raises ``BusyError`` and ``StorageError``."""
        return self._lock.hold()

    def write(self, sealed: bytes) -> None:
        """Replace the content in one step. Raises ``StorageError``."""
        folder, name = self._path.parent, self._path.name
        with refusing(self._path):
            sweep(folder, name)
            with staged(folder, name, sealed, lambda _: None, _LIMIT_BYTES) as temporary:
                temporary.replace(self._path)
            sync_folder(folder)
