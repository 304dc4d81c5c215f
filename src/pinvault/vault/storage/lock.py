"""One writer at a time, between processes and between threads.

The kernel holds the lock, so it ends with the process, kill -9 included. A file system without
such locks is refused rather than guarded by a marker file, which would outlive a killed process.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING

from pinvault.errors import BusyError, StorageError
from pinvault.vault.storage.refusals import refusing, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import BaseFileLock

_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK})


class VaultLock:
    """The lock of one vault file. A thread that holds it may take it again."""

    def __init__(self, path: Path, seconds: float) -> None:
        """Lock by the file ``path``, mode 0600, waiting at most ``seconds`` for another holder."""
        self._path = path
        self._seconds = seconds
        self._lock: BaseFileLock | None = None
        self._making = Lock()

    @property
    def held(self) -> bool:
        """Tell whether this thread holds it through this object."""
        return self._lock is not None and self._lock.is_locked

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold it for the length of the block.

        Raises ``BusyError`` (``vault-busy``) after the waiting time, ``StorageError`` if the lock
        file cannot be opened or the file system has no locks (``lock-unsupported``).
        """
        self._acquire(self._made())
        try:
            yield
        finally:
            # What was to be done is done; at the latest the lock ends with the process.
            with suppress(OSError):
                self._made().release()

    def remove(self) -> None:
        """Remove the lock file while holding it. Raises ``OSError``.

        Whoever waits for it notices that the file it opened has no name any more, and starts over.
        """
        self._path.unlink(missing_ok=True)

    def _made(self) -> BaseFileLock:
        # Importing filelock takes longer than a whole save, and reading a vault needs no lock.
        from filelock import FileLock

        with self._making:
            if self._lock is None:
                self._lock = FileLock(
                    self._path, timeout=self._seconds, mode=0o600, fallback_to_soft=False
                )
            return self._lock

    def _acquire(self, lock: BaseFileLock) -> None:
        from filelock import Timeout

        with refusing(self._path):
            try:
                lock.acquire()
            except Timeout as error:
                raise BusyError("vault-busy", path=shown(self._path)) from error
            except OSError as error:
                if error.errno in _NO_LOCKS:
                    raise StorageError("lock-unsupported", path=shown(self._path)) from error
                raise
