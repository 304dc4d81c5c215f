"""Commands that answer without a vault and without a secret."""

from __future__ import annotations

from pinvault.cli.table.entries import Command, Group, Kind, Option
from pinvault.cli.table.shared import REVEAL

_HOLDERS = ("adult", "minor", "foreign-stay-limited", "foreign-permanent")
_CARD_DATES = (
    Option("birth", "help-expiry-birth", Kind.DATE),
    Option("issued", "help-expiry-issued", Kind.DATE),
    Option("card-expires", "help-expiry-card-expires", Kind.DATE),
    Option("certificate-expires", "help-expiry-certificate-expires", Kind.DATE),
    Option("signature-expires", "help-expiry-signature-expires", Kind.DATE),
    Option("holder", "help-expiry-holder", Kind.CHOICE, _HOLDERS),
    Option("applied", "help-expiry-applied", Kind.DATE),
    Option("stay-until", "help-expiry-stay-until", Kind.DATE),
    Option("on", "help-expiry-on", Kind.DATE),
)

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
            *_CARD_DATES,
            Option("case", "help-expiry-case", Kind.SOURCE),
        ),
        excludes=tuple(("case", option.name) for option in _CARD_DATES),
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
