"""Split a command line into words and options, before it is known which command it is.

pinvault takes its options anywhere, before, between and behind the words of a command, so the
line is split by the whole table first. ``argparse`` wants to know the command before it reads the
options behind it, composes its errors as English sentences, and takes as long to import as the
interpreter takes to start; the rules here are the usual ones (``--name value``, ``--name=value``,
``-y``, ``--`` ends the options) and every mistake has a reason id.
"""

from __future__ import annotations

from pinvault.cli.table import COMMANDS
from pinvault.cli.table.entries import Kind
from pinvault.cli.table.shared import EVERYWHERE
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Typed = tuple[str, str | None]
    """An option as it was typed: its name without dashes, and its value if it had one."""


def split_line(argv: Sequence[str]) -> tuple[list[str], list[Typed]]:
    """Split ``argv`` into its words and its options, each in the order in which they came.

    An option that no command has is kept for whoever knows the command.

    Raises ``UsageError`` for an option without the value it takes.
    """
    takes_value, shorts = _known_options()
    words: list[str] = []
    options: list[Typed] = []
    rest = list(argv)
    while rest:
        token = rest.pop(0)
        if token == "--":  # noqa: S105 - the end of the options, not a password
            words += rest
            break
        if token.startswith("--"):
            name, equals, value = token[2:].partition("=")
            if equals:
                options.append((name, value))
            elif takes_value.get(name, False):
                options.append((name, _value(name, rest)))
            else:
                options.append((name, None))
        elif token.startswith("-") and token != "-":  # noqa: S105 - "-" is stdin
            options += [(shorts.get(letter, letter), None) for letter in token[1:]]
        else:
            words.append(token)
    return words, options


def _known_options() -> tuple[dict[str, bool], dict[str, str]]:
    """Return which options take a value, and the long name of each short one."""
    every = [*EVERYWHERE, *(option for command in COMMANDS for option in command.options)]
    return (
        {option.name: option.kind is not Kind.FLAG for option in every},
        {option.short: option.name for option in every if option.short},
    )


def _value(name: str, rest: list[str]) -> str:
    """Take the value of ``name`` off ``rest``; the next option is not a value."""
    if not rest or (rest[0].startswith("--") and len(rest[0]) > len("--")):
        raise UsageError("option-needs-value", option=f"--{name}")
    return rest.pop(0)
