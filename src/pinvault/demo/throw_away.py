"""The folder, the host and the vault of the demo, and how they go away again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pinvault.demo.family import tell_story
from pinvault.demo.leftovers import PREFIX, hold, sweep
from pinvault.demo.story import StoryClock
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.container.limits import FLOOR_MEMORY_KIB, FLOOR_PASSES, Cost
from pinvault.vault.device import MemoryStore
from pinvault.vault.home import FILE_NAME
from pinvault.vault.session import Host, create_vault
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from filelock import BaseFileLock

    from pinvault.clock import Clock
    from pinvault.vault.session import Session

PASSPHRASE = Secret("pinvault")
"""Shown on the locked demo, so that unlocking can be tried."""

CHEAP = Cost(memory_kib=FLOOR_MEMORY_KIB, passes=FLOOR_PASSES, lanes=4)
"""The least that any vault may ask for: there is nothing to protect here."""


class Demo:
    """One throw-away vault: make it, :meth:`open` it, and :meth:`remove` it on every way out."""

    def __init__(self, clock: Clock) -> None:
        """Make the folder (mode 0700); should nobody remove it, the end of the process does.

        Of one that had no such end, the next demo removes what is left.
        """
        self._folder = TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        sweep(folder.parent)
        self._alive: BaseFileLock | None = None
        # Where there are no locks no other demo gets this one either, so it is not swept away.
        with suppress(OSError):
            self._alive = hold(folder)
        self._store = MemoryStore()
        self._clock = clock

    @property
    def path(self) -> Path:
        """Where the vault is."""
        return Path(self._folder.name) / FILE_NAME

    def host(self, clock: Clock | None = None) -> Host:
        """Return the machine as a session of the demo sees it: no keyring, whatever is asked."""
        return Host(VaultFile(self.path), lambda _: self._store, clock or self._clock)

    def open(self) -> Session:
        """Make the vault and the family in it, in the language spoken now; below a second.

        Raises:
            StorageError: the temporary folder is full or was taken away.
        """
        story = StoryClock(self._clock.now())
        session, _ = create_vault(
            self.host(story), PASSPHRASE, device=DeviceKind.KEYRING, cost=CHEAP
        )
        tell_story(session, story)
        session.host = self.host()
        session.notices()
        return session

    def remove(self) -> None:
        """Remove the folder with all that is in it; once is enough, twice does no harm."""
        self._folder.cleanup()
        if self._alive is not None:
            with suppress(OSError):
                self._alive.release()
