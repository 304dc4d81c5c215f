"""What you know and what this machine knows: only both together open the vault."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.errors import Exit, KeyringError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.session import open_with_code, proof
from tests.support.vaults import HINT, Machine

if TYPE_CHECKING:
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

pytestmark = pytest.mark.usefixtures("session")


def test_passphrase_and_device_secret_open_the_vault(machine: Machine) -> None:
    """The daily way in."""
    assert machine.open().hints.reveal(None, PinId.USER).text == HINT


def test_the_device_secret_alone_opens_nothing(machine: Machine) -> None:
    """A wrong passphrase is told as such."""
    with pytest.raises(WrongSecretError, match="passphrase-wrong"):
        machine.open(Secret("not the passphrase"))


def test_the_passphrase_alone_opens_nothing(machine: Machine, other_machine: Machine) -> None:
    """A copied file lacks the keyring's half, and that is what is said."""
    other_machine.home.mkdir()
    shutil.copy(machine.path, other_machine.path)
    with pytest.raises(KeyringError, match="keyring-missing-item") as caught:
        other_machine.open()
    assert caught.value.exit_code is Exit.KEYRING


def test_another_vaults_device_secret_is_told_from_a_wrong_passphrase(
    machine: Machine, session: Session
) -> None:
    """The fingerprint in the slot knows which secret it was made with."""
    items = machine.items(session)
    machine.keyring.put(items.device(0), bytes(32))
    with pytest.raises(KeyringError, match="keyring-foreign"):
        machine.open()


def test_the_key_itself_needs_the_device_secret(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever does not ask the fingerprint gets no further: it is not what keeps the vault shut."""
    machine.keyring.put(machine.items(session).device(0), bytes(32))
    monkeypatch.setattr(proof, "device_matches", lambda *_: True)
    with pytest.raises(WrongSecretError, match="passphrase-wrong"):
        machine.open()


def test_a_device_secret_of_the_wrong_length_is_told(machine: Machine, session: Session) -> None:
    """What is in the keyring is not what pinvault put there."""
    machine.keyring.put(machine.items(session).device(0), bytes(31))
    with pytest.raises(KeyringError, match="keyring-wrong-length"):
        machine.open()


def test_the_recovery_code_opens_without_either(
    machine: Machine, other_machine: Machine, code: RecoveryCode
) -> None:
    """The way back, on a machine that has never seen the vault."""
    other_machine.home.mkdir()
    shutil.copy(machine.path, other_machine.path)
    opened = open_with_code(other_machine.host(), code.text())
    assert opened.hints.reveal(None, PinId.USER).text == HINT


def test_width_and_composition_of_the_passphrase_do_not_count(machine: Machine) -> None:
    """An input method may give other bytes for the same keys (NFKC)."""
    wide = Secret("a lantern by the ｒｉｖｅｒ")
    assert machine.open(wide).hints.reveal(None, PinId.USER).text == HINT
