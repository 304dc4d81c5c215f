"""Hosts and sessions for tests: a real file, a store in memory, a clock that can be turned."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from pinvault.domain.validity import DateInputs
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.device import MemoryStore
from pinvault.vault.session import Host, Session, create_vault, open_with_passphrase
from pinvault.vault.session.host import Items
from pinvault.vault.storage import VaultFile
from tests.support.cheap import CHEAPEST

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.device import SecretStore
    from pinvault.vault.keys import RecoveryCode

PASSPHRASE = Secret("a lantern by the river")
NEW_PASSPHRASE = Secret("two bridges and a kiosk")
HINT = Secret("青い屋根の家で飼っていた猫")
BIRTH, ISSUED = date(1985, 11, 14), date(2021, 12, 1)
DATES = DateInputs(birth=BIRTH, issued=ISSUED)


class TurnableClock:
    """A clock that goes on by a second each time it is asked, and can be turned."""

    def __init__(self, moment: datetime) -> None:
        """Begin at ``moment``."""
        self._moment = moment

    def now(self) -> datetime:
        """Return the next second."""
        self._moment += timedelta(seconds=1)
        return self._moment

    def turn(self, **by: float) -> None:
        """Go on, or back, by a time span."""
        self._moment += timedelta(**by)


@dataclass
class Machine:
    """A machine with a home, two stores of secrets, and a clock."""

    home: Path
    keyring: SecretStore = field(default_factory=MemoryStore)
    private: SecretStore = field(default_factory=MemoryStore)
    clock: TurnableClock = field(
        default_factory=lambda: TurnableClock(datetime(2026, 11, 22, 3, 0, tzinfo=UTC))
    )

    @property
    def path(self) -> Path:
        """Where the vault is."""
        return self.home / "vault.pinvault"

    def store(self, kind: DeviceKind) -> SecretStore:
        """Return the store of a kind."""
        return self.keyring if kind is DeviceKind.KEYRING else self.private

    def items(self, session: Session) -> Items:
        """Return the names of the session's items."""
        return Items.of(session.state.header)

    def host(self) -> Host:
        """Return a fresh view of this machine, as a new process would have it."""
        return Host(VaultFile(self.path, lock_seconds=1), self.store, self.clock)

    def create(
        self, passphrase: Secret = PASSPHRASE, device: DeviceKind = DeviceKind.KEYRING
    ) -> tuple[Session, RecoveryCode]:
        """Create a vault with a recovery code."""
        session, code = create_vault(self.host(), passphrase, device=device, cost=CHEAPEST)
        assert code is not None
        return session, code

    def open(self, passphrase: Secret = PASSPHRASE, **accept: bool) -> Session:
        """Open the vault as a new process would."""
        return open_with_passphrase(self.host(), passphrase, **accept)
