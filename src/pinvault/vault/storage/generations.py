"""Earlier states of the vault file, kept beside it in a folder of their own.

A name is a serial number that sorts and a random part, so that two machines whose folders are
brought together by a file syncer never mean two things by one name.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import moment_of
from pinvault.errors import PinvaultError, StorageError
from pinvault.vault.storage.folders import private_folder, sync_folder
from pinvault.vault.storage.opening import look, read_checked
from pinvault.vault.storage.refusals import shown
from pinvault.vault.storage.staging import NO_LINKS, has_strays, publish, staged, sweep

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pinvault.vault.storage.staging import Verify

_NAME = re.compile(r"(?P<serial>[0-9]{8,18})-[0-9a-f]{16}")
_STEM = "generation"

_LAST_SERIAL = 10**18 - 1
"""Nobody saves that often; whoever gives a file this name must not hide those that come after."""


@dataclass(frozen=True, slots=True)
class Generation:
    """An earlier state: where it is, its place in the order, and when it had been saved (UTC)."""

    path: Path
    serial: int
    saved: datetime

    @property
    def name(self) -> str:
        """The file's name: tells one generation from every other."""
        return self.path.name


class Generations:
    """The generations of one vault file. Every change needs the vault's lock."""

    def __init__(self, folder: Path, limit: int) -> None:
        """Look after ``folder``; no file in it may be longer than ``limit`` bytes."""
        self.folder = folder
        self._limit = limit

    def listed(self) -> tuple[Generation, ...]:
        """Return what is kept, newest first. Raises ``StorageError`` and ``OSError``.

        Anything else that lies in the folder is passed over.
        """
        if not private_folder(self.folder, make=False):
            return ()
        found = []
        with os.scandir(self.folder) as entries:
            for entry in entries:
                name = _NAME.fullmatch(entry.name)
                with suppress(FileNotFoundError):
                    status = entry.stat(follow_symlinks=False)
                    if name and stat.S_ISREG(status.st_mode):
                        saved = moment_of(status.st_mtime)
                        path = self.folder / entry.name
                        found.append(Generation(path, int(name["serial"]), saved))
        return tuple(sorted(found, key=lambda each: (each.serial, each.name), reverse=True))

    def read(self, generation: Generation) -> bytes:
        """Return its bytes, with the checks of a vault. Raises as ``read_checked`` does.

        One that is gone is a ``StorageError`` (``generation-missing``).
        """
        private_folder(self.folder, make=False)
        try:
            return read_checked(generation.path, self._limit)
        except FileNotFoundError as error:
            raise _missing(generation) from error

    def keep(self, current: Path, content: bytes) -> None:
        """Keep the file ``current``, whose bytes are ``content``, as the newest generation.

        Does nothing if the newest one already holds them: a save that ended between this step and
        the next one must not push an older state out. Raises ``StorageError`` and ``OSError``.
        """
        private_folder(self.folder, make=True)
        kept = self.listed()
        if kept and self._holds(kept[0], content):
            return
        serial = min(kept[0].serial + 1, _LAST_SERIAL) if kept else 1
        path = self.folder / f"{serial:08d}-{secrets.token_hex(8)}"
        try:
            os.link(current, path)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            self._copy(current, content, path)
        sync_folder(self.folder)

    def rewrite(self, generation: Generation, data: bytes, verify: Verify) -> None:
        """Put ``data`` in its place and leave its name and time. Raises as ``staged`` does."""
        private_folder(self.folder, make=False)
        status = look(generation.path)
        if status is None:
            raise _missing(generation)
        with staged(self.folder, _STEM, data, verify, self._limit) as temporary:
            os.utime(temporary, ns=(status.st_atime_ns, status.st_mtime_ns))
            temporary.replace(generation.path)
        sync_folder(self.folder)

    def remove(self, generation: Generation) -> None:
        """Remove it for good; one that is gone already is no error. Raises ``OSError``."""
        generation.path.unlink(missing_ok=True)
        sync_folder(self.folder)

    def remove_all(self) -> None:
        """Remove every state, and the folder if nothing else lies in it. Raises ``OSError``."""
        for generation in self.listed():
            generation.path.unlink(missing_ok=True)
        with suppress(OSError):
            self.folder.rmdir()

    def prune(self, keep: int) -> None:
        """Remove all but the newest ``keep``. What cannot be removed goes with a later save."""
        with suppress(OSError, PinvaultError):
            for generation in self.listed()[keep:]:
                generation.path.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove temporary files that a kill left here, as ``staging.sweep`` does."""
        with suppress(OSError, PinvaultError):
            if private_folder(self.folder, make=False):
                sweep(self.folder, _STEM)

    def has_strays(self) -> bool:
        """Tell whether there are such files."""
        return has_strays(self.folder, _STEM)

    def _holds(self, generation: Generation, content: bytes) -> bool:
        """Tell whether it holds ``content``; one that cannot be read does not."""
        with suppress(OSError, PinvaultError):
            return read_checked(generation.path, self._limit) == content
        return False

    def _copy(self, current: Path, content: bytes, path: Path) -> None:
        status = os.lstat(current)
        with staged(self.folder, _STEM, content, lambda _: None, self._limit) as temporary:
            os.utime(temporary, ns=(status.st_atime_ns, status.st_mtime_ns))
            publish(temporary, path)


def _missing(generation: Generation) -> StorageError:
    return StorageError("generation-missing", path=shown(generation.path))
