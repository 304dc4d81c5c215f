"""``pinvault remind snooze`` and ``pinvault remind done``: what a person answers to an item."""

from __future__ import annotations

from datetime import timedelta

from pinvault.cli.answering import say_done
from pinvault.cli.reminding import open_agenda
from pinvault.cli.wording import day_text
from pinvault.errors import Exit, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call

_PAUSE_DAYS = 7
"""How long an item is put off that has no further lead."""


def snooze(call: Call) -> Exit:
    """Put an item off until a day, or until its next lead."""
    agenda = open_agenda(call)
    entry = agenda.entry(call.values.text("item") or "")
    until = call.values.date("until")
    if until is not None and until <= call.today:
        raise UsageError("snooze-not-ahead")
    if until is None:
        until = agenda.next_of(entry, call.today) or call.today + timedelta(_PAUSE_DAYS)
    with agenda.changing():
        agenda.notes = agenda.notes.snoozing((entry.id, entry.on.toordinal()), until)
    if call.as_json:
        call.output.json(id=entry.id, until=until.isoformat())
    else:
        say_done(call, "remind-snoozed", day=day_text(until))
    return Exit.DONE


def done(call: Call) -> Exit:
    """Say that an item is dealt with; it does not come back for this due day."""
    agenda = open_agenda(call)
    entry = agenda.entry(call.values.text("item") or "")
    with agenda.changing():
        agenda.notes = agenda.notes.finishing((entry.id, entry.on.toordinal()))
    say_done(call, "remind-done", id=entry.id)
    return Exit.DONE
