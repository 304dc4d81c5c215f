"""Promises of what the app advises: keys and pages of its own, never a command to be typed."""

from __future__ import annotations

import re

import pytest

from pinvault.errors import UsageError, WrongSecretError
from pinvault.i18n import LANGUAGES, use_language
from pinvault.wording import for_app, told
from tests.message_ids import reasons
from tests.sources import FILES, PACKAGE, literals_of
from tests.test_catalogues import messages

COMMAND = re.compile(r"[\"'「]pinvault [a-z]|--(?!vault\b)[a-z]")
"""A subcommand or an option; ``pinvault --vault PLACE`` is how the app itself is started."""

ELSEWHERE = ("main.py", "cli/", "guidance/", "reader/", "reminders/", "vault/unattended/")
"""Rooms whose errors no screen shows."""


def named(language: str, prefixes: tuple[str, ...]) -> list[str]:
    """Return the texts with one of these prefixes that name a command, as the app uses them."""
    use_language(language)
    texts = messages(language)
    ids = {for_app(name) for name in texts if name.startswith(prefixes)}
    return sorted(name for name in ids if any(COMMAND.search(text) for text in texts[name]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_remedy_on_a_screen_names_a_command(language: str) -> None:
    """Somebody in the app would have to leave it, and know where to type."""
    texts = messages(language)
    use_language(language)
    shown = {
        for_app(f"rec-{reason}")
        for reason, where in reasons().items()
        if not where.startswith(ELSEWHERE) and f"rec-{reason}" in texts
    }
    wrong = sorted(name for name in shown if COMMAND.search(texts[name][0]))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_screen_names_a_command(language: str) -> None:
    """What a screen asks for by its id is worded for a screen."""
    texts = messages(language)
    asked = {
        value
        for path in FILES
        if "tui" in path.relative_to(PACKAGE).parts
        for value in literals_of(path)
        if value in texts
    }
    assert sorted(name for name in asked if any(map(COMMAND.search, texts[name]))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_finding_on_a_screen_names_a_command(language: str) -> None:
    """What the health check and the notices say can be done where they are read."""
    assert named(language, ("doctor-", "notice-")) == []


def test_the_command_line_keeps_its_own_remedy() -> None:
    """The same error has two remedies where one would not fit."""
    error = WrongSecretError("recovery-code-none")
    assert "pinvault key recovery" in told(error).remedy
    assert "pinvault key recovery" not in told(error, in_app=True).remedy


def test_a_remedy_that_fits_both_is_written_once() -> None:
    """Without a text of its own the app uses the shared one."""
    error = UsageError("setting-value", key="theme", allowed="dark")
    assert told(error) == told(error, in_app=True)
