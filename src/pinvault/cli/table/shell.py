"""The command that helps a shell to help."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Kind, row

SHELLS = ("bash", "zsh", "fish")

COMMANDS = (
    row(
        "completion",
        "help-completion",
        "completion:run",
        (Argument("shell", "help-completion-shell", Kind.CHOICE, SHELLS),),
    ),
)
