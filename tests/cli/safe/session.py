"""Command lines as processes of a login session, with the keyring in any state."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.terminal import OnTerminal

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[3]
CHEAP = (sys.executable, "-m", "tests.support.cheap")


@dataclass
class Done:
    """What a process answered, and after how many seconds."""

    exit: int
    stdout: str
    stderr: str
    seconds: float


def environment(session: Mapping[str, str], **extra: str) -> dict[str, str]:
    """Return the environment of a process in ``session`` that finds the tests' own modules."""
    path = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    return {**session, "PYTHONPATH": path, "PINVAULT_LANG": "en", "TERM": "xterm", **extra}


def run(session: Mapping[str, str], *words: str, secrets: Mapping[str, str] | None = None) -> Done:
    """Run a command line that no terminal belongs to, with secrets by the name of their option."""
    with ExitStack() as stack:
        numbers = {}
        for option, text in (secrets or {}).items():
            readable, writable = os.pipe()
            stack.callback(os.close, readable)
            os.write(writable, f"{text}\n".encode())
            os.close(writable)
            numbers[option] = readable
        argv = [word for option, number in numbers.items() for word in (f"--{option}", str(number))]
        began = time.monotonic()
        done = subprocess.run(
            [*CHEAP, *words, *argv],
            env=environment(session),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            pass_fds=list(numbers.values()),
            start_new_session=True,
            timeout=60,
            check=False,
        )
    return Done(done.returncode, done.stdout, done.stderr, time.monotonic() - began)


def at_terminal(session: Mapping[str, str], *words: str) -> OnTerminal:
    """Start a command line on a terminal of its own, as a person would."""
    return OnTerminal([*CHEAP, *words], environment=environment(session))
