"""Notifications by the platform's own tool, and plain words when nobody can have seen one."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import StorageError
from pinvault.reminders.notify import command_for, notify

if TYPE_CHECKING:
    from pathlib import Path

TITLE, TEXT = "pinvault", "3 'new' $HOME"


def _tool(folder: Path, body: str) -> None:
    script = folder / "notify-send"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_tool_is_told_title_and_text(tools: Path) -> None:
    """As words of their own, which nothing interprets."""
    _tool(tools, f'for word; do echo "$word"; done > {tools}/told')
    notify(TITLE, TEXT, "linux")
    assert (tools / "told").read_text().splitlines()[-2:] == [TITLE, TEXT]


@pytest.mark.usefixtures("tools")
def test_a_missing_tool_is_told() -> None:
    """With its name."""
    with pytest.raises(StorageError, match="notify-tool-missing"):
        notify(TITLE, TEXT, "linux")


def test_a_tool_that_fails_has_not_delivered(tools: Path) -> None:
    """As where there is no desktop."""
    _tool(tools, "exit 1")
    with pytest.raises(StorageError, match="notify-failed"):
        notify(TITLE, TEXT, "linux")


def test_windows_gets_a_script_that_quotes_itself() -> None:
    """Quotes in a text end no string."""
    script = base64.b64decode(command_for(TITLE, TEXT, "win32")[-1]).decode("utf-16-le")
    assert "'3 ''new'' $HOME'" in script


def test_macos_gets_the_texts_behind_the_script() -> None:
    """So that nothing of them is a script."""
    command = command_for(TITLE, TEXT, "darwin")
    assert command[0] == "osascript"
    assert command[-2:] == [TITLE, TEXT]
    assert not any(TEXT in word for word in command[:-1])
