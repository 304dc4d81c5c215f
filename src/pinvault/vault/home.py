"""Where a vault is on this machine, and the machine itself as a session needs it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinvault.errors import StorageError
from pinvault.vault.container import DeviceKind
from pinvault.vault.device import (
    KeyringState,
    KeyringStore,
    PrivateFileStore,
    has_screen,
    keyring_state,
)
from pinvault.vault.session.host import Host
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinvault.clock import Clock
    from pinvault.vault.device import SecretStore

FILE_NAME = "vault.pinvault"


def default_path() -> Path:
    """Return where the vault is unless the person says otherwise: the platform's data folder.

    Raises:
        StorageError: ``home-unknown``.
    """
    from platformdirs import user_data_path

    with _home_known():
        return user_data_path("pinvault", appauthor=False) / FILE_NAME


def device_folder() -> Path:
    """Return the folder of the private key files.

    Not beside the vault, so that copying the vault's folder to a stick does not take both halves
    of the key along.

    Raises:
        StorageError: ``home-unknown``.
    """
    from platformdirs import user_state_path

    with _home_known():
        return user_state_path("pinvault", appauthor=False) / "device"


@contextmanager
def _home_known() -> Iterator[None]:
    """Tell a user without a home, as in a container, in our own words."""
    try:
        yield
    except RuntimeError:
        raise StorageError("home-unknown") from None


def this_machine(path: Path | None, clock: Clock, *, may_prompt: bool) -> Host:
    """Return the machine at hand, with the vault at ``path`` or at the default place.

    ``may_prompt`` says that a person has started the command and can answer the keyring.
    """
    file = VaultFile(path) if path else VaultFile(default_path(), own_folder=True)
    return Host(file, _stores(may_prompt=may_prompt), clock)


def _stores(*, may_prompt: bool) -> Callable[[DeviceKind], SecretStore]:
    made: dict[DeviceKind, SecretStore] = {}

    def store(kind: DeviceKind) -> SecretStore:
        if kind not in made:
            keyring = kind is DeviceKind.KEYRING
            made[kind] = (
                KeyringStore(may_prompt=may_prompt)
                if keyring
                else PrivateFileStore(device_folder())
            )
        return made[kind]

    return store


def best_device(*, may_prompt: bool) -> tuple[DeviceKind, KeyringState]:
    """Return where a new device secret is kept best, and how the keyring was found.

    A locked keyring is good enough where a person can see its dialog and unlock it.
    """
    state = keyring_state()
    can_unlock = state is KeyringState.LOCKED and may_prompt and has_screen()
    usable = state is KeyringState.USABLE or can_unlock
    return (DeviceKind.KEYRING if usable else DeviceKind.FILE), state
