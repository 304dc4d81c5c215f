"""Where the vault and its keys are on this machine, and where a new key is kept best."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.clock import SystemClock
from pinvault.errors import StorageError
from pinvault.vault import home
from pinvault.vault.container import DeviceKind
from pinvault.vault.device import KeyringState, KeyringStore, PrivateFileStore

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder below which the person has put data and state."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def test_the_vault_and_its_keys_are_apart(xdg: Path) -> None:
    """Whoever copies the vault's folder does not take both halves of the key along."""
    assert home.default_path() == xdg / "data" / "pinvault" / "vault.pinvault"
    assert home.device_folder() == xdg / "state" / "pinvault" / "device"


def test_looking_for_the_places_makes_nothing(xdg: Path) -> None:
    """Reading leaves no folder behind."""
    home.default_path()
    home.device_folder()
    assert list(xdg.iterdir()) == []


def test_a_user_without_a_home_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in some containers."""

    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError("no home")

    monkeypatch.setattr("platformdirs.user_data_path", homeless)
    monkeypatch.setattr("platformdirs.user_state_path", homeless)
    for place in (home.default_path, home.device_folder):
        with pytest.raises(StorageError, match=r"^home-unknown$"):
            place()


def test_a_vault_elsewhere_shares_its_folder_and_ours_is_our_own(xdg: Path) -> None:
    """The default folder is made private and goes with the vault; another stays as it is."""
    elsewhere = xdg / "stick"
    elsewhere.mkdir(mode=0o755)
    for path, place in ((None, home.default_path()), (elsewhere / "v.pinvault", None)):
        host = home.this_machine(path, SystemClock(), may_prompt=False)
        assert host.file.path == (place or path)
        host.file.create(b"sealed", lambda _: None)
        with host.file.locked():
            host.file.remove()
    assert elsewhere.stat().st_mode & 0o777 == 0o755
    assert not home.default_path().parent.exists()


def test_each_kind_of_key_has_one_store(xdg: Path) -> None:
    """The keyring for the one, private files for the other; made once."""
    host = home.this_machine(xdg / "v.pinvault", SystemClock(), may_prompt=False)
    keyring, file = host.store(DeviceKind.KEYRING), host.store(DeviceKind.FILE)
    assert isinstance(keyring, KeyringStore)
    assert isinstance(file, PrivateFileStore)
    assert host.store(DeviceKind.KEYRING) is keyring
    assert host.store(DeviceKind.FILE) is file


@pytest.mark.parametrize(
    ("state", "may_prompt", "screen", "kind"),
    [
        (KeyringState.USABLE, False, False, DeviceKind.KEYRING),
        (KeyringState.LOCKED, True, True, DeviceKind.KEYRING),
        (KeyringState.LOCKED, False, True, DeviceKind.FILE),
        (KeyringState.LOCKED, True, False, DeviceKind.FILE),
        (KeyringState.NO_SERVICE, True, True, DeviceKind.FILE),
    ],
)
def test_a_new_key_goes_where_it_is_kept_best(
    state: KeyringState,
    kind: DeviceKind,
    monkeypatch: pytest.MonkeyPatch,
    *,
    may_prompt: bool,
    screen: bool,
) -> None:
    """A locked keyring is good enough where a person sees its dialog."""
    monkeypatch.setattr(home, "keyring_state", lambda: state)
    monkeypatch.setattr(home, "has_screen", lambda: screen)
    assert home.best_device(may_prompt=may_prompt) == (kind, state)
