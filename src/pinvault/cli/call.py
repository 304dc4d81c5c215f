"""What a command is given, and the few things that every command does with it."""

from __future__ import annotations

from pinvault.cli.descriptors import Descriptors
from pinvault.cli.prompts import Prompts
from pinvault.errors import DeclinedError, NeedsTerminalError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Final

    from pinvault.cli.diagnostics import Diagnostics
    from pinvault.cli.output import Output
    from pinvault.cli.values import Values
    from pinvault.cli.world import World

SECRET_OPTIONS = (
    "passphrase-fd",
    "recovery-code-fd",
    "new-passphrase-fd",
    "backup-passphrase-fd",
)


class Call:
    """One call of a command: ``handler(call)`` answers it and returns the exit code.

    Raises ``UsageError`` for a descriptor that cannot be used, before the command begins.
    """

    def __init__(
        self, values: Values, world: World, output: Output, diagnostics: Diagnostics
    ) -> None:
        self.values: Final = values
        self.stdin: Final = world.stdin
        self.clock: Final = world.make_clock()
        self.read_keys: Final = world.read_keys
        self.start_demo: Final = world.start_demo
        self.output: Final = output
        self.diagnostics: Final = diagnostics
        self.descriptors: Final = Descriptors(values.descriptors())
        self.by_script: Final = any(name in self.descriptors for name in SECRET_OPTIONS)
        """Whether a secret came by descriptor: then nothing is asked."""
        self.prompts: Final = Prompts(world.open_terminal, allowed=not self.by_script)

    @property
    def as_json(self) -> bool:
        """Tell whether JSON was asked for."""
        return self.values.flag("json")

    @property
    def today(self) -> date:
        """Return the day that it is in Japan."""
        from pinvault.clock import today

        return today(self.clock)

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
            self.output.whole(text)
        elif self.output.is_terminal:
            self.prompts.show_aside(text)
        elif piped_freely:
            self.output.whole(text)
        else:
            raise NeedsTerminalError("needs-reveal")
