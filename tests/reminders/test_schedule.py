"""The daily schedule: what each platform is given, and that it comes and goes cleanly."""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import StorageError
from pinvault.reminders.schedule import State, install, plan_for, remove, state
from pinvault.reminders.schedule.plan import Scheduler, remind_command
from tests.support.parts import require

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.reminders.schedule import Plan

ODD = ("/opt/my tools/100%/python", "-m", "pinvault", "remind", "--vault", '/a "b"/$HOME\\x/c&d<e')
NS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def _plan(platform: str, home: Path, command: tuple[str, ...] = ODD) -> Plan:
    environment = {"HOME": str(home), "LOCALAPPDATA": str(home / "AppData")}
    found = "/bin/systemctl" if platform == "linux" else None
    return plan_for(command, platform=platform, environment=environment, which=lambda _: found)


def test_the_command_is_this_python(tmp_path: Path) -> None:
    """By its path, with a vault by its full path, and never a question."""
    program, *words = remind_command(str(tmp_path / "v"), "ja")
    assert program.startswith("/")
    assert words[:3] == ["-m", "pinvault", "remind"]
    assert {"--daily", "--quiet", "--notify", "ja", str(tmp_path / "v")} <= set(words)


def test_systemd_accepts_the_units(tmp_path: Path) -> None:
    """With the real checker; the timer makes up for the hours when the machine was off."""
    require("systemd-analyze")
    plan = _plan("linux", tmp_path, remind_command('/tmp/50% of "it"/$HOME/v', "ja"))  # noqa: S108 - a path to quote
    install(plan)
    timer = tmp_path / ".config/systemd/user/pinvault-remind.timer"
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", timer, timer.with_suffix(".service")],
        capture_output=True,
        check=False,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Persistent=true" in timer.read_text("ascii")


def test_systemd_reads_odd_words_back(tmp_path: Path) -> None:
    """Quotes, backslashes, percent and dollar signs mean themselves (systemd.service(5))."""
    service = _plan("linux", tmp_path).files[0].content.decode()
    (line,) = (line for line in service.splitlines() if line.startswith("ExecStart="))
    plain = line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$")
    assert tuple(shlex.split(plain)) == ODD


def test_the_launch_agent_can_be_read(tmp_path: Path) -> None:
    """It runs at login too: a missed hour is not made up for."""
    plan = _plan("darwin", tmp_path)
    agent = plistlib.loads(plan.files[0].content)
    assert tuple(agent["ProgramArguments"]) == ODD
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == plan.files[0].path.stem
    assert plan.loads[0][-1] == str(plan.files[0].path)


def test_the_task_is_in_the_order_of_the_schema(tmp_path: Path) -> None:
    """Task Scheduler refuses elements in another order, and text in UTF-8."""
    (file,) = _plan("win32", tmp_path).files
    assert file.content.startswith(b"\xff\xfe")
    task = ET.fromstring(file.content.decode("utf-16"))  # noqa: S314 - our own text
    names = [child.tag.removeprefix(NS) for child in task]
    assert names == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]
    for trigger in task.iter(f"{NS}CalendarTrigger"):
        assert [child.tag.removeprefix(NS) for child in trigger] == [
            "StartBoundary",
            "ScheduleByDay",
        ]
    assert task.findtext(f".//{NS}StartWhenAvailable") == "true"
    assert task.findtext(f".//{NS}Command") == ODD[0]
    assert "c&d<e" in (task.findtext(f".//{NS}Arguments") or "")


def test_elsewhere_there_are_lines_to_copy(tmp_path: Path) -> None:
    """For cron, where a percent sign ends the command, and for the shell's profile."""
    plan = plan_for(
        (*ODD, "--notify"), platform="freebsd14", environment={"HOME": "/"}, which=lambda _: None
    )
    assert plan.scheduler is Scheduler.BY_HAND
    cron, profile = plan.lines
    assert shlex.split(cron.replace(r"\%", "%"))[5:] == [*ODD, "--notify"]
    assert tuple(shlex.split(profile)) == ODD
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_schedule_comes_twice_and_goes_whole(platform: str, tmp_path: Path) -> None:
    """Installing again changes nothing; removing leaves no file, and removing again is no error."""
    plan = _plan(platform, tmp_path)
    assert [state(file) for file in plan.files] == [State.MISSING] * len(plan.files)
    install(plan)
    stamps = [file.path.lstat().st_mtime_ns for file in plan.files]
    install(plan)
    assert [file.path.lstat().st_mtime_ns for file in plan.files] == stamps
    assert [state(file) for file in plan.files] == [State.THERE] * len(plan.files)
    assert remove(plan)
    assert [path for path in tmp_path.rglob("*") if not path.is_dir()] == []
    assert not remove(plan)


def test_what_was_edited_is_seen_and_set_right(tmp_path: Path) -> None:
    """Another vault's path, or a hand's change."""
    plan = _plan("linux", tmp_path)
    install(plan)
    plan.files[0].path.write_text("other")
    plan.files[2].path.unlink()
    plan.files[2].path.symlink_to("elsewhere")
    assert [state(file) for file in plan.files] == [State.DIFFERENT, State.THERE, State.DIFFERENT]
    install(plan)
    assert {state(file) for file in plan.files} == {State.THERE}


def test_other_timers_stay(tmp_path: Path) -> None:
    """The folder of links is shared."""
    plan = _plan("linux", tmp_path)
    install(plan)
    other = plan.files[2].path.with_name("backup.timer")
    other.symlink_to("../backup.timer")
    remove(plan)
    assert other.is_symlink()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Where a file stands in the way."""
    (tmp_path / ".config").write_text("in the way")
    with pytest.raises(StorageError):
        install(_plan("linux", tmp_path))
    assert (tmp_path / ".config").read_text() == "in the way"


def test_a_place_for_units_that_is_not_absolute_does_not_count() -> None:
    """It would lead to wherever the command was started (XDG Base Directory Specification)."""
    environment = {"HOME": "/home/hanako", "XDG_CONFIG_HOME": "config"}
    plan = plan_for(
        ("pinvault",), platform="linux", environment=environment, which=lambda _: "/bin/systemctl"
    )
    assert all(file.path.is_relative_to("/home/hanako/.config") for file in plan.files)
