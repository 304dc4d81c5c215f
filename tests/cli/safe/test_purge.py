"""Promises of ``purge``: all of it goes, after asking, whatever its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.scripted import ScriptedTerminal

if TYPE_CHECKING:
    from tests.cli.safe.home import Home


def test_a_person_is_asked_first(home: Home) -> None:
    """No removes nothing, and without a person --yes is needed."""
    before = home.everything()
    assert home.type("purge", terminal=ScriptedTerminal("no")).exit == 13
    assert home.type("purge").exit == 12
    assert home.everything() == before


def test_everything_of_the_vault_goes(home: Home) -> None:
    """File, earlier states, copies of conflicts, notes of the reminders and key files."""
    home.open("config", "set", "mouse", "off")
    home.vault.with_name("vault.conflict.pinvault").write_bytes(b"a copy")
    home.vault.with_name("vault.pinvault.reminders").write_bytes(b"notes")
    home.vault.with_name("vault.pinvault.reminders.lock").touch()
    got = home.type("purge", "--yes")
    assert got.exit == 0, got
    assert home.everything() == {}
    assert "Backups and copies in other places stay" in got.stderr


def test_a_damaged_vault_goes_too(home: Home) -> None:
    """Which key was its own cannot be told any more, and that is said."""
    home.vault.write_bytes(b"PINVAULT" + bytes(100))
    got = home.type("purge", "--yes")
    assert got.exit == 0
    assert "cannot be read" in got.stderr
    assert not home.vault.exists()


def test_there_must_be_a_vault(empty: Home) -> None:
    """Nothing is asked without one."""
    assert empty.type("purge", "--yes").exit == 3


@pytest.mark.parametrize("words", [["--yes"], ["--yes", "--json"]])
def test_a_vault_in_use_keeps_its_keys(home: Home, words: list[str]) -> None:
    """Keys go only once nobody else can be writing."""
    from pinvault.vault.storage import VaultFile

    before = home.everything()
    with VaultFile(home.vault).locked():
        got = home.type("purge", *words)
    assert got.exit == 6
    assert home.everything() == before
