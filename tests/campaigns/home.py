"""A home of its own for pinvault in any folder, and command lines typed there in this process."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import SystemClock
from pinvault.errors import WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.container import limits
from pinvault.vault.container.limits import Cost
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.session import Host, Session, open_with_passphrase
from pinvault.vault.storage import VaultFile
from tests.cli.world import Answered, answer
from tests.support.cheap import CHEAPEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

PASSPHRASE = "a lantern by the river"
OTHER = "two bridges and a kiosk"
ALONE = "seven boats behind the old mill"
VAULT = "vault.pinvault"
DEARER = Cost(memory_kib=64, passes=2, lanes=1)

_FOREIGN = ("DBUS_", "DISPLAY", "PINVAULT_", "PYTHON_KEYRING", "WAYLAND", "XDG_")


@dataclass(frozen=True, slots=True)
class Home:
    """The folder ``root`` as a person's home, without a keyring."""

    root: Path

    @property
    def vault(self) -> Path:
        """The vault, where pinvault puts it by itself."""
        return self.root / "data" / "pinvault" / VAULT

    def environment(self) -> dict[str, str]:
        """Return the variables of a process at home here, nothing of the caller's among them."""
        ours = {name: text for name, text in os.environ.items() if not name.startswith(_FOREIGN)}
        folders = {
            f"XDG_{name.upper()}_HOME": str(self.root / name)
            for name in ("cache", "config", "data", "state")
        }
        programs = f"{self.root / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return ours | folders | {"HOME": str(self.root), "PATH": programs, "PINVAULT_LANG": "en"}

    def host(self, vault: Path | None = None) -> Host:
        """Return this machine as the next process would see it, at the cheapest cost."""
        allow_cheap_vaults()
        store = PrivateFileStore(self.root / "state" / "pinvault" / "device")
        return Host(VaultFile(vault or self.vault), lambda _: store, SystemClock())

    def open(self, vault: Path | None = None, *, accept_older: bool = False) -> Session:
        """Open a vault as the next start does, by whichever of the two passphrases is its own."""
        try:
            return open_with_passphrase(
                self.host(vault), Secret(PASSPHRASE), accept_older=accept_older
            )
        except WrongSecretError:
            return open_with_passphrase(self.host(vault), Secret(OTHER), accept_older=accept_older)

    def type(
        self,
        words: Sequence[str],
        secrets: Mapping[str, str],
        *,
        within: AbstractContextManager[None] | None = None,
    ) -> Answered:
        """Run a command line in this process, with secrets by the name of their option.

        What it does itself happens ``within`` a context.
        """
        allow_cheap_vaults(DEARER if "tune" in words else CHEAPEST)
        with ExitStack() as stack:
            stack.enter_context(_living(self.environment()))
            argv = [word.replace("~", str(self.root)) for word in words]
            for option, text in secrets.items():
                readable, writable = os.pipe()
                stack.callback(os.close, readable)
                os.write(writable, f"{text}\n".encode())
                os.close(writable)
                argv += [f"--{option}", str(readable)]
            stack.enter_context(within or nullcontext())
            return answer([*argv, "--yes", "--json"])


def allow_cheap_vaults(found: Cost = CHEAPEST) -> None:
    """Make every key derivation of this process cost nothing; measuring finds ``found``."""
    limits.FLOOR_MEMORY_KIB, limits.FLOOR_PASSES = CHEAPEST.memory_kib, CHEAPEST.passes
    from pinvault.vault import keys

    keys.calibrate = lambda **_: found


@contextmanager
def _living(environment: Mapping[str, str]) -> Iterator[None]:
    """Let this process have other variables for the length of the block."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
