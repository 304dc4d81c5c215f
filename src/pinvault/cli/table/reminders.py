"""Commands for reminders: what is due, said without opening the vault."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Command, Group, Kind, Option
from pinvault.cli.table.shared import CARD

_ITEM = Argument("item", "help-remind-item", Kind.NAME)
_ON = Option("on", "help-remind-on", Kind.DATE)

GROUPS = (Group(("remind", "schedule"), "help-remind-schedule"),)


def _command(
    line: str,
    help_id: str,
    handler: str,
    arguments: tuple[Argument, ...] = (),
    options: tuple[Option, ...] = (),
) -> Command:
    """Return the row of a command; its examples are named for its help."""
    return Command(
        path=tuple(line.split()),
        help=help_id,
        examples=f"{help_id}-examples",
        handler=f"pinvault.cli.commands.{handler}",
        arguments=arguments,
        options=options,
    )


COMMANDS = (
    _command(
        "remind snooze",
        "help-remind-snooze",
        "remind_answer:snooze",
        (_ITEM,),
        (Option("until", "help-remind-until", Kind.DATE),),
    ),
    _command("remind done", "help-remind-done", "remind_answer:done", (_ITEM,)),
    _command(
        "remind leads",
        "help-remind-leads",
        "remind_leads:run",
        options=(CARD, Option("set", "help-remind-set", Kind.TEXT)),
    ),
    _command(
        "remind calendar",
        "help-remind-calendar",
        "remind_calendar:run",
        (Argument("file", "help-remind-file", Kind.FILE),),
        (Option("force", "help-remind-force"),),
    ),
    _command("remind schedule install", "help-remind-install", "remind_schedule:install"),
    _command("remind schedule remove", "help-remind-remove", "remind_schedule:remove"),
    _command("remind schedule status", "help-remind-status", "remind_schedule:status"),
    _command(
        "remind",
        "help-remind",
        "remind:run",
        options=(
            Option("check", "help-remind-check"),
            Option("quiet", "help-remind-quiet"),
            Option("daily", "help-remind-daily"),
            Option("notify", "help-remind-notify"),
            _ON,
        ),
    ),
)
