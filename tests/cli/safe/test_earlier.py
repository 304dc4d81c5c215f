"""Promises of ``generations`` and ``config``."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.cli.safe.home import PASSPHRASE
from tests.cli.scripted import ScriptedTerminal

if TYPE_CHECKING:
    from tests.cli.safe.home import Home


def test_there_is_nothing_earlier_at_first(home: Home) -> None:
    """And that is said."""
    assert "no earlier states" in home.open("generations", "list").stdout
    assert home.json("generations", "list")["generations"] == []


def test_an_earlier_state_can_be_restored_and_that_be_undone(home: Home) -> None:
    """The present state becomes the newest of the earlier ones."""
    home.open("config", "set", "mouse", "off")
    (state,) = home.json("generations", "list")["generations"]
    assert state == {**state, "number": 1, "revision": 1, "cards": 0, "hints": 0}
    assert home.open("generations", "restore", "1", "--yes").exit == 0
    assert home.open("config", "get", "mouse").stdout == "on\n"
    assert home.open("generations", "restore", "1", "--yes").exit == 0
    assert home.open("config", "get", "mouse").stdout == "off\n"


def test_a_person_is_asked_before_going_back(home: Home) -> None:
    """No changes nothing."""
    home.open("config", "set", "mouse", "off")
    before = home.everything()
    terminal = ScriptedTerminal(PASSPHRASE, "no")
    assert home.type("generations", "restore", "1", terminal=terminal).exit == 13
    assert home.everything() == before


@pytest.mark.parametrize("number", ["0", "7"])
def test_a_number_that_is_not_there_is_a_mistake(home: Home, number: str) -> None:
    """Told with how many there are."""
    assert home.open("generations", "restore", number, "--yes").exit == 2


def test_an_older_copy_can_be_accepted(home: Home) -> None:
    """By a script too: the command says what is meant."""
    before = home.vault.read_bytes()
    home.open("config", "set", "mouse", "off")
    home.vault.write_bytes(before)
    assert home.open("status").exit == 14
    assert home.json("generations", "accept")["accepted"] is True
    assert home.open("status").exit == 0


def test_there_may_be_nothing_to_accept(home: Home) -> None:
    """Then nothing is changed."""
    before = home.everything()
    assert home.json("generations", "accept")["accepted"] is False
    assert home.everything() == before


def test_a_setting_is_kept(home: Home) -> None:
    """And listed with what it can be."""
    assert home.open("config", "set", "idle-lock-minutes", "10").exit == 0
    assert home.open("config", "get", "idle-lock-minutes").stdout == "10\n"
    assert home.json("config", "list")["settings"]["idle-lock-minutes"] == "10"
    assert "It can be: 1-60" in home.open("config", "list").stdout


@pytest.mark.parametrize("words", [["get", "mice"], ["set", "mice", "on"], ["set", "mouse", "5"]])
def test_a_setting_that_cannot_be_is_told_before_anything_is_asked(
    home: Home, words: list[str]
) -> None:
    """No passphrase is needed to be wrong."""
    terminal = ScriptedTerminal()
    assert home.type("config", *words, terminal=terminal).exit == 2
    assert terminal.shown == ""


def damaged(home: Home) -> bytes:
    """Damage the vault, which has one earlier state; return what is left of it."""
    home.open("config", "set", "mouse", "off")
    content = home.vault.read_bytes()[:-100]
    home.vault.write_bytes(content)
    return content


def test_a_damaged_vault_names_the_earlier_state_that_is_whole(home: Home) -> None:
    """By every command that would open it."""
    damaged(home)
    got = home.open("status")
    assert got.exit == 5
    assert "generations restore 1" in got.stderr


def test_an_earlier_state_takes_the_place_of_a_damaged_vault(home: Home) -> None:
    """Which is kept; no earlier state is lost, and the vault opens without a question."""
    content = damaged(home)
    got = home.open("generations", "restore", "1", "--yes")
    assert got.exit == 0, got
    assert home.vault.with_name("vault.damaged.pinvault").read_bytes() == content
    assert home.open("config", "get", "mouse").stdout == "on\n"
    assert len(home.json("generations", "list")["generations"]) == 1
    assert "copies-kept" in home.type("doctor", "--json").stdout
    assert home.type("purge", "--yes").exit == 0
    assert home.everything() == {}


@pytest.mark.parametrize(
    ("words", "secret", "code"),
    [
        (["1", "--yes"], "another passphrase", 4),
        (["1"], PASSPHRASE, 12),
        (["2", "--yes"], PASSPHRASE, 2),
    ],
    ids=["wrong passphrase", "nobody to ask", "no such state"],
)
def test_a_damaged_vault_stays_until_its_successor_is_known_to_open(
    home: Home, words: list[str], secret: str, code: int
) -> None:
    """And until a person has agreed."""
    damaged(home)
    before = home.everything()
    assert home.type("generations", "restore", *words, passphrase_fd=secret).exit == code
    assert home.everything() == before


def test_a_person_is_asked_before_a_damaged_vault_is_replaced(home: Home) -> None:
    """After the passphrase was right."""
    damaged(home)
    terminal = ScriptedTerminal("wrong", PASSPHRASE, "yes")
    assert home.type("generations", "restore", "1", terminal=terminal).exit == 0
    assert home.open("status").exit == 0


def test_a_newer_vault_is_not_mistaken_for_a_damaged_one(home: Home) -> None:
    """Going back would throw away what the newer pinvault has saved."""
    home.open("config", "set", "mouse", "off")
    body = bytearray(home.vault.read_bytes()[:-32])
    body[9] = 2
    home.vault.write_bytes(bytes(body) + hashlib.sha256(body).digest())
    before = home.everything()
    got = home.open("generations", "restore", "1", "--yes")
    assert got.exit == 5
    assert "newer pinvault" in got.stderr
    assert home.everything() == before


def test_earlier_states_are_listed_in_words(home: Home) -> None:
    """One that the present keys do not open is told as well."""
    home.open("config", "set", "mouse", "off")
    home.open("config", "set", "mouse", "on")
    newest, _ = sorted((home.vault.parent / "vault.pinvault.generations").iterdir())[::-1]
    newest.write_bytes(b"PINVAULT")
    said = home.open("generations", "list").stdout
    assert "1: the present keys do not open it." in said
    assert "2: saved 22 November 2026, 12:00, cards: 0, hints: 0" in said


def test_a_setting_can_be_read_by_a_program(home: Home) -> None:
    """With its key."""
    assert home.json("config", "get", "mouse") == {"schema": 1, "key": "mouse", "value": "on"}
