"""A launch agent for macOS (launchd.plist(5)). Not yet seen on a real machine."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

from pinvault.reminders.schedule.plan import HOURS, NAME, Plan, PlannedFile, Scheduler

if TYPE_CHECKING:
    from pathlib import Path

_LABEL = f"local.{NAME}"


def plan(command: tuple[str, ...], home: Path) -> Plan:
    """Return the agent below ``home``.

    ``RunAtLoad``, because an hour that passes while the machine is off is not made up for.
    """
    path = home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    content = plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "StartCalendarInterval": [{"Hour": hour, "Minute": 0} for hour in HOURS],
            "ProcessType": "Background",
        }
    )
    return Plan(
        Scheduler.LAUNCHD,
        (PlannedFile(path, content),),
        loads=(("launchctl", "load", "-w", str(path)),),
        unloads=(("launchctl", "unload", "-w", str(path)),),
    )
