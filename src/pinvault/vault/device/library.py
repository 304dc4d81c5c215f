"""Keychain and Credential Manager, through the ``keyring`` library.

The backend is loaded by its name. The library's own choice would follow an environment variable,
a configuration file and whatever package has registered itself, and could end at a spreadsheet
or a plain text file. Importing this module imports nothing; using it imports ``keyring``.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from ctypes.util import find_library
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from pinvault.errors import KeyringError
from pinvault.vault.device.patience import Patience, call_with

if TYPE_CHECKING:
    from collections.abc import Callable

APPLICATION = "pinvault"

KEYCHAIN = "keyring.backends.macOS.Keyring"
CREDENTIAL_MANAGER = "keyring.backends.Windows.WinVaultKeyring"

# Security.framework: the login is one without a screen, or dialogs were switched off.
_INTERACTION_NOT_ALLOWED = -25308

_T = TypeVar("_T")


class Backend(Protocol):
    """The part of a ``keyring`` backend that is used here."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the text, or None when there is no such item."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Delete the item; raises when there is none."""
        ...


class LibraryKeyring:
    """A keyring behind ``keyring``; each call runs in a thread that can be left behind."""

    def __init__(self, patience: Patience, load: Callable[[], Backend]) -> None:
        """Use the backend that ``load`` returns; it is called with the first use."""
        self._patience = patience
        self._load = load

    def __enter__(self) -> Self:
        """Return the keyring; there is nothing to connect to."""
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing: there is nothing to close."""

    def check(self) -> None:
        """Raise ``KeyringError`` if the keyring does not even say that an item is missing."""
        self.read("0" * 32)

    def read(self, item: str) -> str | None:
        """Return the text kept under ``item``, or None when there is no such item."""
        return self._call(lambda backend: backend.get_password(APPLICATION, item))

    def write(self, item: str, text: str) -> None:
        """Keep ``text`` under ``item``."""
        self._call(lambda backend: backend.set_password(APPLICATION, item, text))

    def remove(self, item: str) -> None:
        """Delete ``item``; there need not be one."""

        def remove(backend: Backend) -> None:
            if backend.get_password(APPLICATION, item) is not None:
                backend.delete_password(APPLICATION, item)

        self._call(remove)

    def _call(self, work: Callable[[Backend], _T]) -> _T:
        try:
            return call_with(self._patience, lambda: work(self._load()))
        except KeyringError:
            raise
        except ImportError:
            raise KeyringError("keyring-not-installed") from None
        except Exception as error:  # noqa: BLE001  backends raise what their platform raises
            # The cause is dropped: nothing vouches for what a platform puts into it.
            raise _translated(error) from None


def load_keychain(*, may_prompt: bool) -> Backend:
    """Return the macOS Keychain; without ``may_prompt`` it fails where it would ask."""
    backend: Any = _load(KEYCHAIN)
    backend.keychain = None
    with suppress(OSError, AttributeError):
        security = ctypes.CDLL(find_library("Security"))
        security.SecKeychainSetUserInteractionAllowed(ctypes.c_ubyte(may_prompt))
    keychain: Backend = backend
    return keychain


def load_credential_manager() -> Backend:
    """Return the Windows Credential Manager, with items that do not roam to other machines."""
    backend: Any = _load(CREDENTIAL_MANAGER)
    backend.persist = "local machine"
    manager: Backend = backend
    return manager


def _load(name: str) -> object:
    from keyring.core import load_keyring  # 80 ms that most commands do not need

    try:
        return load_keyring(name)
    except RuntimeError as error:
        raise ImportError(name) from error


def _translated(error: Exception) -> KeyringError:
    status = _status(error)
    if status == _INTERACTION_NOT_ALLOWED:
        return KeyringError("keyring-locked")
    kind = type(error).__name__
    if kind == "KeyringLocked":
        return KeyringError("keyring-denied")
    return KeyringError("keyring-refused", error=kind if status is None else status)


def _status(error: Exception) -> int | None:
    """Return the number that the platform gave: Windows on the error, macOS on its cause."""
    causes = getattr(error.__cause__, "args", ())[:1]
    for candidate in (getattr(error, "winerror", None), *causes):
        if isinstance(candidate, int):
            return candidate
    return None
