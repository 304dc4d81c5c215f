"""Everything outside the program that a command line can see or change."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO, Final

    from pinvault.cli.terminal import Terminal
    from pinvault.cli.values import Values
    from pinvault.clock import Clock


class World:
    """The streams of the process, and how to get at its clock and its terminal when needed.

    ``read_keys`` returns keys for the terminal app as they are kept, and refuses those that cannot
    be: only the app knows its actions. ``start_demo`` opens the app on a sample family and returns
    its exit code.

    A plain class whose attributes nobody sets again: defining a named tuple or a dataclass of
    these would cost every start more than parsing the command line does.
    """

    def __init__(  # noqa: PLR0913  (a process is made of these)
        self,
        *,
        stdin: BinaryIO,
        stdout: BinaryIO,
        stderr: BinaryIO,
        make_clock: Callable[[], Clock],
        open_terminal: Callable[[], Terminal],
        read_keys: Callable[[str], str],
        start_demo: Callable[[Values], int],
    ) -> None:
        self.stdin: Final = stdin
        self.stdout: Final = stdout
        self.stderr: Final = stderr
        self.make_clock: Final = make_clock
        self.open_terminal: Final = open_terminal
        self.read_keys: Final = read_keys
        self.start_demo: Final = start_demo
