"""What a schedule consists of on a platform, before anything is written."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HOURS = (9, 13, 19)
"""When it runs: more than once, because the keyring may still be locked in the morning. What was
said is not said again that day."""

NAME = "pinvault-remind"


class Scheduler(StrEnum):
    """Who runs it; the values are stable ids."""

    SYSTEMD = "systemd"
    LAUNCHD = "launchd"
    TASK_SCHEDULER = "task-scheduler"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to be written, or with ``link_to`` a symbolic link."""

    path: Path
    content: bytes = b""
    link_to: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A schedule. ``loads`` and ``unloads`` are commands, as words; ``lines`` texts to copy.

    ``runs_them``: pinvault runs the commands itself; where it does not, the person is shown them.
    """

    scheduler: Scheduler
    files: tuple[PlannedFile, ...] = ()
    loads: tuple[tuple[str, ...], ...] = ()
    unloads: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()
    runs_them: bool = False

    @property
    def unseen(self) -> bool:
        """Whether nobody has seen it at work on a real machine yet; whoever shows it says so."""
        return self.scheduler in {Scheduler.LAUNCHD, Scheduler.TASK_SCHEDULER}


def remind_command(vault: str | None, language: str) -> tuple[str, ...]:
    """Return the command to be run: this Python, by its path, wherever the scheduler starts it."""
    place = () if vault is None else ("--vault", os.path.abspath(vault))  # noqa: PTH100 - no link is followed
    options = ("--daily", "--quiet", "--notify", "--lang", language)
    return (sys.executable, "-m", "pinvault", "remind", *options, *place)


def plan_for(
    command: tuple[str, ...],
    *,
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
) -> Plan:
    """Return the schedule of this machine."""
    from pinvault.reminders.schedule import by_hand, launchd, systemd, tasks

    home = Path(environment.get("HOME") or Path.home())
    if platform == "darwin":
        return launchd.plan(command, home)
    if platform == "win32":
        return tasks.plan(command, Path(environment.get("LOCALAPPDATA") or home))
    if which("systemctl") is not None:
        configured = Path(environment.get("XDG_CONFIG_HOME", "").strip())
        return systemd.plan(command, configured if configured.is_absolute() else home / ".config")
    return by_hand.plan(command)
