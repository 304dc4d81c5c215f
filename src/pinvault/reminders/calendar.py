"""The due days as an iCalendar file (RFC 5545), for a calendar that people look at anyway.

Calendars drop alarms when a file is imported, so each lead is an all-day event of its own; the
alarm in it is for those that honour one. A file leaves the vault: titles are neutral, and neither
the 15th birthday, which is a birth date, nor the practice, which moves all the time, is in it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pinvault.domain.agenda_items import days_of, known_windows
from pinvault.domain.agenda_kinds import RENEWALS, DueKind
from pinvault.domain.agenda_rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from icalendar import Event

    from pinvault.domain.agenda_items import Entry

    Title = Callable[[DueKind, int], str]
    """Says in the person's language what ends, and in how many days."""

_KINDS = RENEWALS | {DueKind.INSURANCE_ENDS}
_MORNING = timedelta(hours=9)


def calendar(
    entries: Sequence[Entry], title: Title, *, first: date, revision: int, made: datetime
) -> bytes:
    """Return the file, with every reminder from the day ``first`` on; ``made`` is the moment.

    The same due day has the same UIDs in each file, so importing again moves events instead of
    adding some; ``revision``, which counts up, tells a calendar which file is newer.
    """
    # 60 ms that no other command needs.
    from icalendar import Calendar

    made_of = Calendar()
    made_of.add("prodid", "-//pinvault//reminders//EN")
    made_of.add("version", "2.0")
    made_of.add("method", "PUBLISH")
    windows = known_windows(entries)
    for entry in sorted(entries, key=lambda entry: (entry.on, entry.id)):
        if entry.kind in _KINDS:
            for day in days_of(entry, windows):
                if day >= first:
                    event = _event(entry, day, title)
                    event.add("dtstamp", made)
                    event.add("sequence", min(revision, 2**31 - 1))
                    made_of.add_component(event)
    return bytes(made_of.to_ical())


def count(content: bytes) -> int:
    """Return how many events a file has."""
    return content.count(b"BEGIN:VEVENT")


def _event(entry: Entry, day: date, title: Title) -> Event:
    from icalendar import Alarm
    from icalendar import Event as NewEvent

    left = (entry.on - day).days
    text = title(entry.kind, left)
    event = NewEvent()
    # A window opens 88 to 92 days ahead; the next card's event has to be found all the same.
    step = left if left in (entry.leads or RULES[entry.kind].leads) else "opens"
    event.add("uid", f"{entry.id}-{step}@pinvault")
    event.add("summary", text)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", _MORNING)
    event.add_component(alarm)
    return event
