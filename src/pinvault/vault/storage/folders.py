"""Folders around the vault: made private, kept private, and written through to the disk."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.errors import StorageError
from pinvault.vault.storage.opening import ALWAYS, descriptor, is_ours
from pinvault.vault.storage.refusals import shown

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE_FOLDER = 0o700

_FOLDER = os.O_RDONLY | ALWAYS | getattr(os, "O_DIRECTORY", 0)

_FOLDERS_SYNC = os.name != "nt"

# Some network and FUSE file systems cannot sync a folder, and a folder that may be written to
# need not be readable. The rename stands all the same; only its moment of reaching the disk is
# left to the system.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES})


def make_folders(folder: Path) -> None:
    """Make ``folder`` and each missing one above it, mode 0700, lasting. Raises ``OSError``.

    Those that stand already keep their mode: they may be shared with others on purpose.
    """
    missing = []
    while not folder.exists() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        with suppress(FileExistsError):
            each.mkdir(PRIVATE_FOLDER)
            # The umask may have taken even the owner's bits away. Not reached for a folder that
            # someone else made this moment.
            tighten(each)
        sync_folder(each.parent)


def private_folder(folder: Path, *, make: bool) -> bool:
    """Tell whether ``folder`` stands, a real folder of ours, and set its mode to 0700.

    With ``make`` it is made if it is missing. Raises ``StorageError``
    (``generations-unsafe``) for a link, a file or a folder of someone else, and ``OSError``.
    """
    if make:
        with suppress(FileExistsError):
            folder.mkdir(PRIVATE_FOLDER)
    try:
        status = os.lstat(folder)
    except FileNotFoundError:
        return False
    if not stat.S_ISDIR(status.st_mode) or not is_ours(status):
        raise StorageError("generations-unsafe", path=shown(folder))
    tighten(folder, status)
    return True


def tighten(folder: Path, status: os.stat_result | None = None) -> None:
    """Take group and others out of ``folder`` if it is ours and no link; else leave it alone.

    Without effect where the file system keeps no modes: this is a second fence around content
    that is sealed.
    """
    with suppress(OSError):
        status = status or os.lstat(folder)
        mode = stat.S_IMODE(status.st_mode)
        if stat.S_ISDIR(status.st_mode) and is_ours(status) and mode != PRIVATE_FOLDER:
            folder.chmod(PRIVATE_FOLDER)


def sync_folder(folder: Path) -> None:
    """Write the names in ``folder`` through to the disk. Raises ``OSError``.

    Windows cannot open a folder for this and orders renames itself.
    """
    if not _FOLDERS_SYNC:
        return
    try:
        with descriptor(folder, _FOLDER) as opened:
            os.fsync(opened)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
