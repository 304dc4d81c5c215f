"""What the vectors are made with: keys and secrets that protect nothing, the same on every machine.

A real vault draws all of these at random. The salts and wrapped keys in the files were random when
the files were made, which is why no second run of ``make`` would give the same bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pinvault.secret import Secret
from pinvault.vault.container import Cost
from pinvault.vault.keys import Box, DeviceSecret, RecoveryCode, ReminderBox

FOLDER = Path(__file__).parent
FILES = FOLDER / "files"

FLOOR = Cost(memory_kib=65_536, passes=3, lanes=1)
"""The cheapest cost that a file may ask for."""

PASSPHRASE = Secret("a lantern by the river")
OLD_PASSPHRASE = Secret("the ferry at six")
WIDE_PASSPHRASE = Secret("ガラスの森 No.5")
ARCHIVE_PASSPHRASE = Secret("under the third plum tree of the shrine")

MADE = 1_795_316_400
"""2026-11-22 03:00:00 UTC."""


def _fixed(name: str, length: int = 32) -> bytes:
    return hashlib.sha256(f"pinvault test vectors: {name}".encode()).digest()[:length]


@dataclass(frozen=True)
class Known:
    """Everything about one vault that a real one keeps to itself."""

    name: str

    @property
    def vault_id(self) -> bytes:
        """Return the 16 bytes that name it."""
        return _fixed(f"vault id {self.name.split()[0]}", 16)

    @property
    def installation(self) -> bytes:
        """Return the 16 bytes that name the machine."""
        return _fixed(f"installation {self.name.split()[0]}", 16)

    @property
    def key(self) -> bytes:
        """Return the vault key."""
        return _fixed(f"vault key {self.name}")

    @property
    def box(self) -> Box:
        """Return the opened vault key."""
        return Box(self.key, self.vault_id)

    @property
    def device(self) -> DeviceSecret:
        """Return the machine's half of the key."""
        return DeviceSecret(_fixed(f"device secret {self.name}"))

    @property
    def reminder(self) -> ReminderBox:
        """Return the reminder key."""
        return ReminderBox(_fixed(f"reminder key {self.name}"), self.vault_id)

    @property
    def code(self) -> RecoveryCode:
        """Return the code on paper."""
        return RecoveryCode(_fixed(f"recovery code {self.name}", 20))


OURS = Known("ours")
EARLIER = Known("ours before a rotation")
"""The same vault under the keys that a rotation has put out of use."""
OTHER = Known("other")
ARCHIVED = Known("ours as an archive")
