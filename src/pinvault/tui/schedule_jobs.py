"""What takes the disk or another program to know or do about the daily reminder: for threads."""

from __future__ import annotations

from dataclasses import dataclass
from shlex import join
from typing import TYPE_CHECKING

from pinvault.i18n import language, t
from pinvault.reminders import schedule
from pinvault.reminders.place import vault_file
from pinvault.reminders.schedule import State, plan_for
from pinvault.reminders.schedule.plan import remind_command

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.reminders.schedule import Plan

_UTF_16_MARK = b"\xff\xfe"


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan, and how each of its files stands."""

    plan: Plan
    states: tuple[State, ...]

    @property
    def installed(self) -> bool:
        """Whether everything is there as planned."""
        return bool(self.states) and all(state is State.THERE for state in self.states)

    @property
    def any_there(self) -> bool:
        """Whether there is anything to take away."""
        return any(state is not State.MISSING for state in self.states)


def look(vault: Path) -> Standing:
    """Return how the daily reminder of a vault stands. Raises ``StorageError``."""
    usual = str(vault) == vault_file(None)
    return _standing(plan_for(remind_command(None if usual else str(vault), language())))


def install(standing: Standing) -> tuple[Standing, bool]:
    """Write and load it; tell how it stands then, and whether it is loaded.

    Raises:
        StorageError: each file is whole or as it was.
    """
    loaded = schedule.install(standing.plan)
    return _standing(standing.plan), loaded


def remove(standing: Standing) -> Standing:
    """Take it away; return how it stands then. Raises ``StorageError``."""
    schedule.remove(standing.plan)
    return _standing(standing.plan)


def preview(plan: Plan) -> list[str]:
    """Return every file as it will be, and every command that will be run, line by line."""
    lines = []
    for file in plan.files:
        lines.append(t("schedule-preview-file", path=str(file.path)))
        if file.link_to is not None:
            lines.append(f"  -> {file.link_to}")
            continue
        encoding = "utf-16" if file.content.startswith(_UTF_16_MARK) else "utf-8"
        lines += [f"  {line}" for line in file.content.decode(encoding).splitlines()]
    if plan.runs_them:
        lines += [t("schedule-preview-commands"), *(f"  {shown(each)}" for each in plan.loads)]
    return [*lines, *plan.lines]


def shown(command: tuple[str, ...]) -> str:
    """Return a command as it is typed."""
    return join(command)


def _standing(plan: Plan) -> Standing:
    return Standing(plan, tuple(schedule.state(file) for file in plan.files))
