"""From a command line to a request: which command, with which values."""

from __future__ import annotations

from pinvault.cli.line import split_line
from pinvault.cli.table import COMMANDS, GROUPS
from pinvault.cli.table.entries import Command, Group, Kind
from pinvault.cli.table.shared import EVERYWHERE, HELP, VERSION
from pinvault.cli.values import Values
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from pinvault.cli.line import Typed
    from pinvault.cli.table.entries import Option


class Request:
    """What a command line asks for; no ``place`` means pinvault itself."""

    def __init__(self, place: Command | Group | None, values: Values) -> None:
        self.place: Final = place
        self.values: Final = values

    @property
    def wants_help(self) -> bool:
        """Tell whether the help of this place was asked for."""
        return self.values.flag(HELP.name)

    @property
    def wants_version(self) -> bool:
        """Tell whether the version was asked for."""
        return self.values.flag(VERSION.name)


def parse(argv: Sequence[str]) -> Request:
    """Read ``argv``, the words after the program's name.

    A call for help or for the version is answered whatever else is missing. Raises ``UsageError``
    for whatever cannot be meant as written; its message repeats no value, because what stands in
    the wrong place may be a secret.
    """
    words, options = split_line(argv)
    place = _find(words)
    asked = {name for name, _ in options} & {HELP.name, VERSION.name}
    if asked:
        return Request(place, _flags(asked))
    if isinstance(place, Group):
        raise UsageError("subcommand-missing", line=place.line, choices=_members(place))
    values = _read_options(place, options)
    if place is not None:
        _read_arguments(place, words[len(place.path) :], values)
    return Request(place, values)


def options_of(command: Command | None) -> tuple[Option, ...]:
    """Return every option that ``command`` takes; its own replaces a general one of its name."""
    own = command.options if command else ()
    names = {option.name for option in own}
    return (*own, *(option for option in EVERYWHERE if option.name not in names))


def _flags(names: set[str]) -> Values:
    values = Values()
    for option in EVERYWHERE:
        if option.name in names:
            values.add(option, option.spelling, "")
    return values


def _find(words: list[str]) -> Command | Group | None:
    """Return the longest entry of the table that ``words`` begin with."""
    if not words:
        return None
    places: tuple[Command | Group, ...] = (*COMMANDS, *GROUPS)
    fitting = [place for place in places if tuple(words[: len(place.path)]) == place.path]
    if not fitting:
        raise _unknown(words, [*GROUPS, *COMMANDS])
    found = max(fitting, key=lambda place: len(place.path))
    if isinstance(found, Group) and len(words) > len(found.path):
        raise _unknown(words, [c for c in COMMANDS if c.path[0] == found.path[0]])
    return found


def _unknown(words: list[str], places: Iterable[Command | Group]) -> UsageError:
    """Return the error for a command that does not exist, with those that look like it."""
    from pinvault.cli.nearest import nearest

    lines = {" ".join(place.path): place for place in places}
    asked = [" ".join(words[:2]), words[0], words[-1]]
    by_last = {place.path[-1]: name for name, place in lines.items()}
    found = [name for word in asked for name in nearest(word, lines)]
    found += [by_last[word] for word in nearest(words[0], by_last)]
    if not found:
        return UsageError("command-unknown")
    choices = ", ".join(f"pinvault {name}" for name in dict.fromkeys(found))
    return UsageError("command-unknown-near", choices=choices)


def _read_options(command: Command | None, typed: list[Typed]) -> Values:
    """Check the options against those that the command takes."""
    known = {option.name: option for option in options_of(command)}
    values = Values()
    for name, value in typed:
        option = known.get(name)
        if option is None:
            raise _unknown_option(name, command, known)
        if option.kind is Kind.FLAG and value is not None:
            raise UsageError("option-takes-no-value", option=option.spelling)
        if name in values.given() and option.kind is not Kind.FLAG and not option.repeated:
            raise UsageError("option-twice", option=option.spelling)
        values.add(option, option.spelling, value or "")
    for first, second in command.excludes if command else ():
        if {first, second} <= values.given():
            raise UsageError("options-exclude", first=f"--{first}", second=f"--{second}")
    return values


def _unknown_option(name: str, command: Command | None, known: Iterable[str]) -> UsageError:
    """Return the error for an option that this command does not take."""
    from pinvault.cli.nearest import nearest

    found = nearest(name, known)
    line = command.line if command else "pinvault"
    if found:
        choices = ", ".join(f"--{near}" for near in found)
        return UsageError("option-unknown-near", line=line, choices=choices)
    return UsageError("option-unknown", line=line)


def _read_arguments(command: Command, words: list[str], values: Values) -> None:
    """Give the words behind the command to its arguments, in order."""
    from pinvault.i18n import t

    for argument in command.arguments:
        name = t(argument.kind.value)
        if words:
            count = len(words) if argument.takes_rest else 1
            values.add(argument, name, " ".join(words[:count]))
            del words[:count]
        elif argument.required:
            raise UsageError("argument-missing", name=name, line=command.line)
    if words:
        raise UsageError("argument-unexpected", line=command.line)


def _members(group: Group) -> str:
    """Return the second words of a group's commands."""
    return ", ".join(c.path[-1] for c in COMMANDS if c.path[: len(group.path)] == group.path)
