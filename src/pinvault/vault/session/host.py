"""What a session needs of the machine: the file, the stores of secrets, the time."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError, UnreadableError
from pinvault.vault.container import Container, DeviceKind, Kind, decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.clock import Clock
    from pinvault.vault.container import Header
    from pinvault.vault.device import SecretStore
    from pinvault.vault.storage import Generation, VaultFile

CLOCK_SLACK_SECONDS = 60

_DAMAGE = {"file-damaged", "file-foreign", "file-malformed"}
"""What a disk or a careless program makes of a vault."""


@dataclass(frozen=True, slots=True)
class Host:
    """The machine as a session sees it; ``store`` gives the store of a kind when asked."""

    file: VaultFile
    store: Callable[[DeviceKind], SecretStore]
    clock: Clock

    def seconds(self) -> int:
        """Return the present moment in seconds since 1970 (UTC); a header has none before."""
        return max(0, int(self.clock.now().timestamp()))

    def clock_is_behind(self, header: Header) -> bool:
        """Say whether the file was saved later than it is now, by more than a minute."""
        return header.saved > self.seconds() + CLOCK_SLACK_SECONDS

    def load(self) -> tuple[bytes, Container]:
        """Read and parse the vault file.

        Raises:
            NoVaultError, StorageError, UnreadableError: see the file and the container;
                ``file-is-archive`` for a backup in the place of a vault;
                ``file-damaged-restorable`` if an earlier state is sound.
        """
        data = self.file.read()
        try:
            container = decode(data)
        except UnreadableError as error:
            raise self._restorable(error) from None
        if container.header.kind is not Kind.VAULT:
            raise UnreadableError("file-is-archive")
        return data, container

    def is_sound(self, generation: Generation) -> bool:
        """Say whether an earlier state can be read as far as that goes without a key."""
        try:
            decode(self.file.read_generation(generation))
        except PinvaultError:
            return False
        return True

    def _restorable(self, error: UnreadableError) -> UnreadableError:
        """Return ``error``, or one that names the newest earlier state that is sound."""
        if error.reason in _DAMAGE:
            with suppress(PinvaultError):
                for number, generation in enumerate(self.file.generations(), start=1):
                    if self.is_sound(generation):
                        return UnreadableError("file-damaged-restorable", number=number)
        return error


@dataclass(frozen=True, slots=True)
class Items:
    """The names of a vault's items in the store: neutral, and distinct for each machine.

    Device secret and reminder key have two names each, which alternate with every rotation, so
    that nothing is overwritten before the file stands and what a crash leaves can be found.
    """

    vault_id: bytes
    installation: bytes

    @classmethod
    def of(cls, header: Header) -> Items:
        """Return the names that belong to a file."""
        return cls(header.vault_id, header.installation)

    def device(self, live: int) -> str:
        """Return the name of a device secret; ``live`` is 0 or 1."""
        return self._name(f"device {live}")

    def reminder(self, live: int) -> str:
        """Return the name of a reminder key; ``live`` is 0 or 1."""
        return self._name(f"reminder {live}")

    @property
    def record(self) -> str:
        """The name of the revision record."""
        return self._name("revision")

    def every(self) -> tuple[str, ...]:
        """Return all names a vault can have used."""
        pairs = (name(live) for name in (self.device, self.reminder) for live in (0, 1))
        return (*pairs, self.record)

    def _name(self, purpose: str) -> str:
        text = b"pinvault item " + self.vault_id + self.installation + purpose.encode()
        return hashlib.sha256(text).hexdigest()[:32]
