"""Promises of every command that opens the vault: what it asks, what it accepts, what it tells."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pinvault.vault.session import opening
from tests.cli.safe.home import OTHER, PASSPHRASE
from tests.cli.scripted import ScriptedTerminal

if TYPE_CHECKING:
    from tests.cli.safe.home import Home

NO_KEY = "0000-" * 8 + "0000"


def test_a_typed_passphrase_opens(home: Home) -> None:
    """Hidden while it is typed."""
    terminal = ScriptedTerminal(PASSPHRASE)
    assert home.type("status", terminal=terminal).exit == 0
    assert terminal.unseen == [PASSPHRASE]


def test_a_person_has_three_attempts(home: Home) -> None:
    """Each slip is explained."""
    terminal = ScriptedTerminal(OTHER, OTHER, PASSPHRASE)
    assert home.type("status", terminal=terminal).exit == 0
    assert terminal.shown.count("That is not the passphrase.") == 2


def test_three_wrong_passphrases_are_enough(home: Home) -> None:
    """Then the command ends, with the way back."""
    got = home.type("status", terminal=ScriptedTerminal(OTHER, OTHER, OTHER))
    assert got.exit == 4
    assert "recovery code" in got.stderr


def test_a_script_has_one_attempt(home: Home) -> None:
    """Nothing is asked."""
    assert home.type("status", passphrase_fd=OTHER).exit == 4


def test_a_recovery_code_can_be_typed_instead(home: Home) -> None:
    """Whoever has forgotten the passphrase need not know about descriptors."""
    got = home.type("status", terminal=ScriptedTerminal(home.code.lower().replace("-", " ")))
    assert got.exit == 0
    assert "Opened with the recovery code." in got.stderr


def test_two_secrets_are_a_mistake(home: Home) -> None:
    """It could not be said which one is meant."""
    got = home.open("status", recovery_code_fd=home.code)
    assert got.exit == 2
    assert "--recovery-code-fd" in got.stderr


@pytest.mark.parametrize("code", [NO_KEY, "0123"])
def test_a_code_with_a_slip_is_told_from_one_of_another_vault(home: Home, code: str) -> None:
    """By its check signs."""
    got = home.type("status", recovery_code_fd=code)
    assert got.exit == 4
    assert "There is a slip in the recovery code." in got.stderr


def test_what_the_file_tells_is_told_before_anything_is_asked(empty: Home) -> None:
    """No vault needs no passphrase."""
    terminal = ScriptedTerminal(PASSPHRASE)
    assert empty.type("status", terminal=terminal).exit == 3
    assert terminal.unseen == []


def test_a_copied_vault_says_that_the_key_is_missing(home: Home) -> None:
    """It opens with the recovery code, and after ``key passphrase`` with that passphrase."""
    shutil.rmtree(home.keys)
    got = home.open("status")
    assert got.exit == 8
    assert "came from another computer" in got.stderr
    assert home.type("status", recovery_code_fd=home.code).exit == 0
    changed = home.type("key", "passphrase", recovery_code_fd=home.code, new_passphrase_fd=OTHER)
    assert changed.exit == 0, changed
    assert home.type("status", passphrase_fd=OTHER).exit == 0
    assert home.open("status").exit == 4


def older(home: Home) -> None:
    """Put the file back to what it was before the last change."""
    before = home.vault.read_bytes()
    assert home.open("config", "set", "mouse", "off").exit == 0
    home.vault.write_bytes(before)


def test_an_older_copy_is_for_a_person_to_accept(home: Home) -> None:
    """A script cannot, not even with --yes; both dates are named."""
    older(home)
    got = home.open("status", "--yes")
    assert got.exit == 14
    assert got.stderr.count("2026-11-22 12:00") == 2


@pytest.mark.parametrize(("answer", "code"), [("yes", 0), ("いいえ", 13)])
def test_a_person_is_asked_about_an_older_copy(home: Home, answer: str, code: int) -> None:
    """Yes makes it the newest from then on, no changes nothing."""
    older(home)
    terminal = ScriptedTerminal(PASSPHRASE, answer)
    assert home.type("status", terminal=terminal).exit == code
    assert terminal.shown.count("2026-11-22 12:00") == 2
    assert home.open("status").exit == (0 if code == 0 else 14)


def test_the_recovery_code_takes_no_older_copy_in_silence(home: Home) -> None:
    """Asked at a terminal, refused to a script, accepted by the command for it."""
    older(home)
    assert home.type("status", recovery_code_fd=home.code).exit == 14
    asked = ScriptedTerminal(home.code, "no")
    assert home.type("status", terminal=asked).exit == 13
    assert asked.shown.count("2026-11-22 12:00") == 2
    accepted = home.type("generations", "accept", recovery_code_fd=home.code)
    assert accepted.exit == 0, accepted
    assert home.type("status", recovery_code_fd=home.code).exit == 0
    assert home.open("status").exit == 0


def test_a_heavy_cost_is_accepted_by_yes_or_by_a_person(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And by nobody in silence."""
    monkeypatch.setattr(opening, "machine_memory_kib", lambda: 100)
    assert home.open("status").exit == 14
    assert home.open("status", "--yes").exit == 0
    assert home.type("status", terminal=ScriptedTerminal(PASSPHRASE, "no")).exit == 13
    assert home.type("status", terminal=ScriptedTerminal(PASSPHRASE, "yes")).exit == 0


def test_the_vaults_language_is_spoken(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless another one was chosen for this call."""
    assert home.open("config", "set", "language", "ja").exit == 0
    assert "Vault:" in home.open("status").stdout
    monkeypatch.delenv("PINVAULT_LANG")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "保管庫:" in home.open("status").stdout
    assert "Vault:" in home.open("status", "--lang", "en").stdout


def test_the_vault_is_where_the_environment_says(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where ``--vault`` says, whatever the environment says."""
    moved = home.vault.with_name("moved.pinvault")
    home.vault.rename(moved)
    monkeypatch.setenv("PINVAULT_VAULT", str(moved))
    assert str(moved) in home.open("status").stdout
    assert home.open("status", "--vault", str(home.vault)).exit == 3


def test_notices_of_the_session_are_notes(home: Home) -> None:
    """On stderr, so that data stay data; none in JSON."""
    got = home.type("status", recovery_code_fd=home.code)
    assert "Opened with the recovery code." in got.stderr
    assert home.type("status", "--json", recovery_code_fd=home.code).stderr == ""
