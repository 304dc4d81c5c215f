"""Promises of counting birthdays."""

from __future__ import annotations

from datetime import date

import pytest

from pinvault.domain.validity.birthdays import (
    LeapRule,
    ages_on,
    birthday_in,
    is_birthday,
    nth_birthday,
    nth_birthday_after_end,
)

LEAP_BORN = date(2004, 2, 29)
TENTH_OF_MAY = date(1990, 5, 10)


@pytest.mark.parametrize(
    ("after", "first"),
    [
        (date(2021, 5, 9), date(2021, 5, 10)),
        (date(2021, 5, 10), date(2022, 5, 10)),
        (date(2021, 5, 11), date(2022, 5, 10)),
    ],
)
def test_the_day_itself_never_counts(after: date, first: date) -> None:
    """Counting starts with the next day (VAL-06)."""
    assert nth_birthday(TENTH_OF_MAY, after, 1, LeapRule.MARCH) == first


@pytest.mark.parametrize(
    ("leap", "day"),
    [
        (LeapRule.MARCH, date(2023, 3, 1)),
        (LeapRule.FEBRUARY, date(2023, 2, 28)),
        (LeapRule.ENDS_IN_FEBRUARY, date(2023, 2, 28)),
    ],
)
def test_29_february_moves_by_the_reading(leap: LeapRule, day: date) -> None:
    """In a common year it is the day before or the day after; in a leap year itself (VAL-10)."""
    assert birthday_in(LEAP_BORN, 2023, leap) == day
    assert birthday_in(LEAP_BORN, 2024, leap) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("leap", "fifth"),
    [
        (LeapRule.MARCH, date(2027, 3, 1)),
        (LeapRule.FEBRUARY, date(2028, 2, 29)),
        (LeapRule.ENDS_IN_FEBRUARY, date(2027, 2, 28)),
    ],
)
def test_on_28_february_the_year_hangs_on_the_reading(leap: LeapRule, fifth: date) -> None:
    """Whether that day is the birthday decides which one is the first (VAL-06, VAL-10)."""
    assert nth_birthday(LEAP_BORN, date(2023, 2, 28), 5, leap) == fifth


@pytest.mark.parametrize("leap", LeapRule)
def test_a_birthday_that_was_an_end_is_five_years_before_the_fifth(leap: LeapRule) -> None:
    """What ended on a birthday, by whatever reading, goes on for whole years (VAL-14)."""
    end = birthday_in(LEAP_BORN, 2027, leap)
    assert nth_birthday_after_end(LEAP_BORN, end, 5, leap) == date(2032, 2, 29)


def test_an_end_on_another_day_counts_birthdays_from_there() -> None:
    """A stay's end is no birthday; the next one is the first."""
    after = nth_birthday_after_end(TENTH_OF_MAY, date(2026, 3, 31), 5, LeapRule.MARCH)
    assert after == date(2030, 5, 10)


def test_an_age_is_reached_on_the_birthday() -> None:
    """Not the day before, as far as this function goes (VAL-32 is the caller's)."""
    assert ages_on(TENTH_OF_MAY, 18, date(2008, 5, 9)) == {False}
    assert ages_on(TENTH_OF_MAY, 18, date(2008, 5, 10)) == {True}


def test_an_age_can_be_open_for_a_day() -> None:
    """On 28 February of a common year somebody born on 29 February is both (VAL-10)."""
    assert ages_on(LEAP_BORN, 18, date(2022, 2, 27)) == {False}
    assert ages_on(LEAP_BORN, 18, date(2022, 2, 28)) == {False, True}
    assert ages_on(LEAP_BORN, 18, date(2022, 3, 1)) == {True}


def test_either_reading_makes_a_birthday() -> None:
    """In a common year both neighbours of 29 February may be printed (VAL-10)."""
    days = [date(2023, 2, 27), date(2023, 2, 28), date(2023, 3, 1), date(2023, 3, 2)]
    assert [is_birthday(LEAP_BORN, day) for day in days] == [False, True, True, False]
    assert not is_birthday(LEAP_BORN, date(2024, 2, 28))
