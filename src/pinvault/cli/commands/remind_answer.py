"""``pinvault remind snooze``, ``done`` and ``undo``: what a person answers to an item."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.reminding import open_agenda
from pinvault.cli.wording import day_text
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.domain.agenda_items import Entry
    from pinvault.reminders.agenda import Agenda


def snooze(call: Call) -> Exit:
    """Put an item off until a day, or until its next lead."""
    agenda, entry = _chosen(call)
    until = agenda.snooze(entry, call.today, call.values.date("until"))
    if call.as_json:
        call.output.json(id=entry.id, until=until.isoformat())
    else:
        say_done(call, "remind-snoozed", day=day_text(until))
    return Exit.DONE


def done(call: Call) -> Exit:
    """Say that an item is dealt with; it does not come back for this due day."""
    agenda, entry = _chosen(call)
    agenda.finish(entry)
    say_done(call, "remind-done", id=agenda.short_id(entry.id))
    return Exit.DONE


def undo(call: Call) -> Exit:
    """Take back that an item is done or put off."""
    agenda, entry = _chosen(call)
    agenda.undo(entry)
    say_done(call, "remind-undone", id=entry.id)
    return Exit.DONE


def _chosen(call: Call) -> tuple[Agenda, Entry]:
    agenda = open_agenda(call)
    return agenda, agenda.entry(call.values.text("item") or "")
