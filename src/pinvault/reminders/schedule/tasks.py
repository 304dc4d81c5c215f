"""A task for the Task Scheduler of Windows (Task Scheduler Schema). Not yet seen on a machine."""

from __future__ import annotations

from subprocess import list2cmdline
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pinvault.reminders.schedule.plan import HOURS, NAME, Plan, PlannedFile, Scheduler

if TYPE_CHECKING:
    from pathlib import Path

# The day says nothing: a trigger needs one to begin with, and this one has passed.
_TRIGGER = """\
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{hour:02}:00:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
"""
_TASK = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>pinvault: what ends soon</Description>
  </RegistrationInfo>
  <Triggers>
{triggers}  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT5M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def plan(command: tuple[str, ...], data: Path) -> Plan:
    """Return the task's description below ``data``; the scheduler keeps a copy of its own."""
    path = data / "pinvault" / f"{NAME}.xml"
    text = _TASK.format(
        triggers="".join(_TRIGGER.format(hour=hour) for hour in HOURS),
        program=escape(command[0]),
        arguments=escape(list2cmdline(command[1:])),
    )
    return Plan(
        Scheduler.TASK_SCHEDULER,
        # UTF-16 with its mark: schtasks reads nothing else reliably.
        (PlannedFile(path, text.replace("\n", "\r\n").encode("utf-16")),),
        loads=(("schtasks", "/Create", "/F", "/TN", NAME, "/XML", str(path)),),
        unloads=(("schtasks", "/Delete", "/F", "/TN", NAME),),
    )
