"""The shapes of an entry in the table of commands.

Plain classes, whose attributes nobody sets again. Importing ``dataclasses`` alone would cost every
``--help`` more than a bare interpreter takes to start, and named tuples need ``typing``.
"""

from __future__ import annotations

from enum import Enum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Kind(Enum):
    """What a value has to be; the value of the member is the id of its placeholder in help."""

    FLAG = ""
    TEXT = "metavar-text"
    NAME = "metavar-name"
    FILE = "metavar-file"
    DATE = "metavar-date"
    PIN = "metavar-pin"
    CHOICE = "metavar-choice"
    DESCRIPTOR = "metavar-descriptor"
    SOURCE = "metavar-source"
    NUMBER = "metavar-number"


class Option:
    """An option ``--name``, with what it takes and the message id that explains it."""

    def __init__(  # noqa: PLR0913 - a row has as many parts as the table has columns
        self,
        name: str,
        help: str,  # noqa: A002 - what the table calls it
        kind: Kind = Kind.FLAG,
        choices: tuple[str, ...] = (),
        *,
        short: str = "",
        repeated: bool = False,
    ) -> None:
        self.name: Final = name
        self.help: Final = help
        self.kind: Final = kind
        self.choices: Final = choices
        self.short: Final = short
        self.repeated: Final = repeated

    @property
    def spelling(self) -> str:
        """Return the option as it is typed."""
        return f"--{self.name}"


class Argument:
    """A value that stands by its place behind the command.

    One that ``takes_rest`` is made of all words that are left, so that nobody has to quote.
    """

    def __init__(  # noqa: PLR0913 - as above
        self,
        name: str,
        help: str,  # noqa: A002 - what the table calls it
        kind: Kind,
        choices: tuple[str, ...] = (),
        *,
        required: bool = True,
        takes_rest: bool = False,
    ) -> None:
        self.name: Final = name
        self.help: Final = help
        self.kind: Final = kind
        self.choices: Final = choices
        self.required: Final = required
        self.takes_rest: Final = takes_rest


class Group:
    """A word that several commands share, such as ``hint``."""

    def __init__(self, path: tuple[str, ...], help: str) -> None:  # noqa: A002 - as above
        self.path: Final = path
        self.help: Final = help

    @property
    def line(self) -> str:
        """Return the group as it is typed."""
        return " ".join(("pinvault", *self.path))


class Command:
    """One thing that can be done.

    ``handler`` is ``"module:function"``; ``help`` and ``examples`` are message ids, the examples
    one command line a text. ``excludes`` names pairs of options that cannot be meant together.
    """

    def __init__(  # noqa: PLR0913 - a row has as many parts as the table has columns
        self,
        *,
        path: tuple[str, ...],
        help: str,  # noqa: A002 - what the table calls it
        examples: str,
        handler: str,
        arguments: tuple[Argument, ...] = (),
        options: tuple[Option, ...] = (),
        excludes: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.path: Final = path
        self.help: Final = help
        self.examples: Final = examples
        self.handler: Final = handler
        self.arguments: Final = arguments
        self.options: Final = options
        self.excludes: Final = excludes

    @property
    def line(self) -> str:
        """Return the command as it is typed, without its arguments."""
        return " ".join(("pinvault", *self.path))


def row(  # noqa: PLR0913, PLR0917 - a row has as many parts as the table has columns
    line: str,
    help_id: str,
    handler: str,
    arguments: tuple[Argument, ...] = (),
    options: tuple[Option, ...] = (),
    excludes: tuple[tuple[str, str], ...] = (),
) -> Command:
    """Return the command that is typed as ``line``; its examples are named for its help."""
    return Command(
        path=tuple(line.split()),
        help=help_id,
        examples=f"{help_id}-examples",
        handler=f"pinvault.cli.commands.{handler}",
        arguments=arguments,
        options=options,
        excludes=excludes,
    )
