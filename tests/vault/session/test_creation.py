"""A vault comes to be whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError, StorageError, UsageError
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import create_vault
from pinvault.vault.storage import VaultFile
from tests.support.cheap import CHEAPEST
from tests.support.vaults import PASSPHRASE

if TYPE_CHECKING:
    from tests.support.vaults import Machine


def test_a_new_vault_is_private(machine: Machine) -> None:
    """Only the owner may read the file, its folder and what lies beside it."""
    machine.create()
    assert machine.path.stat().st_mode & 0o777 == 0o600
    assert machine.path.parent.stat().st_mode & 0o777 == 0o700


def test_a_vault_is_never_overwritten(machine: Machine) -> None:
    """The second creation is refused and the first vault still opens."""
    machine.create()
    with pytest.raises(StorageError, match="vault-exists"):
        machine.create()
    machine.open()


def test_a_store_that_refuses_leaves_nothing_behind(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file, and no half of a key."""
    kept: dict[str, bytes] = {}

    def put(item: str, secret: bytes) -> None:
        if kept:
            raise KeyringError("keyring-write-refused")
        kept[item] = secret

    monkeypatch.setattr(machine.keyring, "put", put)
    monkeypatch.setattr(
        machine.keyring, "delete", lambda *items: [kept.pop(item, None) for item in items]
    )
    with pytest.raises(KeyringError, match="keyring-write-refused"):
        machine.create()
    assert not machine.path.exists()
    assert not kept


def test_a_store_that_forgets_is_found_before_the_file_stands(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new vault is opened once with what the store really holds."""
    monkeypatch.setattr(machine.keyring, "get", lambda _: None)
    with pytest.raises(KeyringError, match="keyring-missing-item"):
        machine.create()
    assert not machine.path.exists()


@pytest.mark.parametrize("stop", range(5))
def test_whoever_stops_it_finds_nothing_afterwards(machine: Machine, stop: int) -> None:
    """Ctrl-C at any call to the store or the file, the last one included."""
    calls: list[str] = []

    def passing(target: object, name: str) -> None:
        real = getattr(target, name)

        def call(*args: object) -> object:
            calls.append(name)
            turn = len(calls)
            result = real(*args)
            if turn == stop + 1:
                raise KeyboardInterrupt
            return result

        setattr(target, name, call)

    host = machine.host()
    for name in ("put", "get"):
        passing(machine.keyring, name)
    passing(host.file, "create")
    with pytest.raises(KeyboardInterrupt):
        create_vault(host, PASSPHRASE, device=DeviceKind.KEYRING, cost=CHEAPEST)
    assert len(calls) > stop
    assert not list(machine.home.glob("*[!k]"))  # a lock file tells nothing
    assert not machine.keyring._texts  # type: ignore[attr-defined]  # noqa: SLF001


def test_a_file_that_may_not_have_reached_the_disk_is_taken_back(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without its half of the key would open for nobody."""

    def fail(_: VaultFile) -> None:
        raise StorageError("save-unconfirmed", path="x")

    monkeypatch.setattr(VaultFile, "_confirm", fail)
    with pytest.raises(StorageError, match="save-unconfirmed"):
        machine.create()
    assert not machine.path.exists()


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "passphrase-empty"),
        ("sevench", "passphrase-too-short"),
        ("x" * 1025, "passphrase-too-long"),
    ],
)
def test_a_passphrase_has_a_least_and_a_greatest_length(
    machine: Machine, passphrase: str, reason: str
) -> None:
    """Told before anything is made."""
    with pytest.raises(UsageError, match=reason):
        machine.create(Secret(passphrase))
    assert not machine.home.exists()


def test_a_key_in_a_file_asks_for_a_stronger_passphrase(machine: Machine) -> None:
    """There the passphrase stands alone."""
    with pytest.raises(UsageError, match="passphrase-too-weak-alone"):
        machine.create(Secret("only 14 chars!"), DeviceKind.FILE)


@pytest.mark.parametrize("passphrase", ["fifteen chars !", "a b c d e f"])
def test_fifteen_characters_or_six_words_are_strong_enough_alone(
    machine: Machine, passphrase: str
) -> None:
    """Either will do, and the vault opens with it."""
    secret = Secret(passphrase)
    machine.create(secret, DeviceKind.FILE)
    machine.open(secret)


def test_a_vault_without_a_recovery_code_opens(machine: Machine) -> None:
    """The code is offered, not forced."""
    session, code = create_vault(
        machine.host(), PASSPHRASE, device=DeviceKind.KEYRING, cost=CHEAPEST, with_code=False
    )
    assert code is None
    assert session.state.recovery is None
    machine.open()
