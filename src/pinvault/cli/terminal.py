"""The controlling terminal: where a person is asked and where a secret is shown.

Not stdin and not stdout: those may be a pipe while a person still sits at the terminal. Whatever
is changed there, echo or screen, is put back when its ``with`` block ends, also by a signal,
because a signal arrives as an exception.
"""

from __future__ import annotations

import contextlib
import os

from pinvault.cli.visible import visible
from pinvault.errors import DeclinedError, NeedsTerminalError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    class Terminal(Protocol):
        """What prompts and reveals need of a terminal; ``ControllingTerminal`` is the real one."""

        def write(self, text: str) -> None:
            """Show ``text`` as it is, control characters spelled out."""

        def read_line(self) -> str:
            """Wait for a line; raises ``DeclinedError`` when the person closes the input."""

        def hidden(self) -> contextlib.AbstractContextManager[None]:
            """Hide what is typed inside the block."""

        def aside(self) -> contextlib.AbstractContextManager[None]:
            """Use a screen of its own inside the block, which leaves nothing behind."""


_ENTER_ASIDE = b"\x1b[?1049h\x1b[2J\x1b[H"
# Wiped before it is left: a terminal without a second screen would keep the text otherwise.
_LEAVE_ASIDE = b"\x1b[2J\x1b[H\x1b[?1049l"
_CHUNK = 4_096


def need_second_screen() -> None:
    """Raise ``NeedsTerminalError`` for a terminal that says it has no alternate screen.

    A command that will have a secret to show asks before it changes anything.
    """
    if os.environ.get("TERM", "dumb") == "dumb":
        raise NeedsTerminalError("needs-second-screen")


class ControllingTerminal:
    """The terminal that this process belongs to."""

    def __init__(self) -> None:
        """Open it. Raises ``NeedsTerminalError`` if there is none."""
        try:
            self._descriptor = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
        except OSError:
            raise NeedsTerminalError("needs-terminal") from None

    def write(self, text: str) -> None:
        """Show ``text``, control characters spelled out."""
        self._send(visible(text).encode("utf-8", "backslashreplace"))

    def read_line(self) -> str:
        """Wait for a line and return it without its end.

        Raises ``DeclinedError`` when the person closes the input or the terminal goes away.
        """
        content = b""
        while not content.endswith(b"\n"):
            try:
                chunk = os.read(self._descriptor, _CHUNK)
            except OSError:
                chunk = b""
            if not chunk:
                raise DeclinedError("answer-ended")
            content += chunk
        return content.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        """Do not show what is typed inside the block, nor let the process be put aside."""
        with self._changed(echo=False):
            try:
                yield
            finally:
                self._send(b"\n")

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """Show everything inside the block on the alternate screen, without scrollback.

        Raises ``NeedsTerminalError`` for a terminal that says it has no such screen.
        """
        need_second_screen()
        with self._changed(echo=True):
            try:
                self._send(_ENTER_ASIDE)
                yield
            finally:
                self._send(_LEAVE_ASIDE)

    @contextlib.contextmanager
    def _changed(self, *, echo: bool) -> Iterator[None]:
        """Set echo, and switch off the keys that suspend or kill without an exception.

        Suspended, the program would leave the shell with a hidden keyboard or a shown secret.
        """
        import termios

        before = termios.tcgetattr(self._descriptor)
        during = termios.tcgetattr(self._descriptor)
        local_modes, control_keys = 3, 6
        if not echo:
            during[local_modes] &= ~termios.ECHO
        off = os.fpathconf(self._descriptor, "PC_VDISABLE").to_bytes(1, "little")
        for key in (termios.VSUSP, termios.VQUIT):
            during[control_keys][key] = off
        try:
            # What was typed before the question is not its answer.
            termios.tcsetattr(self._descriptor, termios.TCSAFLUSH, during)
            yield
        finally:
            with contextlib.suppress(termios.error):  # the terminal may be gone
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, before)

    def _send(self, content: bytes) -> None:
        """Write all of ``content``; a terminal that went away is no error of its own."""
        with contextlib.suppress(OSError):
            while content:
                content = content[os.write(self._descriptor, content) :]
