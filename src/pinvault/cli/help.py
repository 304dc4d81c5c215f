"""The help of pinvault, of a group of commands and of a command, made from the table.

Examples stand first: most people look for the line that they can type.
"""

from __future__ import annotations

from pinvault.cli.columns import indent
from pinvault.cli.parser import options_of
from pinvault.cli.table import COMMANDS
from pinvault.cli.table.entries import Command, Group, Kind
from pinvault.cli.table.shared import EVERYWHERE
from pinvault.i18n import t, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.cli.table.entries import Argument, Option

_INDENT = 2
_BODY = 6
_EXPLAINED_BY = "  # "
_SHOWN_OF_A_GROUP = 3
"""Examples of a group: one each of its first commands."""


def help_text(place: Command | Group | None, columns: int) -> str:
    """Return the help of ``place`` (None: of pinvault itself), ``columns`` cells wide."""
    sections = _command(place, columns) if isinstance(place, Command) else _overview(place, columns)
    return "\n\n".join(section for section in sections if section)


def example_lines(place: Command | Group | None) -> list[tuple[str, str]]:
    """Return each example of ``place``: the line to type, and what it is for.

    Those of a group are the first ones of its first commands; None is pinvault itself.
    """
    if isinstance(place, Group):
        return [example_lines(command)[0] for command in _below(place)[:_SHOWN_OF_A_GROUP]]
    parts = (
        text.partition(_EXPLAINED_BY)
        for text in texts(place.examples if place else "help-pinvault-examples")
    )
    return [(line.strip(), meaning.strip()) for line, _, meaning in parts]


def _below(place: Command | Group) -> list[Command]:
    """Return the commands that begin with the words of ``place``, itself included."""
    return [command for command in COMMANDS if command.path[: len(place.path)] == place.path]


def _overview(group: Group | None, columns: int) -> list[str]:
    path = group.path if group else ()
    usage = " ".join(("pinvault", *path, t("help-usage-command")))
    commands = _below(group) if group else COMMANDS
    return [
        indent(t(group.help) if group else t("help-pinvault"), columns, 0),
        _list("help-title-examples", example_lines(group), columns),
        _section("help-title-usage", usage, columns),
        _list("help-title-commands", [_entry(command) for command in commands], columns),
        "" if group else _list("help-title-options", map(_option, EVERYWHERE), columns),
        indent(t("help-more", line=" ".join(("pinvault", *path))), columns, 0),
    ]


def _command(command: Command, columns: int) -> list[str]:
    own = [option for option in options_of(command) if option not in EVERYWHERE]
    general = [option for option in options_of(command) if option in EVERYWHERE]
    arguments = [(_placeholder(argument), t(argument.help)) for argument in command.arguments]
    longer = [other for other in _below(command) if other is not command]
    return [
        indent(t(command.help), columns, 0),
        _list("help-title-examples", example_lines(command), columns),
        _section("help-title-usage", _usage(command, own), columns),
        _list("help-title-arguments", arguments, columns),
        _list("help-title-own-options", map(_option, own), columns),
        _list("help-title-commands", [_entry(other) for other in longer], columns),
        _list("help-title-options", map(_option, general), columns),
    ]


def _section(title_id: str, body: str, columns: int) -> str:
    return f"{t(title_id)}\n{indent(body, columns, _INDENT)}"


def _list(title_id: str, entries: Iterable[tuple[str, str]], columns: int) -> str:
    """Return a title and below it each term, with its meaning on the lines that follow."""
    lines = [
        f"{' ' * _INDENT}{term}\n{indent(meaning, columns, _BODY)}" for term, meaning in entries
    ]
    return "\n".join([t(title_id), *lines]) if lines else ""


def _entry(command: Command) -> tuple[str, str]:
    return " ".join(command.path), t(command.help).split("\n")[0]


def _usage(command: Command, own: list[Option]) -> str:
    parts = [command.line]
    parts += [_placeholder(argument) for argument in command.arguments]
    parts += [f"[{_option_term(option)}]" for option in own]
    return " ".join(parts)


def _placeholder(argument: Argument) -> str:
    name = "|".join(argument.choices) or t(argument.kind.value)
    return name if argument.required else f"[{name}]"


def _option(option: Option) -> tuple[str, str]:
    short = f"-{option.short}, " if option.short else ""
    return short + _option_term(option), t(option.help)


def _option_term(option: Option) -> str:
    if option.kind is Kind.FLAG:
        return option.spelling
    return f"{option.spelling} {'|'.join(option.choices) or t(option.kind.value)}"
