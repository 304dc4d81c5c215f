"""``pinvault remind schedule``: it shows what it writes, asks, and leaves nothing behind."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.commands import remind_schedule
from pinvault.errors import Exit
from pinvault.reminders.schedule import plan_for
from tests.cli.scripted import ScriptedTerminal
from tests.cli.world import answer

if TYPE_CHECKING:
    from tests.cli.world import Answered

SYSTEMCTL = """#!/bin/sh
echo "$@" >> "$HOME/systemctl.log"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home on a Linux with a systemd that notes what it is told."""
    tool = tmp_path / "systemctl"
    tool.write_text(SYSTEMCTL)
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.defpath}")
    monkeypatch.setenv("PINVAULT_LANG", "en")
    return Path(os.environ["HOME"])


def schedule(*words: str, typing: str | None = None) -> Answered:
    """Type ``pinvault remind schedule`` and more; ``typing`` is the answer to the question."""
    argv = ["remind", "schedule", *words]
    if typing is None:
        return answer(argv)
    terminal = ScriptedTerminal(typing)
    answered = answer(argv, open_terminal=lambda: terminal)
    return answered._replace(stdout=terminal.shown + answered.stdout)


def files(home: Path) -> list[str]:
    """Return every file below the home but the log of systemctl."""
    found = [path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir()]
    return sorted(name for name in found if name != "systemctl.log")


def test_it_shows_what_it_will_write_and_asks(home: Path) -> None:
    """A no leaves everything as it was."""
    declined = schedule("install", typing="n")
    assert declined.exit == Exit.DECLINED
    for line in ("Persistent=true", "pinvault-remind.service", "systemctl --user daemon-reload"):
        assert line in declined.stdout
    assert files(home) == []
    assert schedule("install").exit == Exit.NEEDS_TERMINAL
    assert files(home) == []


def test_it_comes_once_and_goes_whole(home: Path) -> None:
    """Installed twice it is there once; removed twice it is no error."""
    assert "not set up" in schedule("status").stdout
    assert "are set up." in schedule("install", "--yes").stdout
    there = files(home)
    assert len(there) == 3
    assert "already" in schedule("install", "--yes").stdout
    assert files(home) == there
    status = json.loads(schedule("status", "--json").stdout)
    assert (status["scheduler"], status["installed"], status["unseen"]) == ("systemd", True, False)
    assert {file["state"] for file in status["files"]} == {"there"}
    assert schedule("remove", "--yes").exit == Exit.DONE
    assert files(home) == []
    assert "not set up" in schedule("remove", "--yes").stdout
    told = (home / "systemctl.log").read_text().splitlines()
    assert told[:2] == ["--user daemon-reload", "--user start pinvault-remind.timer"]
    assert told[-2:] == ["--user stop pinvault-remind.timer", "--user daemon-reload"]


def test_nothing_in_the_files_tells_a_date_or_a_name(home: Path) -> None:
    """They hold the command and the hours."""
    schedule("install", "--yes", "--vault", "somewhere/v")
    service = (home / ".config/systemd/user/pinvault-remind.service").read_text()
    assert "remind" in service
    assert "--daily" in service
    assert str(Path.cwd() / "somewhere/v") in service
    timer = (home / ".config/systemd/user/pinvault-remind.timer").read_text()
    assert "OnCalendar=*-*-* 09,13,19:00:00" in timer


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_what_nobody_has_seen_at_work_says_so(
    platform: str, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    """Before it is written, after it, in the status, and for a script."""
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData"))
    monkeypatch.setattr(remind_schedule, "plan_for", partial(plan_for, platform=platform))
    unseen = "not been seen on a real machine"
    assert unseen in schedule("install", typing="n").stdout
    installed = schedule("install", "--yes").stdout
    assert unseen in installed
    tool = {"darwin": "launchctl load", "win32": "schtasks /Create"}[platform]
    assert tool in installed
    assert unseen in schedule("status").stdout
    assert json.loads(schedule("status", "--json").stdout)["unseen"]
    assert unseen in schedule("remove", "--yes").stdout
    assert files(home) == []


def test_without_a_scheduler_there_are_lines_to_copy(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is asked and nothing written."""
    monkeypatch.setenv("PATH", str(home))
    told = schedule("install")
    assert told.exit == Exit.DONE
    assert "0 9,13,19 * * * " in told.stdout
    assert files(home) == []


def test_a_folder_that_cannot_be_written_is_told(home: Path) -> None:
    """One message, and nothing half-written."""
    (home / ".config").write_text("in the way")
    refused = schedule("install", "--yes", "--json")
    assert (refused.exit, refused.stdout) == (Exit.STORAGE, "")
    assert json.loads(refused.stderr)["error"]["reason"]
    assert files(home) == [".config"]
