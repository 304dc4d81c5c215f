"""New content: written under a temporary name, read back, and only then given its real name."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pinvault.errors import StorageError
from pinvault.vault.storage.opening import (
    ALWAYS,
    MIB,
    NO_FOLLOW,
    is_ours,
    make_private,
    read_checked,
)
from pinvault.vault.storage.refusals import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Verify = Callable[[bytes], None]

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | ALWAYS | NO_FOLLOW

# What link(2) answers where the file system, or its policy, has no hard links.
NO_LINKS = frozenset(
    {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS, errno.EXDEV, errno.EMLINK}
)


@contextmanager
def staged(folder: Path, stem: str, data: bytes, verify: Verify, limit: int) -> Iterator[Path]:
    """Write ``data`` to a temporary file in ``folder``, named after ``stem``, hand out its path.

    On the way in: mode 0600, fsync, read back from the disk, compared, shown to ``verify``. On the
    way out the temporary name is gone, unless the process was killed: then ``sweep`` finds it.
    Raises ``StorageError`` (``vault-too-large``, ``disk-wrote-wrong``), ``OSError`` and whatever
    ``verify`` raises. ``limit`` is in bytes.
    """
    if len(data) > limit:
        raise StorageError("vault-too-large", mebibytes=limit // MIB)
    path = folder / f".{stem}.{secrets.token_hex(8)}.tmp"
    opened = os.open(path, _NEW, 0o600)
    try:
        _fill(opened, data)
        stored = read_checked(path, limit)
        if stored != data:
            raise StorageError("disk-wrote-wrong", path=shown(folder))
        verify(stored)
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


def publish(temporary: Path, target: Path) -> None:
    """Give ``temporary`` the name ``target``, which must be free.

    Raises ``FileExistsError`` if something stands there, and ``OSError``. A hard link answers
    that in one step. Where there are none, Windows' rename does too; on any other file system
    without links a moment remains in which a program that ignores our lock could lose its file.
    """
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from error
        temporary.rename(target)


def sweep(folder: Path, stem: str, *, idle_seconds: float = 0) -> None:
    """Remove the temporary files of ``stem`` that a killed save left in ``folder``.

    Call it with the lock held: a save that is under way has such a file too. Where there is no
    lock, ``idle_seconds`` spares files that were written to so recently. Only regular files of
    ours under names of our own pattern go. What cannot be removed stays for next time, because
    housekeeping must not stand in the way of a change.
    """
    until = time.time() - idle_seconds
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not is_stray(entry.name, stem):
                continue
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                left = not idle_seconds or status.st_mtime < until
                if left and stat.S_ISREG(status.st_mode) and is_ours(status):
                    (folder / entry.name).unlink()


def is_stray(name: str, stem: str) -> bool:
    """Tell whether ``name`` is that of a temporary file of ``stem``, left behind or in use."""
    return re.fullmatch(re.escape(f".{stem}.") + r"[0-9a-f]{16}\.tmp", name) is not None


def has_strays(folder: Path, stem: str) -> bool:
    """Tell whether such a file lies in ``folder``; False where that cannot be seen."""
    with suppress(OSError), os.scandir(folder) as entries:
        return any(is_stray(entry.name, stem) for entry in entries)
    return False


def _fill(opened: int, data: bytes) -> None:
    """Write all of ``data``, set the mode, wait for the disk, close."""
    try:
        # The umask may have taken even the owner's bits away.
        make_private(opened, os.fstat(opened))
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(opened, rest) :]
        _sync(opened)
        if hasattr(os, "posix_fadvise"):
            # Reading back from memory would prove nothing about the disk.
            with suppress(OSError):
                os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        with suppress(OSError):
            os.close(opened)


def _sync(opened: int) -> None:
    """Wait until the disk has it; on macOS fsync alone stops at the drive's own cache."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(opened, fcntl.F_FULLFSYNC)
            return
    os.fsync(opened)
