"""Promises of the commands in the pages: each can be typed, and what is said to run runs."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.parser import options_of, parse
from pinvault.cli.table import COMMANDS, GROUPS
from pinvault.cli.table.entries import Command
from pinvault.errors import UsageError
from tests.cli.scripted import CODE
from tests.cli.world import answer
from tests.docs.pages import PAGES, Shown, commands, name_of
from tests.support.cheap import CHEAPEST, allow_cheap

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.world import Answered

PASSPHRASE = "a lantern by the river"
RUNNING = [page for page in PAGES if any(shown.runs for shown in commands(page))]
LINES = {command.path for command in COMMANDS} | {group.path for group in GROUPS}

TYPED = {
    "passphrase-fd": PASSPHRASE,
    "new-passphrase-fd": "two bridges and a kiosk",
    "text-fd": "the locker at the old swimming pool",
    "place-fd": "blue folder, second drawer",
}
"""What a person would type, by the option that takes it from a descriptor instead."""

ASKING = {
    ("backup", "sheet"),
    ("card", "event"),
    ("card", "remove"),
    ("card", "renew"),
    ("hint", "erase"),
    ("purge",),
}
"""Commands whose question is answered with yes."""

KNOWLEDGE = {"expiry", "guide", "recover", "which"}
"""Commands that are asked without a vault."""


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_of_a_page_can_be_typed(page: Path) -> None:
    """The parser takes each of them, with its options."""
    wrong = [shown.line for shown in commands(page) if not _is_typed_right(shown)]
    assert wrong == []


def _is_typed_right(shown: Shown) -> bool:
    words = shown.words
    if shown.in_sentence and (tuple(words) in LINES or words == ["COMMAND", "--help"]):
        return True
    try:
        parse(words)
    except UsageError as error:
        return shown.in_sentence and error.reason == "argument-missing"
    return True


class Evening:
    """A person at the keyboard, in a home of their own with a stick beside it."""

    def __init__(self, stick: Path) -> None:
        """Take a stick; the pages call it /media/stick."""
        self.stick = stick
        self.code = ""

    def prepare(self, name: str) -> None:
        """Have the vault and the card that most pages take for granted."""
        for line in ("pinvault init", f"pinvault card add {name} --card-expires 2031-11-14"):
            assert self.type(Shown(line, runs=True)).exit == 0

    def type(self, shown: Shown) -> Answered:
        """Type a command as the page has it, and what it asks for."""
        words = [word.replace("/media/stick", str(self.stick)) for word in shown.words]
        command = parse(words).place
        assert isinstance(command, Command)
        takes = {option.name for option in options_of(command)} - {word[2:] for word in words}
        with ExitStack() as stack:
            if "reveal" in takes:
                words.append("--reveal")
            if command.path in ASKING:
                words.append("--yes")
            for option, text in self._answers(command).items():
                if option in takes and text:
                    words += [f"--{option}", str(_descriptor(stack, text))]
            got = answer(words)
        self.code = (CODE.findall(got.stdout) or [self.code])[-1]
        return got

    def _answers(self, command: Command) -> dict[str, str]:
        if command.path[0] in KNOWLEDGE:
            return {}
        if command.path in {("backup", "verify"), ("backup", "restore")}:
            return TYPED | {"recovery-code-fd": self.code}
        return TYPED


def _descriptor(stack: ExitStack, text: str) -> int:
    readable, writable = os.pipe()
    stack.callback(os.close, readable)
    os.write(writable, f"{text}\n".encode())
    os.close(writable)
    return readable


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_what_a_page_says_can_be_run_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its order each command ends with 0; a page that makes no vault finds one with a card."""
    allow_cheap(monkeypatch)
    monkeypatch.setattr("pinvault.vault.keys.calibrate", lambda: CHEAPEST)
    japanese = ".ja." in page.name or "ja" in page.parts
    monkeypatch.setenv("PINVAULT_LANG", "ja" if japanese else "en")
    monkeypatch.chdir(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    evening = Evening(stick)
    running = [shown for shown in commands(page) if shown.runs]
    if not any(shown.words[:1] == ["init"] for shown in running):
        evening.prepare("花子" if japanese else "Hanako")
    for shown in running:
        got = evening.type(shown)
        assert got.exit == 0, (shown.line, got)
