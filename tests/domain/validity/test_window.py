"""Promises of the renewal window and the months after an expiry."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.validity.window import insured_until, months_later, opens

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("expires", "first_day"),
    [
        (date(2026, 6, 15), date(2026, 3, 16)),
        (date(2023, 7, 7), date(2023, 4, 8)),
        (date(2023, 5, 28), date(2023, 3, 1)),
        (date(2028, 5, 28), date(2028, 2, 29)),
        (date(2028, 5, 31), date(2028, 3, 1)),
        (date(2026, 2, 28), date(2025, 11, 29)),
        (date(2026, 12, 31), date(2026, 10, 1)),
    ],
)
def test_the_window_opens_the_day_after_three_months_before(expires: date, first_day: date) -> None:
    """Where three months before does not exist, on the first of the next month (VAL-12)."""
    assert opens(expires) == first_day


@given(DAYS)
def test_the_window_opens_as_the_municipalities_say(expires: date) -> None:
    """The day after the same day three months before, or the first of the month (VAL-12)."""
    year, month = divmod(expires.year * 12 + expires.month - 4, 12)
    try:
        expected = date(year, month + 1, expires.day) + timedelta(days=1)
    except ValueError:
        # Months whose day does not exist are never December.
        expected = date(year, month + 2, 1)
    assert opens(expires) == expected


@given(DAYS)
def test_a_month_later_is_the_same_day_or_a_shorter_month_s_last(day: date) -> None:
    """Two months on, as a pending extension of a stay has it (VAL-27)."""
    later = months_later(day, 2)
    assert (later.year - day.year) * 12 + later.month - day.month == 2
    assert later.day == day.day or ((later + timedelta(days=1)).day == 1 and later.day < day.day)


@given(DAYS)
def test_the_window_lasts_about_a_quarter(expires: date) -> None:
    """It is open before the end, for 88 to 92 days."""
    assert 88 <= (expires - opens(expires)).days <= 92


@pytest.mark.parametrize(
    ("expires", "last"),
    [
        (date(2026, 4, 1), date(2026, 7, 31)),
        (date(2026, 11, 14), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 9, 30), date(2026, 12, 31)),
        (date(2026, 1, 31), date(2026, 4, 30)),
    ],
)
def test_insurance_goes_on_to_the_end_of_the_third_month(expires: date, last: date) -> None:
    """Whatever the day in the month of expiry (VAL-23)."""
    assert insured_until(expires) == last


@given(DAYS)
def test_insurance_ends_with_a_month(expires: date) -> None:
    """The next day is the first of the fourth month after the expiry's (VAL-23)."""
    next_day = insured_until(expires) + timedelta(days=1)
    assert next_day.day == 1
    assert (next_day.year - expires.year) * 12 + next_day.month - expires.month == 4
