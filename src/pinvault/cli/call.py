"""What a command is given, and the few things that every command does with it."""

from __future__ import annotations

from typing import NamedTuple

from pinvault.errors import DeclinedError, NeedsTerminalError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from pinvault.cli.clock import Clock
    from pinvault.cli.descriptors import Descriptors
    from pinvault.cli.diagnostics import Diagnostics
    from pinvault.cli.output import Output
    from pinvault.cli.prompts import Prompts
    from pinvault.cli.table.entries import Command
    from pinvault.cli.terminal import Terminal
    from pinvault.cli.values import Values

SECRET_OPTIONS = (
    "passphrase-fd",
    "recovery-code-fd",
    "new-passphrase-fd",
    "backup-passphrase-fd",
)


class World(NamedTuple):
    """Everything outside the program that a command can see or change.

    ``columns`` is the width of the terminal in cells.
    """

    stdin: BinaryIO
    stdout: BinaryIO
    stderr: BinaryIO
    clock: Clock
    open_terminal: Callable[[], Terminal]
    columns: int


class Call(NamedTuple):
    """One call of a command: ``handler(call)`` answers it and returns the exit code."""

    command: Command
    values: Values
    stdin: BinaryIO
    clock: Clock
    output: Output
    diagnostics: Diagnostics
    descriptors: Descriptors
    prompts: Prompts

    @property
    def as_json(self) -> bool:
        """Tell whether JSON was asked for."""
        return self.values.flag("json")

    def confirm(self, message_id: str, **values: str | int) -> None:
        """Ask whether to go on; ``--yes`` answers in advance.

        Raises ``DeclinedError`` for a no, ``NeedsTerminalError`` where nobody can be asked.
        """
        if not self.values.flag("yes") and not self.prompts.yes_no(message_id, **values):
            raise DeclinedError("declined")

    def reveal(self, text: str, *, piped_freely: bool = False) -> None:
        """Show a text that holds a secret.

        On a terminal it stands on a screen of its own until Enter, so that it does not stay in
        the scrollback; ``--reveal`` prints it plainly. Where stdout is no terminal that option is
        needed, unless what is shown is ``piped_freely``. Raises ``NeedsTerminalError`` then.
        """
        if self.values.flag("reveal"):
            self.output.line(text)
        elif self.output.is_terminal:
            self.prompts.show_aside(text)
        elif piped_freely:
            self.output.line(text)
        else:
            raise NeedsTerminalError("needs-reveal")
