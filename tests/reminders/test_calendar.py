"""The calendar file, read back by another library than the one that wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from ical.calendar_stream import IcsCalendarStream

from pinvault.domain.agenda_kinds import DueKind
from pinvault.reminders.calendar import calendar, count
from pinvault.vault.agenda import AgendaEntry

if TYPE_CHECKING:
    from ical.event import Event

ON = date(2027, 6, 15)
MADE = datetime(2026, 11, 22, 3, tzinfo=UTC)
CERTIFICATE = AgendaEntry("a" * 16, DueKind.CERTIFICATE_EXPIRES, ON, estimate=False)
ENTRIES = (
    CERTIFICATE,
    AgendaEntry("b" * 16, DueKind.RENEWAL_OPENS, date(2027, 3, 16), estimate=False),
    AgendaEntry("c" * 16, DueKind.TURNS_15, date(2027, 2, 2), estimate=False),
    AgendaEntry("d" * 16, DueKind.RECALL, date(2027, 2, 3), estimate=False),
)
LONG = "証明書の期限" * 12


def title(kind: DueKind, left: int) -> str:
    """Return a title longer than a line of the format may be."""
    return f"{LONG} {kind.name} {left}"


def written(entries: tuple[AgendaEntry, ...] = ENTRIES, first: date = date(2026, 11, 22)) -> bytes:
    """Return a calendar of the entries."""
    return calendar(entries, title, first=first, revision=7, made=MADE)


def day(event: Event) -> date:
    """Return the day on which an event begins."""
    assert event.dtstart is not None
    return event.dtstart


def events(content: bytes) -> list[Event]:
    """Return what the other library finds, by day."""
    found = IcsCalendarStream.calendar_from_ics(content.decode())
    return sorted(found.events, key=day)


def test_each_lead_is_an_event_of_its_own() -> None:
    """Whole days that block nothing: importing drops alarms, so the days themselves remind."""
    found = events(written())
    assert [event.dtstart for event in found] == [
        ON - timedelta(120),
        date(2027, 3, 16),
        *(ON - timedelta(lead) for lead in (60, 30, 7, 0)),
    ]
    for event in found:
        assert event.dtend == day(event) + timedelta(days=1)
        assert event.transparency == "TRANSPARENT"
        assert event.summary == title(CERTIFICATE.kind, (ON - day(event)).days)
        assert len(event.alarm) == 1
    assert count(written()) == len(found)


def test_a_second_import_updates() -> None:
    """The same end has the same ids, also when its day has moved."""
    moved = (CERTIFICATE._replace(on=date(2032, 6, 15)), ENTRIES[1]._replace(on=date(2032, 3, 16)))
    ids = [event.uid for event in events(written())]
    assert len(set(ids)) == len(ids)
    assert [event.uid for event in events(written(moved))] == ids
    assert {event.sequence for event in events(written())} == {7}


def test_chosen_leads_are_those_of_the_file() -> None:
    """And a window before them is left out."""
    chosen = (CERTIFICATE._replace(leads=(45, 3)), ENTRIES[1])
    assert [(ON - day(event)).days for event in events(written(chosen))] == [45, 3]


def test_birthdays_and_practice_are_left_out() -> None:
    """A 15th birthday is a birth date, and practice moves all the time."""
    assert not events(written(ENTRIES[2:]))


def test_what_has_passed_is_left_out() -> None:
    """A calendar is for what comes."""
    assert len(events(written(first=ON))) == 1


def test_no_line_is_too_long_and_every_one_ends_as_it_must() -> None:
    """75 octets and CRLF, no character split (RFC 5545, section 3.1)."""
    lines = written().split(b"\r\n")
    assert lines[-1] == b""
    for line in lines:
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()
