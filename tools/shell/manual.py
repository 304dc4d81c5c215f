"""The manual page: every command with its examples, and what scripts rely on."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from docutils.core import publish_string
from docutils.writers.manpage import Writer

from pinvault.cli.help import example_lines
from pinvault.cli.parser import options_of
from pinvault.cli.table import COMMANDS
from pinvault.cli.table.entries import Kind
from pinvault.cli.table.shared import EVERYWHERE
from pinvault.errors import Exit
from pinvault.i18n import language, t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.cli.table.entries import Argument, Command, Option

TEXTS = Path(__file__).with_name("manual.toml")
LINES = {"en": ".ad l", "ja": ".ad l\n.mso ja.tmac"}
"""How lines are set: ragged on the right, and in Japanese broken between any two characters."""

_SETTINGS = {"datestamp": None, "generator": None, "source_link": None, "report_level": 2}


def manual() -> str:
    """Return the page in roff, in the language in force; it bears no date, so that it is stable.

    Raises:
        docutils.utils.SystemMessage: a text of the table is not what docutils reads.
    """
    settings = {**_SETTINGS, "halt_level": 2, "language_code": language()}
    made = publish_string(source(), writer=Writer(), settings_overrides=settings).decode("utf-8")
    head, line, rest = made.partition("\n.SH ")
    return f"{head}\n{LINES[language()]}{line}{rest}"


def source() -> str:
    """Return the page as docutils reads it."""
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))[language()]
    codes = {str(int(code)): texts["exit"][code.name.lower()] for code in Exit}
    parts = [
        _title("pinvault", "="),
        _title(texts["name"], "-"),
        f":Manual section: 1\n:Manual group: {texts['title']}",
        _section(texts["synopsis-heading"], f"**pinvault** {texts['synopsis']}"),
        _section(texts["description-heading"], _escaped(t("help-pinvault"))),
        _section(t("help-title-options"), _options(EVERYWHERE)),
        _section(t("help-title-commands"), "\n\n".join(map(_command, COMMANDS))),
        _section(texts["exit-heading"], _terms({**codes, "128+n": texts["exit"]["signal"]})),
        _section(texts["environment-heading"], _terms(texts["environment"])),
        _section(texts["files-heading"], _terms(texts["files"])),
        _section(texts["more-heading"], texts["more"]),
    ]
    return "\n\n".join(parts) + "\n"


def _command(command: Command) -> str:
    examples = [f"    {line}\n        {meaning}" for line, meaning in example_lines(command)]
    own = [option for option in options_of(command) if option not in EVERYWHERE]
    names = list(map(_placeholder, command.arguments))
    meanings = [_escaped(t(argument.help)) for argument in command.arguments]
    parts = [
        _title(_escaped(" ".join([command.line, *names])), "~"),
        _escaped(t(command.help)),
        "::\n\n" + "\n".join(examples),
        _terms(dict(zip(map(_escaped, names), meanings, strict=True))),
        _options(own),
    ]
    return "\n\n".join(part for part in parts if part)


def _placeholder(argument: Argument) -> str:
    name = "|".join(argument.choices) or t(argument.kind.value)
    return name if argument.required else f"[{name}]"


def _options(options: Iterable[Option]) -> str:
    return _terms({_spelled(option): _escaped(t(option.help)) for option in options})


def _spelled(option: Option) -> str:
    short = f"-{option.short}, " if option.short else ""
    value = "" if option.kind is Kind.FLAG else "|".join(option.choices) or t(option.kind.value)
    return _escaped(f"{short}{option.spelling} {value}".strip())


def _terms(terms: dict[str, str]) -> str:
    return "\n".join(f"**{term}**\n    {_indented(meaning)}" for term, meaning in terms.items())


def _section(heading: str, body: str) -> str:
    return f"{_title(heading.rstrip(':'), '#')}\n\n{body}"


def _title(text: str, line: str) -> str:
    # A wide character counts twice for docutils.
    return f"{text}\n{line * (2 * len(text))}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def _escaped(text: str) -> str:
    """Return a text in which docutils sees no markup."""
    for sign in "\\*`|_":
        text = text.replace(sign, f"\\{sign}")
    return text
