"""Run a command on a pseudo-terminal, as a person would: wait for a text, type, look at the screen.

The command gets the terminal as its controlling one even where its stdin or stdout is a pipe, so
that prompts can be told from data.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

ENTER_ASIDE = b"\x1b[?1049h"
LEAVE_ASIDE = b"\x1b[?1049l"
_PATIENCE = 20.0
_MOMENT = 0.3


class TerminalTimeoutError(AssertionError):
    """What was waited for did not come within the patience of a test."""


class OnTerminal:
    """A command on a terminal of its own; leaving the ``with`` block ends it.

    Its streams are the terminal; ``instead`` gives descriptors for some of them (``"stdin"``,
    ``"stdout"``, ``"stderr"``).
    """

    def __init__(  # noqa: PLR0913 - each has its default, and few are ever given
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
        instead: Mapping[str, int] | None = None,
        pass_fds: Sequence[int] = (),
        patience: float = _PATIENCE,
    ) -> None:
        """Start ``command`` on a terminal of ``size`` columns and rows.

        ``patience``: seconds that a text, or the end, may take.
        """
        self.output = b""
        self._patience = patience
        self._seen = 0
        self._master, slave = pty.openpty()
        columns, rows = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)

        def take_terminal() -> None:
            # As from a login shell: a shell that runs the tests in the background, or nohup, has
            # everything below them ignore some signals.
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            # The leader of a new session takes the first terminal that it opens.
            os.close(os.open(name, os.O_RDWR))

        streams = {"stdin": slave, "stdout": slave, "stderr": slave, **(instead or {})}
        self.process = subprocess.Popen(
            command,
            stdin=streams["stdin"],
            stdout=streams["stdout"],
            stderr=streams["stderr"],
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
            start_new_session=True,
            preexec_fn=take_terminal,  # noqa: PLW1509 - the tests fork from one thread
            pass_fds=pass_fds,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        """Return the running command."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the command if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    def expect(self, pattern: str) -> re.Match[bytes]:
        """Wait until ``pattern`` comes behind everything expected so far, and return the match.

        Raises ``TerminalTimeoutError`` if it does not come in time or the command ends before.
        """
        regex = re.compile(pattern.encode())
        deadline = time.monotonic() + self._patience
        while True:
            found = regex.search(self.output, self._seen)
            if found:
                self._seen = found.end()
                return found
            if not self._read(deadline):
                seen = self.output.decode("utf-8", "replace")
                raise TerminalTimeoutError(pattern, seen)

    def send(self, text: str) -> None:
        """Type ``text``; Enter is a carriage return, as a keyboard sends it."""
        os.write(self._master, text.encode())

    def hang_up(self) -> None:
        """Close the terminal under the command, as the window of one is closed."""
        os.close(self._master)
        # Leaving the block closes it once more; what is opened here gives it something to close.
        self._master = os.open(os.devnull, os.O_RDWR)

    def echoes(self) -> bool:
        """Tell whether the terminal shows what is typed."""
        return bool(termios.tcgetattr(self._master)[3] & termios.ECHO)

    def wait(self) -> int:
        """Read everything until the command ends, and return its exit code."""
        deadline = time.monotonic() + self._patience
        while self._read(deadline):
            pass
        return self.process.wait(timeout=self._patience)

    def listen(self, seconds: float) -> bytes:
        """Return what is written in the next ``seconds``."""
        before, deadline = len(self.output), time.monotonic() + seconds
        while self._read(deadline):
            pass
        return self.output[before:]

    def settle(self) -> None:
        """Wait until nothing has been written for a moment: the next key meets what is shown."""
        while self.listen(_MOMENT):
            pass

    def press(self, key: str) -> None:
        """Type ``key``, wait for the first sign of what it does, and until that is done."""
        self.settle()
        self._seen = len(self.output)
        self.send(key)
        self.expect("(?s).")
        self.settle()

    def scrollback(self) -> bytes:
        """Return what was written outside the alternate screen: what stays to be read later."""
        inside = re.escape(ENTER_ASIDE) + b".*?(" + re.escape(LEAVE_ASIDE) + b"|$)"
        return re.sub(inside, b"", self.output, flags=re.DOTALL)

    def _read(self, deadline: float) -> bool:
        """Read what is there, waiting until ``deadline``; False when there will be no more."""
        ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return False
        # Linux reports the end of the last process on a terminal as an I/O error.
        with contextlib.suppress(OSError):
            chunk = os.read(self._master, 65_536)
            self.output += chunk
            return bool(chunk)
        return False
