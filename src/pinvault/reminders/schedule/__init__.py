"""Running the reminders every day by the platform's own scheduler.

Each platform's file says what would be written and which commands load it; ``install`` writes it
and takes it away again. Only our own names are touched, and nothing in the files tells a date.
"""

from pinvault.reminders.schedule.install import State, install, remove, state
from pinvault.reminders.schedule.plan import Plan, PlannedFile, plan_for

__all__ = ["Plan", "PlannedFile", "State", "install", "plan_for", "remove", "state"]
