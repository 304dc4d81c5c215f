"""Promises about hours: the kiosk's, the office's, and the Sunday on which card work stops."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pinvault.domain.recovery import Say, Situation, decide
from pinvault.domain.recovery.sayings.windows import is_maintenance_sunday
from pinvault.domain.recovery.vocabulary import Standing


def said(time: str) -> tuple[Say, ...]:
    """Return what is said to somebody whose signature PIN is locked at ``time``."""
    return decide(Situation(signature=Standing.LOCKED, time=datetime.fromisoformat(time))).say


@pytest.mark.parametrize(
    ("time", "closed"),
    [
        ("2026-11-24T06:29", True),
        ("2026-11-24T06:30", False),
        ("2026-11-24T22:59", False),
        ("2026-11-24T23:00", True),
        ("2026-11-24T00:00", True),
    ],
)
def test_the_kiosk_works_from_half_past_six_to_eleven(time: str, closed: bool) -> None:  # noqa: FBT001
    """The end is not included (REC-14)."""
    assert (Say.KIOSK_CLOSED_NOW in said(time)) is closed


@pytest.mark.parametrize(
    ("time", "closed"),
    [
        ("2026-11-24T08:29", True),
        ("2026-11-24T08:30", False),
        ("2026-11-24T16:59", False),
        ("2026-11-24T17:00", True),
        ("2026-11-28T11:00", True),
        ("2026-11-29T11:00", True),
    ],
)
def test_offices_work_on_weekdays_in_the_daytime(time: str, closed: bool) -> None:  # noqa: FBT001
    """The rest is local, and is said to be (REC-05)."""
    assert (Say.WINDOW_CLOSED_NOW in said(time)) is closed


@pytest.mark.parametrize(
    ("day", "stops"),
    [
        ("2026-11-22", True),
        ("2026-11-15", False),
        ("2026-11-29", False),
        ("2026-11-21", False),
        ("2026-08-16", True),
        ("2026-08-22", False),
        ("2026-08-23", False),
        ("2027-05-16", True),
    ],
)
def test_card_work_stops_on_the_sunday_after_the_third_saturday(day: str, stops: bool) -> None:  # noqa: FBT001
    """Which is not always the third Sunday (REC-05)."""
    assert is_maintenance_sunday(date.fromisoformat(day)) is stops


def test_without_a_time_nothing_is_said_of_the_hour() -> None:
    """Nobody guesses what time it is."""
    timed = {Say.KIOSK_CLOSED_NOW, Say.WINDOW_CLOSED_NOW, Say.MAINTENANCE_SUNDAY}
    assert timed.isdisjoint(decide(Situation(signature=Standing.LOCKED)).say)
