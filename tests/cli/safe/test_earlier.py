"""Promises of ``generations`` and ``config``."""

from __future__ import annotations

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
