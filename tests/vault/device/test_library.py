"""The way to Keychain and Credential Manager, as far as it can be shown on another platform."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from keyring.errors import KeyringLocked, PasswordSetError

from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringState, KeyringStore, keyring_state, library, state
from pinvault.vault.device.patience import Patience
from tests.vault.device.backends import CredentialManager, DictBackend, put_in_place

if TYPE_CHECKING:
    from pathlib import Path

ITEM = "5a" * 16
SECRET = bytes(range(32))
PLAIN_TEXT = "tests.vault.device.backends.DictBackend"


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> CredentialManager:
    """Return the Credential Manager that keyring's Windows backend finds."""
    manager = CredentialManager()
    put_in_place(manager, monkeypatch)
    return manager


def test_windows_items_stay_on_this_machine(manager: CredentialManager) -> None:
    """Every item written has local-machine persistence; keyring's own default would roam."""
    store = KeyringStore(may_prompt=False, platform="win32")
    store.put(ITEM, SECRET)
    store.put("a5" * 16, SECRET)
    persistence = {credential["Persist"] for credential in manager.credentials.values()}
    assert persistence == {manager.CRED_PERSIST_LOCAL_MACHINE}


def test_windows_items_say_nothing(manager: CredentialManager) -> None:
    """Besides the secret, an item holds the names pinvault and keyring and its neutral name."""
    KeyringStore(may_prompt=False, platform="win32").put(ITEM, SECRET)
    (credential,) = manager.credentials.values()
    assert credential["TargetName"] == "pinvault"
    assert credential["UserName"] == ITEM
    assert credential["Comment"] == "Stored using python-keyring"


@pytest.mark.usefixtures("manager")
def test_no_setting_changes_the_backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither variables nor keyring's configuration file put another backend in its place."""
    configuration = tmp_path / "python_keyring" / "keyringrc.cfg"
    configuration.parent.mkdir()
    configuration.write_text(f"[backend]\ndefault-keyring={PLAIN_TEXT}\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", PLAIN_TEXT)
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "enterprise")
    backend: Any = library.load_credential_manager()
    assert type(backend).__module__ == "keyring.backends.Windows"
    assert backend.persist == CredentialManager.CRED_PERSIST_LOCAL_MACHINE


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_backend_that_cannot_run_is_not_installed(platform: str) -> None:
    """Where the library lacks what the platform's backend needs, that is what is said."""
    with pytest.raises(KeyringError, match="keyring-not-installed"):
        KeyringStore(may_prompt=False, platform=platform).get(ITEM)


def test_a_missing_library_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package for this platform's keyring, that is what is said."""
    monkeypatch.setitem(sys.modules, "jeepney", None)
    monkeypatch.delitem(sys.modules, "pinvault.vault.device.service", raising=False)
    monkeypatch.delitem(sys.modules, "pinvault.vault.device.bus", raising=False)
    assert keyring_state() is KeyringState.NOT_INSTALLED


def test_credential_manager_is_found_usable(manager: CredentialManager) -> None:
    """The check of a keyring behind the library looks an item up and leaves nothing."""
    KeyringStore(may_prompt=False, platform="win32").check()
    assert manager.credentials == {}


def test_the_check_asks_for_an_item_that_nobody_has() -> None:
    """Its name has the form of a vault's, and is none: 32 zeros."""
    backend = DictBackend()
    asked: list[str] = []

    def get_password(_service: str, item: str) -> None:
        asked.append(item)

    backend.get_password = get_password  # type: ignore[method-assign,assignment]
    library.LibraryKeyring(Patience(5), lambda: backend).check()
    assert asked == ["0" * 32]


def test_an_unknown_platform_has_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none of the three keyrings exists, no other backend is accepted for one."""
    store = KeyringStore(may_prompt=False, platform="emscripten")
    monkeypatch.setattr(state, "KeyringStore", lambda **_: store)
    assert keyring_state() is KeyringState.FOREIGN_BACKEND


@pytest.mark.parametrize("allowed", [True, False])
def test_keychain_may_ask_only_with_leave(
    monkeypatch: pytest.MonkeyPatch, *, allowed: bool
) -> None:
    """The system is told whether dialogs are welcome, and keyring's own settings are dropped."""
    told: list[object] = []
    security = SimpleNamespace(SecKeychainSetUserInteractionAllowed=told.append)
    backend = SimpleNamespace(keychain="/from/the/environment")
    monkeypatch.setattr(library, "_load", lambda _name: backend)
    monkeypatch.setattr(ctypes, "CDLL", lambda _path: security)
    library.load_keychain(may_prompt=allowed)
    assert [bool(value.value) for value in told if isinstance(value, ctypes.c_ubyte)] == [allowed]
    assert backend.keychain is None


class Failing:
    """Fails at everything with the error it was given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def fail(self, *_: str) -> None:
        """Fail."""
        raise self.error

    get_password = set_password = delete_password = fail


def caused(error: Exception, cause: Exception) -> Exception:
    """Return ``error`` as if it had been raised from ``cause``."""
    error.__cause__ = cause
    return error


def windows_error(number: int) -> Exception:
    """Return an error that carries a Windows number."""
    error = RuntimeError("call failed")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "reason", "told"),
    [
        (KeyringLocked("no"), "keyring-denied", {}),
        (caused(KeyringLocked("no"), OSError(-128, "cancelled")), "keyring-denied", {}),
        (caused(PasswordSetError("no"), OSError(-25308, "no screen")), "keyring-locked", {}),
        (caused(PasswordSetError("no"), OSError(-50, "x")), "keyring-refused", {"error": -50}),
        (windows_error(1312), "keyring-refused", {"error": 1312}),
        (PasswordSetError("no"), "keyring-refused", {"error": "PasswordSetError"}),
    ],
)
def test_the_platforms_errors_become_reasons(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str, told: dict[str, object]
) -> None:
    """What a backend raises becomes one of our reasons, with its number and nothing else."""
    monkeypatch.setattr(library, "load_credential_manager", lambda: Failing(error))
    with pytest.raises(KeyringError) as caught:
        KeyringStore(may_prompt=False, platform="win32").get(ITEM)
    assert caught.value.reason == reason
    assert caught.value.values == told


def test_a_refused_write_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that quotes what was to be written is dropped, cause and all."""
    error = PasswordSetError(f"cannot store {SECRET.hex()}")
    monkeypatch.setattr(library, "load_credential_manager", lambda: Failing(error))
    with pytest.raises(KeyringError) as caught:
        KeyringStore(may_prompt=False, platform="win32").put(ITEM, SECRET)
    assert caught.value.reason == "keyring-write-refused"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert SECRET.hex() not in repr(caught.value.values)


def test_a_keychain_that_denies_is_not_usable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any refusal that is no state of its own still means that nothing can be kept there."""
    monkeypatch.setattr(library, "_load", lambda _name: Failing(KeyringLocked("no")))
    store = KeyringStore(may_prompt=False, platform="darwin")
    monkeypatch.setattr(state, "KeyringStore", lambda **_: store)
    assert keyring_state() is KeyringState.REFUSED
