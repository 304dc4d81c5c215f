"""Promises of the reference pages: they say what the tables say."""

from __future__ import annotations

import pytest

from pinvault.cli.table import COMMANDS
from pinvault.i18n import LANGUAGES
from tools.reference.pages import FOLDERS, render


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_those_of_the_tables(language: str) -> None:
    """``python -m tools.reference`` would change nothing."""
    for name, content in render(language).items():
        kept = (FOLDERS[language] / name).read_text(encoding="utf-8")
        assert kept == content, f"{name}: python -m tools.reference writes it anew"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_its_section(language: str) -> None:
    """None is left out."""
    page = render(language)["commands.md"]
    assert [command.line for command in COMMANDS if f"\n## {command.line}\n" not in page] == []
