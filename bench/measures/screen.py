"""The terminal app is there at once, follows the keys, and is blank at once.

Measured on the real program, on a terminal of its own; its vault is that of the demo.
"""

from __future__ import annotations

import atexit
import tempfile
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from bench.on_screen import demo, empty_app, first_frame, seconds_to, terminal
from bench.process import PINVAULT
from bench.promise import Promise
from pinvault.demo import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.terminal import OnTerminal

LETTERS = "".join(map(chr, range(ord("ぁ"), ord("ん"))))
"""None of them occurs in what a terminal is told, so that one can be waited for."""

LEAVE_FIELD = "\x1b"
UNLOCKED = "Hanako"


@cache
def running(*command: str) -> OnTerminal:
    """Return a command on its terminal; it ends with this process."""
    stack = ExitStack()
    atexit.register(stack.close)
    home = stack.enter_context(tempfile.TemporaryDirectory())
    return stack.enter_context(terminal(command, Path(home)))


@cache
def unlocked() -> OnTerminal:
    """Return the demo with its family on the screen."""
    program = running(*demo())
    program.expect(UNLOCKED)
    return program


def slow_keys(program: OnTerminal) -> float:
    """Type letters, each when the one before is seen, and return the 95th percentile, in seconds.

    What a key starts behind its own repaint, such as the verdict, delays the next one.
    """
    times: Sequence[float] = [seconds_to(program, letter, letter) for letter in LETTERS]
    return quantiles(times, n=20)[-1]


def key_in_hint() -> float:
    """Type into the field of a hint, under which the verdict of the policy stands."""
    program = unlocked()
    seconds_to(program, "3", "Resident-register")
    seconds_to(program, "e", "Keep")
    slowest = slow_keys(program)
    program.send(LEAVE_FIELD)
    program.expect("by your log")
    program.send(LEAVE_FIELD)
    program.expect("card 1 of 4")
    return slowest


def key_in_empty_app() -> float:
    """Type into the only field of an empty app."""
    program = running(*empty_app("Input", "'ready'"))
    if b"ready" not in program.output:
        program.expect("ready")
    return slow_keys(program)


def lock() -> float:
    """Lock the open vault, and open it again for the next round."""
    program = unlocked()
    took = seconds_to(program, "l", "press Enter")
    program.send(PASSPHRASE.reveal() + "\r")
    program.expect(UNLOCKED)
    return took


PROMISES = (
    Promise(
        name="first frame, locked",
        ours=first_frame((PINVAULT,), "F1", with_vault=True),
        against="empty Textual app",
        base=first_frame(empty_app("Static", "'ready'"), "ready"),
        times=1.3,
    ),
    Promise(
        name="first frame, first run",
        ours=first_frame((PINVAULT,), "F1"),
        against="empty Textual app",
        base=first_frame(empty_app("Static", "'ready'"), "ready"),
        times=1.3,
    ),
    Promise(
        name="key in hint, p95",
        ours=key_in_hint,
        against="empty app with a field",
        base=key_in_empty_app,
        times=0,
        plus=0.05,
        rounds=5,
    ),
    Promise(
        name="lock to blank",
        ours=lock,
        against="key in an empty app",
        base=key_in_empty_app,
        times=0,
        plus=0.1,
        rounds=9,
    ),
)
