"""Commands that answer from what pinvault knows of the card: services, pages, words."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Command, Kind
from pinvault.cli.table.shared import CARD

COMMANDS = (
    Command(
        path=("which",),
        help="help-which",
        examples="help-which-examples",
        handler="pinvault.cli.commands.which:run",
        arguments=(
            Argument("service", "help-which-service", Kind.TEXT, required=False, takes_rest=True),
        ),
        options=(CARD,),
    ),
    Command(
        path=("guide",),
        help="help-guide",
        examples="help-guide-examples",
        handler="pinvault.cli.commands.guide:run",
        arguments=(
            Argument("topic", "help-guide-topic", Kind.TEXT, required=False, takes_rest=True),
        ),
    ),
)
