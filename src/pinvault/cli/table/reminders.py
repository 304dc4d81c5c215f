"""Commands for reminders: what is due, said without opening the vault."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Group, Kind, Option, row
from pinvault.cli.table.shared import CARD

_ITEM = Argument("item", "help-remind-item", Kind.NAME)
_ON = Option("on", "help-remind-on", Kind.DATE)

GROUPS = (Group(("remind", "schedule"), "help-remind-schedule"),)


COMMANDS = (
    row(
        "remind snooze",
        "help-remind-snooze",
        "remind_answer:snooze",
        (_ITEM,),
        (Option("until", "help-remind-until", Kind.DATE),),
    ),
    row("remind undo", "help-remind-undo", "remind_answer:undo", (_ITEM,)),
    row("remind done", "help-remind-done", "remind_answer:done", (_ITEM,)),
    row(
        "remind leads",
        "help-remind-leads",
        "remind_leads:run",
        options=(CARD, Option("set", "help-remind-set", Kind.TEXT)),
    ),
    row(
        "remind calendar",
        "help-remind-calendar",
        "remind_calendar:run",
        (Argument("file", "help-remind-file", Kind.FILE),),
        (Option("force", "help-remind-force"),),
    ),
    row("remind schedule install", "help-remind-install", "remind_schedule:install"),
    row("remind schedule remove", "help-remind-remove", "remind_schedule:remove"),
    row("remind schedule status", "help-remind-status", "remind_schedule:status"),
    row(
        "remind",
        "help-remind",
        "remind:run",
        options=(
            Option("check", "help-remind-check"),
            Option("all", "help-remind-all"),
            Option("quiet", "help-remind-quiet"),
            Option("daily", "help-remind-daily"),
            Option("notify", "help-remind-notify"),
            _ON,
        ),
    ),
)
