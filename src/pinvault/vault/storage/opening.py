"""Open a file only if it is what a vault has to be, and read it within a limit.

A link or a foreign file would let someone else decide what is opened or where a save goes; a FIFO
would make the program wait for ever. So the file is opened without following and without waiting,
and judged by what was opened, not by what stood there a moment before.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pinvault.errors import StorageError, UnreadableError
from pinvault.vault.storage.refusals import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MIB = 1024 * 1024
PRIVATE_FILE = 0o600
CHUNK = 256 * 1024

# Windows lacks most of these and needs O_BINARY; a missing one counts as no flag at all.
ALWAYS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | ALWAYS | NO_FOLLOW | getattr(os, "O_NONBLOCK", 0)

# How a file system says that it keeps no modes (FAT) or cannot change them now.
_NO_MODES = frozenset({errno.EPERM, errno.EROFS, errno.ENOTSUP, errno.ENOSYS})


@contextmanager
def descriptor(path: Path, flags: int, mode: int = PRIVATE_FILE) -> Iterator[int]:
    """Open ``path`` and close it afterwards. Raises ``OSError``.

    An error of the closing itself is dropped: what was written has been through fsync by then,
    and what was read has been read.
    """
    opened = os.open(path, flags, mode)
    try:
        yield opened
    finally:
        with suppress(OSError):
            os.close(opened)


def look(path: Path) -> os.stat_result | None:
    """Return what stands at ``path`` if it may be a vault, None if nothing does.

    Raises ``StorageError`` (``vault-is-link``, ``vault-is-folder``, ``vault-not-regular``,
    ``vault-foreign-owner``) for what may not, and ``OSError``.
    """
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    _refuse(status, path, own=True)
    return status


def read_checked(path: Path, limit: int, *, own: bool = True) -> bytes:
    """Return the content of ``path``, at most ``limit`` bytes, and set its mode to 0600.

    Without ``own`` the file may be anybody's, and its mode stays: a backup comes from elsewhere.

    Raises what ``look`` raises, ``UnreadableError`` (``file-too-large``) before or while reading,
    and ``OSError``, ``FileNotFoundError`` among them.
    """
    if not NO_FOLLOW:
        _refuse(os.lstat(path), path, own=own)
    with descriptor(path, _READ) as opened:
        status = os.fstat(opened)
        _refuse(status, path, own=own)
        if own:
            make_private(opened, status)
        if status.st_size > limit:
            raise _too_large(path, limit)
        return _read_all(opened, path, limit)


def make_private(opened: int, status: os.stat_result) -> None:
    """Set the mode of an open file of ours to 0600 if ``status`` shows another.

    A file system without modes, or mounted read-only, leaves it as it is: what the file holds is
    sealed, and refusing would lock its owner out. Raises ``OSError`` for anything else.
    """
    if not hasattr(os, "fchmod") or stat.S_IMODE(status.st_mode) == PRIVATE_FILE:
        return
    try:
        os.fchmod(opened, PRIVATE_FILE)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise


def is_ours(status: os.stat_result) -> bool:
    """Tell whether the user this process acts for owns it (Windows has no such number: yes)."""
    return not hasattr(os, "geteuid") or status.st_uid == os.geteuid()


def _refuse(status: os.stat_result, path: Path, *, own: bool) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise StorageError("vault-is-link", path=shown(path))
    if stat.S_ISDIR(status.st_mode):
        raise StorageError("vault-is-folder", path=shown(path))
    if not stat.S_ISREG(status.st_mode):
        raise StorageError("vault-not-regular", path=shown(path))
    if own and not is_ours(status):
        raise StorageError("vault-foreign-owner", path=shown(path))


def _read_all(opened: int, path: Path, limit: int) -> bytes:
    """Read to the end. The size seen before may be out of date, so the limit counts here too."""
    content = bytearray()
    while chunk := os.read(opened, CHUNK):
        content += chunk
        if len(content) > limit:
            raise _too_large(path, limit)
    return bytes(content)


def _too_large(path: Path, limit: int) -> UnreadableError:
    return UnreadableError("file-too-large", path=shown(path), mebibytes=limit // MIB)
