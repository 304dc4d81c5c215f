"""What is left of a demo that was killed outright goes away when the next one begins.

A living demo holds a lock in its folder, and the kernel lets go of it with the process. A folder is
removed only if it lies in the temporary folder under a demo's name, is a real one, belongs to us
alone, has stood for a while, and nobody holds its lock.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.vault.storage.folders import PRIVATE_FOLDER
from pinvault.vault.storage.opening import is_ours

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import BaseFileLock

PREFIX = "pinvault-demo-"
YOUNG_SECONDS = 60
"""A folder younger than this may belong to a demo that is about to lock it."""

_NAME = re.compile(rf"{PREFIX}[a-z0-9_]+")
_LOCK = "alive.lock"


def hold(folder: Path) -> BaseFileLock:
    """Hold the lock of ``folder`` and return it. Raises ``OSError``, and ``Timeout`` if it is held.

    Whoever began the demo need not be the thread that ends it.
    """
    from filelock import FileLock

    lock = FileLock(
        folder / _LOCK, timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False
    )
    lock.acquire()
    return lock


def sweep(parent: Path) -> None:
    """Remove what dead demos have left in ``parent``; what cannot be removed stays."""
    from filelock import Timeout

    with suppress(OSError):
        for folder in list(parent.iterdir()):
            if _may_be_dead(folder):
                with suppress(OSError, Timeout):
                    _remove(folder)


def _may_be_dead(folder: Path) -> bool:
    if not _NAME.fullmatch(folder.name):
        return False
    with suppress(OSError):
        status = os.lstat(folder)
        private = stat.S_IMODE(status.st_mode) == PRIVATE_FOLDER or os.name == "nt"
        old = time.time() - status.st_mtime >= YOUNG_SECONDS
        return stat.S_ISDIR(status.st_mode) and is_ours(status) and private and old
    return False


def _remove(folder: Path) -> None:
    lock = hold(folder)
    try:
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        lock.release()
