"""Promises of the ``key`` commands: what was replaced opens nothing, what was not stays good."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.safe.home import CODE, OTHER, PASSPHRASE, Home
from tests.cli.scripted import ScriptedTerminal


def test_a_new_passphrase_opens_and_the_old_one_does_not(home: Home) -> None:
    """The recovery code stays good."""
    assert home.open("key", "passphrase", new_passphrase_fd=OTHER).exit == 0
    assert home.open("status").exit == 4
    assert home.type("status", passphrase_fd=OTHER).exit == 0
    assert home.type("status", recovery_code_fd=home.code).exit == 0


def test_an_old_file_opens_no_new_vault(home: Home) -> None:
    """Nothing of before the change is left beside the vault, or in the folder of keys."""
    assert home.open("config", "set", "mouse", "off").exit == 0
    before = home.everything()
    assert home.open("key", "passphrase", new_passphrase_fd=OTHER).exit == 0
    after = home.everything()
    assert not set(before.values()) & set(after.values())


def test_a_new_passphrase_is_typed_twice(home: Home) -> None:
    """After the present one."""
    terminal = ScriptedTerminal(PASSPHRASE, OTHER, OTHER)
    assert home.type("key", "passphrase", terminal=terminal).exit == 0
    assert terminal.unseen == [PASSPHRASE, OTHER, OTHER]
    assert home.type("status", passphrase_fd=OTHER).exit == 0


def test_a_script_has_to_give_the_new_passphrase(home: Home) -> None:
    """Nothing is asked, nothing is changed."""
    before = home.everything()
    assert home.open("key", "passphrase").exit == 12
    assert home.open("key", "passphrase", new_passphrase_fd="short").exit == 2
    assert home.everything() == before


def test_a_new_code_replaces_the_old_one(home: Home) -> None:
    """It has the next number."""
    fields = home.json("key", "recovery")
    assert fields["recovery_number"] == 2
    got = home.type("status", recovery_code_fd=home.code)
    assert got.exit == 4
    assert "recovery code number 2" in got.stderr
    assert home.type("status", recovery_code_fd=fields["recovery_code"]).exit == 0
    assert home.open("status").exit == 0


def test_a_person_sees_the_new_code_once(home: Home) -> None:
    """On a screen of its own."""
    terminal = ScriptedTerminal(PASSPHRASE, "", *[""] * 6)
    got = home.type("key", "recovery", terminal=terminal)
    (code,) = set(CODE.findall(terminal.asides))
    assert code not in got.stdout + got.stderr
    assert home.type("status", recovery_code_fd=code).exit == 0


def test_a_code_is_revoked_after_asking(home: Home) -> None:
    """By a person or with --yes."""
    before = home.everything()
    assert (
        home.type("key", "recovery", "--revoke", terminal=ScriptedTerminal(PASSPHRASE, "no")).exit
        == 13
    )
    assert home.open("key", "recovery", "--revoke").exit == 12
    assert home.everything() == before
    assert home.open("key", "recovery", "--revoke", "--yes").exit == 0
    assert home.type("status", recovery_code_fd=home.code).exit == 4
    assert home.open("key", "recovery", "--revoke", "--yes").exit == 4
    assert "Recovery code: none" in home.open("status").stdout
    assert home.json("key", "recovery")["recovery_number"] == 1


def test_the_key_can_be_made_anew_in_its_place(home: Home) -> None:
    """The old key opens nothing any more."""
    before = {path: path.read_bytes() for path in home.keys.iterdir()}
    assert home.open("key", "device").exit == 0
    assert home.open("status").exit == 0
    for path in home.keys.iterdir():
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)
    assert home.open("status").exit == 8


def test_the_key_cannot_go_where_there_is_no_keyring(home: Home) -> None:
    """Nothing is changed."""
    before = home.everything()
    assert home.open("key", "device", "--to", "keyring").exit == 8
    assert home.everything() == before


@pytest.mark.parametrize("secret", ["passphrase", "recovery"])
def test_practice_says_clearly_that_it_was_right(home: Home, secret: str) -> None:
    """And changes nothing."""
    before = home.everything()
    typed = PASSPHRASE if secret == "passphrase" else home.code
    option = "passphrase_fd" if secret == "passphrase" else "recovery_code_fd"
    right: dict[str, Any] = {option: typed}
    wrong: dict[str, Any] = {option: "x" * 20}
    got = home.type("key", "practise", secret, **right)
    assert got.exit == 0
    assert got.stdout.startswith("Right.")
    assert home.type("key", "practise", secret, **wrong).exit == 4
    assert home.everything() == before


def test_a_person_may_practise_three_times(home: Home) -> None:
    """With the reason of each slip, a code on a screen of its own."""
    terminal = ScriptedTerminal(OTHER, PASSPHRASE)
    assert home.type("key", "practise", "passphrase", terminal=terminal).exit == 0
    terminal = ScriptedTerminal("0000", "0000", home.code)
    assert home.type("key", "practise", "recovery", terminal=terminal).exit == 0
    assert terminal.shown.count("There is a slip in the recovery code.") == 2
    assert "type the recovery code" in terminal.asides


def test_tuning_changes_the_cost_and_nothing_else(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Passphrase and code stay good."""
    from pinvault.vault.container import Cost

    monkeypatch.setattr("pinvault.vault.keys.calibrate", lambda: Cost(2048, 2, 1))
    assert home.json("key", "tune") == {"schema": 1, "mib": 2, "passes": 2}
    assert home.json("status")["protection"]["passes"] == 2
    assert home.type("status", recovery_code_fd=home.code).exit == 0


def test_tuning_what_fits_changes_nothing(home: Home) -> None:
    """And says so."""
    before = home.everything()
    assert "still fits" in home.open("key", "tune").stdout
    assert home.everything() == before


def test_opened_by_code_the_passphrase_is_asked_for_where_it_is_needed(home: Home) -> None:
    """A script cannot be asked."""
    assert home.type("key", "tune", recovery_code_fd=home.code).exit == 12
    terminal = ScriptedTerminal(home.code, PASSPHRASE)
    assert home.type("key", "device", terminal=terminal).exit == 0
    assert home.open("status").exit == 0
