"""A command line run inside the test: streams in memory, a day of our choice, no terminal."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from pinvault.cli.entry import run
from pinvault.cli.world import World
from pinvault.clock import JAPAN, FixedClock
from pinvault.errors import NeedsTerminalError, UsageError
from pinvault.tui.keymap import checked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinvault.cli.terminal import Terminal
    from pinvault.cli.values import Values

TODAY = date(2026, 11, 22)


class Stream(io.BytesIO):
    """A stream in memory that can say that it is a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        """Hold ``content``."""
        super().__init__(content)
        self._terminal = terminal

    def isatty(self) -> bool:
        """Tell what the test decided."""
        return self._terminal


class Answered(NamedTuple):
    """What a command line answered."""

    exit: int
    stdout: str
    stderr: str


def no_terminal() -> Terminal:
    """Be a process without a controlling terminal."""
    raise NeedsTerminalError("needs-terminal")


def no_app(_values: Values) -> int:
    """Be a place where the terminal app cannot open."""
    raise NeedsTerminalError("needs-terminal-for-app")


def world(
    *,
    stdin: Stream | None = None,
    stdout: Stream | None = None,
    stderr: Stream | None = None,
    today: date = TODAY,
    open_terminal: Callable[[], Terminal] = no_terminal,
) -> World:
    """Return a world of empty streams at noon of ``today`` in Japan, or at that very moment."""
    now = today if isinstance(today, datetime) else datetime.combine(today, time(12), JAPAN)
    return World(
        stdin=stdin or Stream(),
        stdout=stdout or Stream(),
        stderr=stderr or Stream(),
        make_clock=lambda: FixedClock(now),
        open_terminal=open_terminal,
        read_keys=checked,
        start_demo=no_app,
    )


def answer(
    argv: Sequence[str],
    *,
    stdin: bytes = b"",
    today: date = TODAY,
    open_terminal: Callable[[], Terminal] = no_terminal,
    at_terminal: bool = False,
) -> Answered:
    """Run ``argv``; with ``at_terminal`` stdin and stdout say that they are one."""
    stdout, stderr = Stream(terminal=at_terminal), Stream()
    place = world(
        stdin=Stream(stdin, terminal=at_terminal),
        stdout=stdout,
        stderr=stderr,
        today=today,
        open_terminal=open_terminal,
    )
    code = run(argv, place, no_app)
    return Answered(code, stdout.getvalue().decode(), stderr.getvalue().decode())


def usage_error(function: Callable[..., object], *values: object) -> UsageError | None:
    """Return the usage error of ``function(*values)``; None if there is none."""
    try:
        function(*values)
    except UsageError as error:
        return error
    return None
