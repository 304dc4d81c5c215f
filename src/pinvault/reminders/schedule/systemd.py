"""A timer of the user's own systemd (systemd.timer(5), systemd.service(5))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.reminders.schedule.plan import HOURS, NAME, Plan, PlannedFile, Scheduler

if TYPE_CHECKING:
    from pathlib import Path

_SERVICE = """\
[Unit]
Description=pinvault: what ends soon

[Service]
Type=oneshot
ExecStart={command}
"""

# Persistent: what was missed while the machine was off is run at the next start.
_TIMER = """\
[Unit]
Description=pinvault: what ends soon, every day

[Timer]
OnCalendar=*-*-* {hours}:00:00
Persistent=true

[Install]
WantedBy=timers.target
"""


def plan(command: tuple[str, ...], config: Path) -> Plan:
    """Return the units below ``config``, and the link that enables the timer."""
    folder = config / "systemd" / "user"
    timer = f"{NAME}.timer"
    service = _SERVICE.format(command=" ".join(map(quoted, command)))
    hours = _TIMER.format(hours=",".join(f"{hour:02}" for hour in HOURS))
    systemctl = ("systemctl", "--user")
    return Plan(
        Scheduler.SYSTEMD,
        (
            PlannedFile(folder / f"{NAME}.service", service.encode()),
            PlannedFile(folder / timer, hours.encode()),
            # What ``systemctl enable`` would make, but also where no systemd is running now.
            PlannedFile(folder / "timers.target.wants" / timer, link_to=f"../{timer}"),
        ),
        loads=((*systemctl, "daemon-reload"), (*systemctl, "start", timer)),
        unloads=((*systemctl, "stop", timer), (*systemctl, "daemon-reload")),
        runs_them=True,
    )


def quoted(word: str) -> str:
    """Return ``word`` as systemd reads it back: quotes, specifiers and variables are no magic."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'
