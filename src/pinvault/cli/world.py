"""Everything outside the program that a command line can see or change."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO, Final

    from pinvault.cli.terminal import Terminal
    from pinvault.clock import Clock


class World:
    """The streams of the process, and how to get at its clock and its terminal when needed.

    A plain class whose attributes nobody sets again: defining a named tuple or a dataclass of
    these would cost every start more than parsing the command line does.
    """

    def __init__(
        self,
        stdin: BinaryIO,
        stdout: BinaryIO,
        stderr: BinaryIO,
        make_clock: Callable[[], Clock],
        open_terminal: Callable[[], Terminal],
    ) -> None:
        self.stdin: Final = stdin
        self.stdout: Final = stdout
        self.stderr: Final = stderr
        self.make_clock: Final = make_clock
        self.open_terminal: Final = open_terminal
