"""Commands that answer without a vault and without a secret."""

from __future__ import annotations

from pinvault.cli.table.dates import CARD_DATES
from pinvault.cli.table.entries import Command, Group, Kind, Option
from pinvault.cli.table.shared import REVEAL

_ON = Option("on", "help-expiry-on", Kind.DATE)

GROUPS = (
    Group(("hint",), "help-hint"),
    Group(("key",), "help-key"),
)

COMMANDS = (
    Command(
        path=("expiry",),
        help="help-expiry",
        examples="help-expiry-examples",
        handler="pinvault.cli.commands.expiry:run",
        options=(
            *CARD_DATES,
            _ON,
            Option("case", "help-expiry-case", Kind.SOURCE),
        ),
        excludes=tuple(("case", option.name) for option in (*CARD_DATES, _ON)),
    ),
    Command(
        path=("hint", "check"),
        help="help-hint-check",
        examples="help-hint-check-examples",
        handler="pinvault.cli.commands.hint_check:run",
        options=(
            Option("pin", "help-hint-check-pin", Kind.PIN),
            Option("jsonl", "help-hint-check-jsonl"),
        ),
        excludes=(("json", "jsonl"),),
    ),
    Command(
        path=("key", "suggest"),
        help="help-key-suggest",
        examples="help-key-suggest-examples",
        handler="pinvault.cli.commands.key_suggest:run",
        options=(REVEAL,),
    ),
)
