"""The table of commands as a parser of argparse, for shtab to read, never to parse with."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import shtab

from pinvault.cli.parser import options_of
from pinvault.cli.table import COMMANDS, GROUPS
from pinvault.cli.table.entries import Command, Kind
from pinvault.i18n import t

if TYPE_CHECKING:
    from pinvault.cli.table.entries import Argument, Group, Option

    Offers = dict[str, tuple[str, ...]]


def tree(offers: Offers) -> argparse.ArgumentParser:
    """Return all commands, word by word, in the language in force.

    ``offers`` are the values that a shell may suggest for an argument, by its name.
    """
    top = argparse.ArgumentParser("pinvault", description=t("help-pinvault"), add_help=False)
    _add_options(top, options_of(None))
    _grow(top, (), offers)
    return top


def _grow(parser: argparse.ArgumentParser, path: tuple[str, ...], offers: Offers) -> None:
    """Give a parser what may follow ``path``: a command, or a group of commands."""
    places: dict[tuple[str, ...], Command | Group] = {group.path: group for group in GROUPS}
    places |= {command.path: command for command in COMMANDS}
    following = [place for place in places.values() if place.path[:-1] == path]
    if not following:
        return
    below = parser.add_subparsers(title=t("help-title-commands"), metavar=t("help-usage-command"))
    for place in following:
        member = below.add_parser(
            place.path[-1], help=_first_line(place), description=t(place.help), add_help=False
        )
        command = place if isinstance(place, Command) else None
        _add_options(member, options_of(command))
        for argument in command.arguments if command else ():
            _add_argument(member, argument, offers)
        _grow(member, place.path, offers)


def _first_line(place: Command | Group) -> str:
    return _plain(t(place.help).split("\n")[0])


def _add_options(
    parser: argparse.ArgumentParser,
    options: tuple[Option, ...],
    title: str = "help-title-options",
) -> None:
    group = parser.add_argument_group(t(title))
    for option in options:
        names = [f"-{option.short}"] * bool(option.short) + [option.spelling]
        details: dict[str, Any] = {"help": _plain(t(option.help))}
        if option.kind is Kind.FLAG:
            details["action"] = "store_true"
        else:
            metavar = "|".join(option.choices) or t(option.kind.value)
            details |= {"metavar": metavar, "choices": option.choices or None}
        _offer_files(group.add_argument(*names, **details), option.kind)


def _add_argument(parser: argparse._ActionsContainer, argument: Argument, offers: Offers) -> None:
    offered = argument.choices or offers.get(argument.name, ())
    added = parser.add_argument(
        argument.name,
        help=_plain(t(argument.help)),
        metavar="|".join(argument.choices) or t(argument.kind.value),
        choices=offered or None,
        nargs=None if argument.required else "?",
    )
    _offer_files(added, argument.kind)


def _offer_files(action: argparse.Action, kind: Kind) -> None:
    """Let a shell offer files where one is meant; the attribute is shtab's."""
    if kind in {Kind.FILE, Kind.SOURCE}:
        action.complete = shtab.FILE  # type: ignore[attr-defined]


def _plain(text: str) -> str:
    """Return a text in which argparse sees no placeholder."""
    return text.replace("%", "%%")
