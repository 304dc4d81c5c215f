"""Promises of the terminal, on a real pseudo-terminal: nothing stays, everything is put back."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from tests.cli.asking import SHOWN
from tests.support.terminal import ENTER_ASIDE, LEAVE_ASIDE, OnTerminal

ENGLISH = {"PINVAULT_LANG": "en"}
PINVAULT = (sys.executable, "-m", "pinvault")
QUESTION = r"1 to 7\):\s"


def asking(question: str, *, environment: dict[str, str] | None = None) -> OnTerminal:
    """Ask one question on a terminal."""
    command = (sys.executable, "-m", "tests.cli.asking", question)
    return OnTerminal(command, environment=ENGLISH | (environment or {}))


def test_a_secret_is_not_echoed_and_echo_comes_back() -> None:
    """The terminal is as it was when the answer is there."""
    with asking("secret") as terminal:
        terminal.expect(QUESTION)
        assert not terminal.echoes()
        terminal.send("open sesame\r")
        terminal.expect("answer: open sesame")
        assert terminal.wait() == 0
        assert terminal.echoes()
        assert terminal.output.count(b"open sesame") == 1


def test_kana_are_taken_whole() -> None:
    """A passphrase may be Japanese."""
    with asking("secret") as terminal:
        terminal.expect(QUESTION)
        terminal.send("ひらけごま\r")
        terminal.expect("answer: ひらけごま")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("question", ["secret", "private", "aside"])
def test_a_signal_puts_the_terminal_back(question: str, number: signal.Signals) -> None:
    """Echo is on, the screen is left and wiped, and the exit code names the signal."""
    with asking(question) as terminal:
        terminal.expect(QUESTION if question != "aside" else SHOWN)
        terminal.process.send_signal(number)
        assert terminal.wait() == 128 + number
        assert terminal.echoes()
        assert terminal.output.count(ENTER_ASIDE) == terminal.output.count(LEAVE_ASIDE)
        assert SHOWN.encode() not in terminal.scrollback()


def test_the_key_that_suspends_is_off_while_something_is_hidden() -> None:
    """A stopped program would leave the shell with a hidden keyboard."""
    with asking("secret") as terminal:
        terminal.expect(QUESTION)
        terminal.send("open\x1a\x1csesame\r")
        terminal.expect("answer: open.*sesame")
        assert terminal.wait() == 0


def test_a_closed_input_is_no_answer() -> None:
    """Control-D ends the program without a traceback."""
    with OnTerminal((*PINVAULT, "hint", "check"), environment=ENGLISH) as terminal:
        terminal.expect("> ")
        terminal.send("\x04")
        assert terminal.wait() == 13
        assert b"The input ended" in terminal.scrollback()


def test_control_c_ends_with_its_exit_code_and_no_traceback() -> None:
    """130, as a shell expects."""
    with OnTerminal((*PINVAULT, "hint", "check"), environment=ENGLISH) as terminal:
        terminal.expect("> ")
        terminal.send("\x03")
        assert terminal.wait() == 130
        assert b"Traceback" not in terminal.output
        assert terminal.output.endswith(LEAVE_ASIDE)


def test_a_suggestion_does_not_stay_in_the_scrollback() -> None:
    """It stands on the alternate screen until Enter."""
    with OnTerminal((*PINVAULT, "key", "suggest"), environment=ENGLISH) as terminal:
        words = terminal.expect("(?:[a-z]{6}-){5}[a-z]{6}").group()
        terminal.expect("Press Enter")
        terminal.send("\r")
        assert terminal.wait() == 0
        assert words not in terminal.scrollback()


def test_reveal_prints_plainly() -> None:
    """Whoever asks for it gets it on the ordinary screen."""
    with OnTerminal((*PINVAULT, "key", "suggest", "--reveal"), environment=ENGLISH) as terminal:
        assert terminal.wait() == 0
        assert b"92 bits" in terminal.scrollback()


def test_a_terminal_without_a_second_screen_shows_nothing_secret() -> None:
    """The way out is named."""
    dumb = ENGLISH | {"TERM": "dumb"}
    with OnTerminal((*PINVAULT, "key", "suggest"), environment=dumb) as terminal:
        assert terminal.wait() == 12
        assert b"--reveal" in terminal.output
        assert b"bits" not in terminal.output


def test_a_hint_typed_for_the_check_does_not_stay() -> None:
    """Neither what was typed nor the question is in the scrollback; the verdict is."""
    with OnTerminal((*PINVAULT, "hint", "check"), environment=ENGLISH) as terminal:
        terminal.expect("> ")
        terminal.send("under the lemon tree\r")
        assert terminal.wait() == 0
        assert b"lemon" in terminal.output
        assert b"lemon" not in terminal.scrollback()
        assert b"does not give a PIN away" in terminal.scrollback()


def test_dates_are_asked_for_where_none_was_given() -> None:
    """An expiry date typed at the question is answered like one typed as an option."""
    with OnTerminal((*PINVAULT, "expiry"), environment=ENGLISH) as terminal:
        terminal.expect("printed on the card")
        terminal.send("\r")
        terminal.expect("Birth date")
        terminal.send("S60.11.14\r")
        terminal.expect("card was issued")
        terminal.send("2021-12-01\r")
        terminal.expect("Last day: 14 November 2031")
        assert terminal.wait() == 0


def test_a_question_is_asked_on_the_terminal_though_stdout_is_a_pipe() -> None:
    """What is asked never mixes with what is answered."""
    readable, writable = os.pipe()
    command = (*PINVAULT, "hint", "check", "--json")
    with OnTerminal(command, environment=ENGLISH, instead={"stdout": writable}) as terminal:
        os.close(writable)
        terminal.expect("> ")
        terminal.send("under the lemon tree\r")
        assert terminal.wait() == 0
        assert os.read(readable, 1000) == b'{"schema": 1, "verdict": "accept", "reasons": []}\n'
    os.close(readable)
