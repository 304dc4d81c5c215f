"""Promises of ``init``: a vault that opens, a code that is seen once, or nothing at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import DeclinedError
from tests.cli.safe.home import CODE, OTHER, PASSPHRASE
from tests.cli.scripted import Copying, ScriptedTerminal

if TYPE_CHECKING:
    from tests.cli.safe.home import Home


def test_a_new_vault_opens_with_its_passphrase_and_with_its_code(empty: Home) -> None:
    """Both, and the code is the one that was printed."""
    empty.make()
    assert empty.open("status").exit == 0
    assert empty.type("status", recovery_code_fd=empty.code).exit == 0


def test_a_script_gets_everything_as_json(empty: Home) -> None:
    """Where the vault is, how it is protected, why not by the keyring, and the code."""
    fields = empty.json("init")
    assert fields["vault"] == str(empty.vault)
    assert fields["device"] == "file"
    assert fields["device_fallback"] == "keyring-no-bus"
    assert empty.type("status", recovery_code_fd=fields["recovery_code"]).exit == 0


def test_it_says_why_the_key_is_in_a_file(empty: Home) -> None:
    """Before the passphrase, which has to be longer then."""
    got = empty.make()
    assert "no connection to a keyring" in got.stderr
    assert "in a file of its own" in got.stdout


def test_a_file_asks_for_a_longer_passphrase(empty: Home) -> None:
    """It is the only protection then; nothing is made."""
    got = empty.type("init", passphrase_fd="eightchr")
    assert got.exit == 2
    assert empty.everything() == {}


@pytest.mark.parametrize("words", [[], ["--json"]])
def test_a_vault_is_refused_before_anything_is_asked(home: Home, words: list[str]) -> None:
    """And left as it is."""
    before, terminal = home.everything(), ScriptedTerminal()
    assert home.type("init", *words, terminal=terminal).exit == 7
    assert terminal.shown == ""
    assert home.everything() == before


def test_a_keyring_that_was_asked_for_by_name_must_be_there(empty: Home) -> None:
    """Nothing is asked or made without it."""
    terminal = ScriptedTerminal()
    assert empty.type("init", "--device-secret", "keyring", terminal=terminal).exit == 8
    assert terminal.unseen == []
    assert empty.everything() == {}


def test_a_person_types_twice_and_copies_the_code(empty: Home) -> None:
    """The code stands on a screen of its own alone, and two groups are typed back."""
    terminal = Copying(PASSPHRASE, PASSPHRASE)
    got = empty.type("init", terminal=terminal)
    assert got.exit == 0, got
    assert terminal.unseen == [PASSPHRASE, PASSPHRASE]
    (code,) = set(CODE.findall(terminal.asides))
    assert code not in got.stdout + got.stderr
    assert terminal.shown.count(code) == terminal.asides.count(code)
    assert "The recovery code on the paper is right." in terminal.shown
    status = empty.type("status", recovery_code_fd=code)
    assert status.exit == 0
    assert "Nobody has confirmed" not in status.stdout


def test_a_slip_of_the_pen_shows_the_code_again(empty: Home) -> None:
    """And the same group is asked for until it is right."""
    terminal = Copying(PASSPHRASE, PASSPHRASE, slips=1)
    assert empty.type("init", terminal=terminal).exit == 0
    assert len(CODE.findall(terminal.asides)) == 2
    assert "The recovery code on the paper is right." in terminal.shown


def test_a_paper_that_cannot_be_confirmed_is_told(empty: Home) -> None:
    """The vault stands; the person knows what to do, and is told again by ``status``."""
    got = empty.type("init", terminal=Copying(PASSPHRASE, PASSPHRASE, slips=99))
    assert got.exit == 0
    assert "was not confirmed" in got.stderr
    assert "Nobody has confirmed" in empty.type("status", passphrase_fd=PASSPHRASE).stdout


def test_a_passphrase_that_is_too_short_is_asked_for_again(empty: Home) -> None:
    """With the reason; what was typed is shown nowhere."""
    terminal = Copying("short", PASSPHRASE, PASSPHRASE)
    assert empty.type("init", terminal=terminal).exit == 0
    assert "too short" in terminal.shown


def test_two_entries_that_differ_are_asked_for_again(empty: Home) -> None:
    """Up to three times; then nothing is made."""
    terminal = Copying(PASSPHRASE, OTHER, PASSPHRASE, PASSPHRASE)
    assert empty.type("init", terminal=terminal).exit == 0
    three = [PASSPHRASE, OTHER] * 3
    empty.vault.unlink()
    before = empty.everything()
    assert empty.type("init", terminal=Copying(*three)).exit == 2
    assert empty.everything() == before


def test_the_strength_is_estimated_before_the_second_entry(empty: Home) -> None:
    """So that the person can stop."""
    terminal = Copying("passwordpassword", "passwordpassword")
    empty.type("init", terminal=terminal)
    assert "Estimated strength: very weak" in terminal.shown


def test_an_empty_passphrase_is_a_mistake(empty: Home) -> None:
    """Not a question to go on with."""
    assert empty.type("init", terminal=ScriptedTerminal("")).exit == 2
    assert empty.everything() == {}


@pytest.mark.parametrize("stopped_by", [KeyboardInterrupt(), DeclinedError("answer-ended")])
def test_whoever_goes_away_at_the_code_finds_nothing_afterwards(
    empty: Home, stopped_by: BaseException
) -> None:
    """A vault whose code nobody has on paper would be mistaken for a safe one."""

    class GoingAway(ScriptedTerminal):
        def read_line(self) -> str:
            if self._aside:
                raise stopped_by
            return super().read_line()

    got = empty.type("init", terminal=GoingAway(PASSPHRASE, PASSPHRASE))
    assert got.exit != 0
    assert empty.everything() == {}


def test_a_terminal_without_a_second_screen_is_told_before_anything_is_made(
    empty: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code could only be shown where it stays."""
    monkeypatch.setenv("TERM", "dumb")
    terminal = ScriptedTerminal(PASSPHRASE, PASSPHRASE)
    assert empty.type("init", terminal=terminal).exit == 12
    assert terminal.unseen == []
    terminal = Copying(PASSPHRASE, PASSPHRASE)
    got = empty.type("init", "--reveal", terminal=terminal)
    assert len(CODE.findall(got.stdout)) == 1


def test_json_on_a_terminal_does_not_stay_there(empty: Home) -> None:
    """It holds the code."""
    terminal = ScriptedTerminal(PASSPHRASE, PASSPHRASE, "")
    got = empty.type("init", "--json", terminal=terminal)
    assert got.exit == 0
    assert got.stdout == ""
    assert json.loads(terminal.asides.split("\n")[0])["recovery_number"] == 1


def test_nobody_to_ask_is_told(empty: Home) -> None:
    """Without a descriptor and without a terminal."""
    assert empty.type("init").exit == 12
    assert empty.everything() == {}
