"""A folder that only its owner can enter, held open while it is used."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinvault.errors import KeyringError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

# Windows has neither owners nor modes of this kind: the profile folder is private already.
_POSIX = hasattr(os, "geteuid")
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)

_REASONS = {
    errno.EROFS: "keyring-file-read-only",
    errno.ENOSPC: "keyring-file-full",
    errno.EDQUOT: "keyring-file-full",
    errno.EACCES: "keyring-file-forbidden",
    errno.EPERM: "keyring-file-forbidden",
}
# What the system says when a link stands where none may be followed, or a file for a folder.
_UNSAFE = (errno.ELOOP, errno.EMLINK, errno.ENOTDIR, errno.EISDIR, errno.EEXIST)


class Folder:
    """An open folder; names in it are resolved in it, whatever happens to its path meanwhile."""

    def __init__(self, path: Path, handle: int | None) -> None:
        """Stand for ``path``, opened as ``handle`` where the platform can open a folder."""
        self.path = path
        self._handle = handle

    def open(self, name: str, flags: int) -> int:
        """Open a file in the folder, never through a link; a new one is private."""
        close = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        wait = getattr(os, "O_NONBLOCK", 0)
        flags |= _NO_LINKS | close | wait
        return os.open(self._at(name), flags, PRIVATE_FILE, dir_fd=self._handle)

    def replace(self, old: str, new: str) -> None:
        """Give the file ``old`` the name ``new`` in one step, and see it on disk."""
        ends = {"src_dir_fd": self._handle, "dst_dir_fd": self._handle}
        os.replace(self._at(old), self._at(new), **ends)  # noqa: PTH105  within an open folder
        self.sync()

    def unlink(self, name: str) -> None:
        """Remove a file if it is there."""
        try:
            os.unlink(self._at(name), dir_fd=self._handle)
        except FileNotFoundError:
            return

    def names(self) -> list[str]:
        """Return the names in the folder."""
        folder = self.path if self._handle is None else self._handle
        return os.listdir(folder)  # noqa: PTH208  of an open folder

    def sync(self) -> None:
        """Wait until the folder's entries are on disk."""
        if self._handle is not None:
            os.fsync(self._handle)

    def _at(self, name: str) -> str:
        return name if self._handle is not None else str(self.path / name)


@contextmanager
def private_folder(path: Path) -> Iterator[Folder]:
    """Open ``path`` as a private folder, creating it if it is missing.

    Its mode is set to 0700 if it is not. Operating system errors inside the block become
    ``StorageError``; a link, a foreign owner or something that is no folder ``KeyringError``
    (``keyring-file-unsafe``).
    """
    with _translated(path):
        _make(path)
        with _held(path) as folder:
            yield folder


@contextmanager
def existing_folder(path: Path) -> Iterator[Folder | None]:
    """Open ``path`` as ``private_folder`` does, or give None where there is nothing."""
    with _translated(path):
        try:
            path.lstat()
        except FileNotFoundError:
            yield None
            return
        with _held(path) as folder:
            yield folder


def make_private(handle: int, mode: int, path: Path) -> None:
    """Set the mode of an open file or folder, after refusing one that is not ours alone."""
    if not _POSIX:
        return
    found = os.fstat(handle)
    linked_twice = stat.S_ISREG(found.st_mode) and found.st_nlink > 1
    regular = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
    if found.st_uid != os.geteuid() or linked_twice or not regular:
        raise _unsafe(path)
    if stat.S_IMODE(found.st_mode) != mode:
        os.fchmod(handle, mode)


def _make(path: Path) -> None:
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    if missing:
        path.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    for folder in missing if _POSIX else ():
        parent = os.open(folder.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(parent)
        finally:
            os.close(parent)


def _open(path: Path) -> int | None:
    if not _POSIX:
        if path.is_symlink() or not path.is_dir():
            raise _unsafe(path)
        return None
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | _NO_LINKS)
    try:
        make_private(handle, PRIVATE_FOLDER, path)
    except BaseException:
        os.close(handle)
        raise
    return handle


@contextmanager
def _held(path: Path) -> Iterator[Folder]:
    handle = _open(path)
    try:
        yield Folder(path, handle)
    finally:
        if handle is not None:
            os.close(handle)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = error.errno or 0
        if code in _UNSAFE:
            raise _unsafe(path) from None
        if code in _REASONS:
            raise StorageError(_REASONS[code], path=str(path)) from error
        name = errno.errorcode.get(code, str(code))
        raise StorageError("keyring-file-failed", path=str(path), error=name) from error


def _unsafe(path: Path) -> KeyringError:
    return KeyringError("keyring-file-unsafe", path=str(path))
