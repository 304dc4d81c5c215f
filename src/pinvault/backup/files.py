"""Writing a file that leaves pinvault: in one step, private, and never over a vault."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.backup.refusals import about_target
from pinvault.errors import PinvaultError, StorageError, UnreadableError
from pinvault.vault.container import Kind, decode
from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.refusals import refusing, shown
from pinvault.vault.storage.staging import has_strays

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def check_target(path: Path, vault: Path, *, force: bool) -> None:
    """Refuse a place where nothing shall be written, before anything is asked or computed.

    Raises:
        StorageError: ``archive-exists`` without ``force``, ``archive-over-vault`` (even with it),
            ``archive-folder-missing``, or a place that cannot take a file.
    """
    with about_target(path), refusing(path):
        file = VaultFile(path)
        if not path.parent.is_dir():
            raise StorageError("archive-folder-missing", path=shown(path))
        if not file.exists():
            return
        # Whatever it is, a link or a folder is refused before it counts as "exists".
        content = _content(file)
        if os.path.realpath(path) == os.path.realpath(vault) or _is_vault(content):
            raise StorageError("archive-over-vault", path=shown(path))
        if not force:
            _tidy(path)
            raise StorageError("archive-exists", path=shown(path))


def write(path: Path, data: bytes, prove: Callable[[bytes], None], *, force: bool = False) -> None:
    """Write ``data`` to ``path``, mode 0600; with ``force`` over what stands there.

    ``prove`` gets what was read back from the disk, before it takes the place of anything.

    Raises:
        StorageError: the disk refused; what stood there stands as it was.
        PinvaultError: from ``prove``.
    """
    with about_target(path), refusing(path):
        file = VaultFile(path)
        before = _identity(path.parent)
        with file.locked():
            there = _identity(path.parent) == before
            try:
                if not there:
                    raise StorageError("archive-folder-missing", path=shown(path))
                file.sweep()
                if force and file.exists():
                    file.replace(data, prove, keep=0)
                else:
                    file.create(data, prove, folder=False)
            finally:
                file.remove_lock()
                if not there:
                    _remove_empty(path.parent)


def _tidy(path: Path) -> None:
    """Remove what a killed backup of this name left, unless one is being written.

    Its file may stand although its last step failed; whoever is then told that it exists does
    not come to ``write``, which sweeps.
    """
    if not has_strays(path.parent, path.name):
        return
    file = VaultFile(path, lock_seconds=0)
    with suppress(PinvaultError, OSError), file.locked():
        file.sweep()
        file.remove_lock()


def _identity(folder: Path) -> tuple[int, int]:
    found = folder.stat()
    return found.st_dev, found.st_ino


def _remove_empty(folder: Path) -> None:
    """Remove the folder that making a lock made where a stick had just been pulled out.

    A backup in it would lie on the disk that it is to survive.
    """
    with suppress(OSError):
        folder.rmdir()


def _content(file: VaultFile) -> bytes:
    try:
        return file.read()
    except UnreadableError:
        return b""


def _is_vault(content: bytes) -> bool:
    try:
        return decode(content).header.kind is Kind.VAULT
    except UnreadableError:
        return False
