"""Asks which backup is meant, and reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.files import likely_folder
from pinvault.tui.screens.common.path import PathScreen

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.opening import Found
    from pinvault.errors import PinvaultError


class ArchivePathScreen(PathScreen):
    """Tells what can be told without a secret: no file, a damaged one, one of another kind."""

    def __init__(self, path: Path | None = None) -> None:
        """Begin with ``path``, or with where a stick is."""
        super().__init__()
        self._path = path

    def found(self, archive: Found) -> None:
        """Go on with an archive that was read and not opened yet."""
        raise NotImplementedError

    def likely(self) -> str:
        """Return the file if it is known, else its folder."""
        return f"{likely_folder()}/" if self._path is None else str(self._path)

    def chosen(self, path: Path) -> None:
        """Read it; a stick may take its time."""
        self.query_one("#looking").display = True

        def read() -> Found:
            from pinvault.tui.backup_jobs import found_at

            return found_at(path)

        self.start_job(read, self._read)

    def failed(self, error: PinvaultError) -> None:
        """Say what to do; the path stays."""
        self.query_one("#looking").display = False
        super().failed(error)

    def _read(self, archive: Found) -> None:
        self.query_one("#looking").display = False
        self.found(archive)
