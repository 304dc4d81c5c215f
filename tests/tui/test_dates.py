"""Promises of the page of dates and reminders: the list of ``remind --all``, and its answers."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widget import Widget

from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.leads import chosen_leads
from pinvault.i18n import t
from pinvault.reminders.in_session import agenda_of
from pinvault.reminders.schedule import systemd
from pinvault.tui import schedule_jobs
from pinvault.tui.screens.dates import calendar as calendar_screen
from tests.support.pilot import running
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.reminders.agenda import Agenda
    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

DAY = date(2026, 11, 22)


def agenda(machine: Machine) -> Agenda:
    """Return the agenda as another process would find it."""
    return agenda_of(machine.open())


def told(machine: Machine, day: date) -> bool:
    """Tell whether the end of the certificates is told on a day."""
    kinds = [item.kind for item in agenda(machine).items(day)]
    return DueKind.CERTIFICATE_EXPIRES in kinds


def lines(stage: Stage) -> list[str]:
    """Return the words of each line of the list."""
    return [" ".join(row.replace(">", " ").split()) for row in stage.text.splitlines()]


async def test_every_due_of_every_card_is_listed(machine: Machine) -> None:
    """How urgent, how far away, whose, what, when; the most urgent first."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(family(machine))
        await stage.press("d")
        listed = lines(stage)
        first = listed.index("Overdue 539 days ago 祖母 certificates 1 Jun 2025")
        assert listed[first + 1] == "Now in 59 days 太郎 card 20 Jan 2027"
        assert listed[first + 2] == "Soon in 90 days 花子 certificates 20 Feb 2027"
        assert "to come in 1155 days 太郎 turns 15 20 Jan 2030" in listed


async def test_the_marked_line_says_what_to_do_and_shows_its_card(machine: Machine) -> None:
    """What happens, what to do, with which key; and every date of that card below."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(family(machine))
        await stage.steps("d", "up", "up")
        assert stage.shows("R shows what it takes and how it is done.")
        assert stage.shows("Dates of 祖母")
        assert stage.shows("Card 1 Jun 2030 in 1287 days printed")
        assert stage.shows("Estimated as five years before the card's expiry")
        await stage.press("r")
        assert stage.shows("Renewal: 祖母")


async def test_a_small_screen_has_one_scrollbar_and_every_date(machine: Machine) -> None:
    """The list says where one is in it; Page Down leads to the dates below, without a mouse."""
    async with running(machine, size=(80, 24)) as stage:
        await stage.open(family(machine))
        await stage.press("d")
        scrolled = [
            each for each in stage.app.screen.walk_children(Widget) if each.scrollbars_enabled[0]
        ]
        assert sum(each.scrollbar_size_vertical > 0 for each in scrolled) == 1
        at = int(re.findall(r"all cards +(\d+) of \d+", stage.text)[0])
        await stage.press("up")
        assert re.search(rf"all cards +{at - 1} of \d+", stage.text)
        assert not stage.shows("Insurance until")
        await stage.press("pagedown")
        assert stage.shows("Insurance until")


async def test_answers_that_were_lost_are_told_of(machine: Machine) -> None:
    """As the command line does: what was done is told again, and why."""
    session = one_card(machine)
    found = agenda_of(session)
    found.finish(found.entry(found.items(DAY)[0].id))
    notes = machine.path.with_name(f"{machine.path.name}.reminders")
    notes.write_bytes(notes.read_bytes()[:-1] + b"?")
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("d")
        assert stage.shows(t("remind-notes-lost"))


async def test_a_done_reminder_is_told_no_more(machine: Machine) -> None:
    """X, and ``remind`` agrees; U takes it back."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "x")
        assert "done in 90 days certificates 20 Feb 2027" in lines(stage)
        assert agenda(machine).items(DAY) == ()
        await stage.press("u")
        assert "Soon in 90 days certificates 20 Feb 2027" in lines(stage)
    assert [item.kind for item in agenda(machine).items(DAY)] == [DueKind.CERTIFICATE_EXPIRES]


async def test_an_old_answer_can_be_taken_back_too(machine: Machine) -> None:
    """By marking its line, on any later day."""
    session = one_card(machine)
    found = agenda_of(session)
    found.finish(found.entry(found.items(DAY)[0].id))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.steps("d", *["down"] * 9)
        assert stage.shows("Done. U takes that back.")
        await stage.press("u")
    assert len(agenda(machine).items(DAY)) == 1


async def test_a_snoozed_reminder_comes_back_at_its_next_step(machine: Machine) -> None:
    """60 days before, where nothing else was chosen."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "z")
        assert "later in 90 days certificates 20 Feb 2027" in lines(stage)
    assert not told(machine, date(2026, 12, 21))
    assert told(machine, date(2026, 12, 22))


async def test_what_is_not_due_cannot_be_answered(machine: Machine) -> None:
    """The keys do nothing there, and the bar does not offer them."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "down")
        assert "X done" not in stage.text
        await stage.steps("x", "z", "u")
    assert agenda(machine).notes.marks.done == frozenset()


async def test_how_early_to_be_told_is_chosen_for_each_card(machine: Machine) -> None:
    """A, days, Enter; the button goes back to the usual ones."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "a", "ctrl+u")
        await stage.type("90, 14")
        await stage.press("enter")
        assert stage.name == "DatesScreen"
        vault = machine.open().vault
        assert chosen_leads(vault, vault.card("花子").id) == (90, 14)
        await stage.steps("a", "tab", "tab", "enter")
        vault = machine.open().vault
        assert chosen_leads(vault, vault.card("花子").id) == ()


async def test_days_that_are_none_stay_in_the_field(machine: Machine) -> None:
    """It is said how they are written, in the words of the app."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "a", "ctrl+u")
        await stage.type("soon")
        await stage.press("enter")
        assert stage.name == "LeadsScreen"
        assert stage.shows("These days cannot be read.")
        assert not stage.shows("--")


@pytest.fixture
def units(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the schedule be written below a folder of the test, and loaded by nobody."""
    config = tmp_path / "config"
    monkeypatch.setattr(
        schedule_jobs,
        "plan_for",
        lambda command: replace(systemd.plan(command, config), runs_them=False),
    )
    return config / "systemd" / "user"


def written(units: Path) -> list[str]:
    """Return the names of what stands in the folder of units."""
    return sorted(path.name for path in units.glob("*"))


async def test_the_schedule_is_shown_before_it_is_written(machine: Machine, units: Path) -> None:
    """Every file, word by word; going back writes nothing."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "t")
        assert stage.shows("OnCalendar=*-*-* 09,13,19:00:00")
        assert stage.shows('"pinvault" "remind" "--daily" "--quiet" "--notify"')
        await stage.press("enter")
        assert stage.name == "DatesScreen"
        assert written(units) == []


async def test_the_schedule_is_installed_and_removed(machine: Machine, units: Path) -> None:
    """One line each, and the page says how it stands."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "t", "down", "enter")
        assert "pinvault-remind.timer" in written(units)
        assert stage.shows("systemctl --user start pinvault-remind.timer")
        await stage.steps("down", "enter")
        assert stage.shows("systemctl --user stop pinvault-remind.timer")
        assert written(units) == []


async def test_the_demo_leaves_the_schedule_of_the_person_alone(
    machine: Machine, units: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can be looked at, and neither set up nor removed."""
    schedule_jobs.install(schedule_jobs.look(machine.path))
    before = written(units)
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        monkeypatch.setattr(type(stage.app.sample), "on", True)
        await stage.steps("d", "t")
        assert stage.shows("This is the demo")
        await stage.steps("down", "enter")
        assert stage.name == "DatesScreen"
    assert written(units) == before


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.write_text(text)


def read(path: Path) -> str:
    """Return what stands in a file."""
    return path.read_text()


async def test_a_calendar_says_what_it_reveals_and_is_written(
    machine: Machine, tmp_path: Path
) -> None:
    """Before, not after; and there is no name in it."""
    path = tmp_path / "dates.ics"
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "c")
        assert stage.shows("without encryption")
        await stage.press("ctrl+u")
        await stage.type(str(path))
        await stage.press("enter")
        assert stage.name == "DoneScreen"
    assert "BEGIN:VEVENT" in read(path)
    assert "花子" not in read(path)


async def test_a_calendar_is_written_over_only_after_a_question(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands there may be another file."""
    path = tmp_path / "pinvault.ics"
    put(path, "mine")
    monkeypatch.setattr(calendar_screen, "likely_folder", lambda: str(tmp_path))
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("d", "c", "enter")
        assert stage.name == "QuestionScreen"
        await stage.press("enter")
        assert read(path) == "mine"
        await stage.steps("enter", "down", "enter")
        assert stage.name == "DoneScreen"
    assert read(path).startswith("BEGIN:VCALENDAR")
