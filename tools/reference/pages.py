"""Each page as Markdown, and where it lies."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pinvault.cli.help import example_lines
from pinvault.cli.parser import options_of
from pinvault.cli.table import COMMANDS
from pinvault.cli.table.entries import Kind
from pinvault.cli.table.shared import EVERYWHERE
from pinvault.errors import Exit
from pinvault.i18n import LANGUAGES, language, t, use_language
from pinvault.tui.actions import Place, actions_at
from pinvault.vault.session.settings import SETTINGS
from tools.shell.manual import TEXTS as MANUAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.cli.table.entries import Argument, Command, Option

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = {"en": DOCS / "reference", "ja": DOCS / "ja" / "reference"}
TEXTS = Path(__file__).with_name("texts.toml")


def write_all() -> list[Path]:
    """Write every page in every language; return their paths."""
    written = []
    for each in LANGUAGES:
        for name, content in render(each).items():
            path = FOLDERS[each] / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            written.append(path)
    return written


def render(chosen: str) -> dict[str, str]:
    """Return each page of a language by the name of its file."""
    use_language(chosen)
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))[chosen]
    return {
        "commands.md": _commands(texts),
        "exit-codes.md": _exit_codes(texts),
        "keys.md": _keys(texts),
        "settings.md": _settings(texts),
    }


def _commands(texts: dict[str, Any]) -> str:
    parts = [
        _head(texts, "commands"),
        f"## {texts['everywhere']}",
        _table([texts["option"], texts["meaning"]], map(_option, EVERYWHERE)),
    ]
    for command in COMMANDS:
        parts += [f"## {command.line}", t(command.help), _examples(command)]
        arguments = [(_placeholder(argument), t(argument.help)) for argument in command.arguments]
        parts.append(_table([texts["argument"], texts["meaning"]], arguments))
        own = [option for option in options_of(command) if option not in EVERYWHERE]
        parts.append(_table([texts["option"], texts["meaning"]], map(_option, own)))
    return _page(parts)


def _exit_codes(texts: dict[str, Any]) -> str:
    meanings = tomllib.loads(MANUAL.read_text(encoding="utf-8"))[language()]["exit"]
    rows = [(str(int(code)), meanings[code.name.lower()]) for code in Exit]
    rows.append(("128+n", meanings["signal"]))
    return _page([_head(texts, "exit-codes"), _table([texts["code"], texts["meaning"]], rows)])


def _keys(texts: dict[str, Any]) -> str:
    parts = [_head(texts, "keys")]
    for place in Place:
        actions = {action.shown: action for action in actions_at(place)}
        rows = [(f"`{shown}`", t(action.help)) for shown, action in actions.items()]
        if rows:
            title = texts["places"][place.value]
            parts += [f"## {title}", _table([texts["key"], texts["does"]], rows)]
    return _page(parts)


def _settings(texts: dict[str, Any]) -> str:
    rows = [
        (f"`{setting.key}`", f"`{setting.default}`", setting.allowed)
        for setting in SETTINGS.values()
    ]
    heads = [texts["setting"], texts["default"], texts["allowed"]]
    return _page([_head(texts, "settings"), _table(heads, rows)])


def _head(texts: dict[str, Any], page: str) -> str:
    return f"# {texts[page]}\n\n{texts[f'{page}-intro']} {texts['note']}"


def _examples(command: Command) -> str:
    lines = [f"$ {line}  # {meaning}" for line, meaning in example_lines(command)]
    return "\n".join(["```console", *lines, "```"])


def _placeholder(argument: Argument) -> str:
    name = "|".join(argument.choices) or t(argument.kind.value)
    return f"`{name if argument.required else f'[{name}]'}`"


def _option(option: Option) -> tuple[str, str]:
    short = f"-{option.short}, " if option.short else ""
    value = "" if option.kind is Kind.FLAG else "|".join(option.choices) or t(option.kind.value)
    return f"`{f'{short}{option.spelling} {value}'.strip()}`", t(option.help)


def _table(heads: list[str], rows: Iterable[tuple[str, ...]]) -> str:
    cells = [[_cell(cell) for cell in row] for row in rows]
    if not cells:
        return ""
    lines = [heads, ["---"] * len(heads), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _page(parts: list[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
