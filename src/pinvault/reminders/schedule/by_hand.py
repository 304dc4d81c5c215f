"""Lines to copy, where there is no scheduler that pinvault knows."""

from __future__ import annotations

from shlex import join

from pinvault.reminders.schedule.plan import HOURS, Plan, Scheduler


def plan(command: tuple[str, ...]) -> Plan:
    """Return a line for ``crontab -e`` and one for the shell's profile.

    cron has no desktop, and mails what is printed; the login is where a person looks anyway.
    """
    hours = ",".join(map(str, HOURS))
    at_login = [word for word in command if word != "--notify"]
    # A percent sign ends a command in a crontab.
    cron = f"0 {hours} * * * {join(command)}".replace("%", r"\%")
    return Plan(Scheduler.BY_HAND, lines=(cron, join(at_login)))
