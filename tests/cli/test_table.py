"""Promises of the table of commands: what is written there can be typed, and means one thing."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.columns import width
from pinvault.cli.entry import load
from pinvault.cli.help import example_lines, help_text
from pinvault.cli.parser import options_of, parse
from pinvault.cli.table import COMMANDS, GROUPS
from pinvault.cli.table.entries import Command, Kind
from pinvault.i18n import LANGUAGES, t, use_language

if TYPE_CHECKING:
    from pinvault.cli.table.entries import Group

PLACES = [None, *GROUPS, *COMMANDS]

each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.line)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_command
def test_a_handler_can_be_called(command: Command) -> None:
    """The function that the table names exists."""
    assert callable(load(command.handler))


@each_command
@each_language
def test_every_example_can_be_typed(command: Command, language: str) -> None:
    """An example is a line of this command, says what it is for, and is no mistake."""
    use_language(language)
    assert example_lines(command)
    for line, meaning in example_lines(command):
        assert meaning, line
        # What follows ">" is the shell's.
        program, *words = shlex.split(line.partition(" > ")[0])
        assert program == "pinvault"
        assert parse(words).place is command


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.line if place else "pinvault")
@pytest.mark.parametrize("columns", [60, 80])
@each_language
def test_help_fits_the_terminal(place: Command | Group | None, columns: int, language: str) -> None:
    """No sentence is wider than the terminal; a line to be copied may be."""
    use_language(language)
    for line in help_text(place, columns).split("\n"):
        copied = line.lstrip().startswith(("pinvault", "-"))
        assert width(line) <= columns or copied or "|" in line, line


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.line if place else "pinvault")
@each_language
def test_examples_stand_first(place: Command | Group | None, language: str) -> None:
    """Whoever asks for help on any level sees a line to type before anything else is explained."""
    use_language(language)
    about, examples, *_ = help_text(place, 80).split("\n\n")
    title, first, *_ = examples.split("\n")
    assert title == t("help-title-examples")
    assert first.strip().startswith("pinvault")
    assert title not in about


@each_language
def test_every_example_of_pinvault_itself_can_be_typed(language: str) -> None:
    """What the first help of all shows is no mistake."""
    use_language(language)
    for line, meaning in example_lines(None):
        assert meaning, line
        assert parse(shlex.split(line)[1:])


@each_command
def test_help_explains_every_option(command: Command) -> None:
    """What can be typed is explained."""
    use_language("en")
    text = help_text(command, 1_000)
    for option in options_of(command):
        assert option.spelling in text
        assert t(option.help) in text


def test_an_option_is_a_switch_everywhere_or_nowhere() -> None:
    """A line is split before its command is known, so a name takes a value or never does."""
    kinds: dict[str, set[bool]] = {}
    for command in COMMANDS:
        for option in options_of(command):
            kinds.setdefault(option.name, set()).add(option.kind is Kind.FLAG)
    assert [name for name, found in kinds.items() if len(found) > 1] == []


def test_a_short_option_means_one_thing() -> None:
    """Of every command."""
    shorts: dict[str, set[str]] = {}
    for command in COMMANDS:
        for option in options_of(command):
            if option.short:
                shorts.setdefault(option.short, set()).add(option.name)
    assert [short for short, found in shorts.items() if len(found) > 1] == []


@each_command
def test_no_option_is_called_like_an_argument(command: Command) -> None:
    """Their values are kept under one roof."""
    names = [entry.name for entry in command.arguments] + [entry.name for entry in command.options]
    assert len(set(names)) == len(names)


def test_no_command_stands_twice() -> None:
    """Where one begins like another, the longer one is meant; no line can mean two."""
    paths = [command.path for command in COMMANDS] + [group.path for group in GROUPS]
    assert len(set(paths)) == len(paths)


def test_every_beginning_of_a_command_has_a_help() -> None:
    """Half a command is a group, or a command of its own."""
    beginnings = {
        command.path[:words] for command in COMMANDS for words in range(1, len(command.path))
    }
    groups = {group.path for group in GROUPS}
    assert beginnings <= {command.path for command in COMMANDS} | groups
    assert groups <= beginnings
