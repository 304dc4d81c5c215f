"""Promises of reading a date: every household form, and nothing guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.dates import parse_date
from pinvault.errors import UsageError
from tests.cli.world import usage_error


@pytest.mark.parametrize(
    "text",
    [
        "2027-02-28",
        "2027-2-28",
        "2027/2/28",
        "2027.2.28",
        "2027年2月28日",
        " 2027年 2月 28日 ",
        "２０２７年２月２８日",
        "２０２７／０２／２８",
        "令和9年2月28日",
        "令和 9年2月28日",
        "令和９．２．２８",
        "R9.2.28",
        "r9-2-28",
        "平成39年2月28日",
        "H39.2.28",
        "昭和102年2月28日",
    ],
)
def test_one_day_in_every_form(text: str) -> None:
    """All of these are 28 February 2027."""
    assert parse_date(text, "--birth") == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S60.11.14", date(1985, 11, 14)),
        ("大正15年12月25日", date(1926, 12, 25)),
        ("T1.7.30", date(1912, 7, 30)),
        ("明治45年7月29日", date(1912, 7, 29)),
    ],
)
def test_era_years_are_those_of_the_calendar(text: str, expected: date) -> None:
    """The first and the last days of the eras."""
    assert parse_date(text, "--birth") == expected


@pytest.mark.parametrize(
    "text",
    [
        "2027-02-30",
        "2027-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-01-00",
        "0000-01-01",
        "令和9年2月30日",
    ],
)
def test_a_day_no_calendar_has_is_impossible(text: str) -> None:
    """The option is named, the value is not repeated."""
    with pytest.raises(UsageError) as caught:
        parse_date(text, "--birth")
    assert (caught.value.reason, caught.value.values) == ("date-impossible", {"option": "--birth"})


@pytest.mark.parametrize(
    "text",
    ["", "soon", "27-2-28", "元-2-28", "2/3/2027", "20270228", "2027-2", "R-2-28", "2027-2-28x"],
)
def test_what_could_be_another_day_is_not_guessed(text: str) -> None:
    """Two-digit years, missing parts and anything behind the day are unreadable."""
    with pytest.raises(UsageError) as caught:
        parse_date(text, "--birth")
    assert caught.value.reason == "date-unreadable"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_iso_day_is_read_as_itself(day: date) -> None:
    """ISO dates are what scripts write."""
    assert parse_date(day.isoformat(), "--birth") == day


@given(st.text())
def test_any_text_is_a_date_or_a_usage_error(text: str) -> None:
    """Nothing that can be typed ends in another error."""
    error = usage_error(parse_date, text, "--birth")
    assert error is None or error.reason.startswith("date-")
