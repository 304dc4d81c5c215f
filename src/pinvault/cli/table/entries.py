"""The shapes of an entry in the table of commands.

Named tuples: they are as frozen as a dataclass, and importing ``dataclasses`` alone would cost
every ``--help`` more than a bare interpreter takes to start.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


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


class Option(NamedTuple):
    """An option ``--name``, with what it takes and the message id that explains it."""

    name: str
    help: str
    kind: Kind = Kind.FLAG
    choices: tuple[str, ...] = ()
    short: str = ""
    repeated: bool = False

    @property
    def spelling(self) -> str:
        """Return the option as it is typed."""
        return f"--{self.name}"


class Argument(NamedTuple):
    """A value that stands by its place behind the command."""

    name: str
    help: str
    kind: Kind
    choices: tuple[str, ...] = ()
    required: bool = True


class Group(NamedTuple):
    """A word that several commands share, such as ``hint``."""

    path: tuple[str, ...]
    help: str


class Command(NamedTuple):
    """One thing that can be done.

    ``handler`` is ``"module:function"``; ``help`` and ``examples`` are message ids, the examples
    one command line a text. ``excludes`` names pairs of options that cannot be meant together.
    """

    path: tuple[str, ...]
    help: str
    examples: str
    handler: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    excludes: tuple[tuple[str, str], ...] = ()
    needs_vault: bool = False

    @property
    def line(self) -> str:
        """Return the command as it is typed, without its arguments."""
        return " ".join(("pinvault", *self.path))
