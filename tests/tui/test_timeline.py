"""Promises of the dates as they are drawn: everything is there, to scale, and nothing invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pinvault import i18n
from pinvault.domain.card import new_card
from pinvault.domain.validity import DateInputs, Holder
from pinvault.tui.widgets.timeline_rows import drawn
from pinvault.tui.wording import day_text, days_left
from pinvault.views import Timeline, timeline_view

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
TODAY = date(2026, 11, 22)
ADULT = DateInputs(birth=date(1985, 2, 20), issued=date(2022, 4, 1))
CHILD = DateInputs(birth=date(2015, 1, 20), issued=date(2022, 2, 1))
STAY = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1990, 5, 5),
    issued=date(2023, 2, 1),
    stay_until=date(2028, 3, 31),
)
PRINTED = DateInputs(card_expires=date(2030, 6, 1))
LEAP = DateInputs(birth=date(2008, 2, 29), issued=date(2022, 4, 1))
PENDING = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1990, 5, 5),
    issued=date(2023, 2, 1),
    stay_until=date(2026, 12, 31),
    extended_on=date(2026, 12, 1),
)
EVERY = (ADULT, CHILD, STAY, PRINTED, LEAP, PENDING, DateInputs())


def of(dates: DateInputs, day: date = TODAY) -> Timeline:
    """Return the timeline of a card."""
    return timeline_view(new_card("0" * 32, "card", dates, AT), day)


def lines(dates: DateInputs, width: int = 74, day: date = TODAY) -> list[str]:
    """Return its rows as they are drawn in English."""
    i18n.use_language("en")
    return [row.plain.rstrip() for row in drawn(of(dates, day), width)]


def test_an_adults_dates_stand_with_their_days() -> None:
    """Issue, today, both ends with the days left, and both windows."""
    text = "\n".join(lines(ADULT))
    for said in ("issued 1 Apr 2022", "today 22 Nov 2026", "20 Feb 2027", "20 Feb 2032"):
        assert said in text
    assert days_left(date(2027, 2, 20), TODAY) in text
    assert "renew from 21 Nov 2026" in text
    assert "renew from 21 Nov 2031" in text


@pytest.mark.parametrize("offset", [0, 1, 720, 1696, 3000, 3612])
def test_the_sign_of_today_is_right_to_a_cell(offset: int) -> None:
    """A fifth of the way is a fifth of the line, on whichever side its words have room."""
    i18n.use_language("ja")
    day = date(2022, 4, 1) + timedelta(offset)
    row = drawn(of(ADULT, day), 74)[0].plain
    exact = offset * 73 / (date(2032, 2, 20) - date(2022, 4, 1)).days
    assert abs(cell_len(row[: row.index("v")]) - exact) <= 0.5


def test_a_window_is_a_stretch_before_its_end() -> None:
    """Of three months in ten years, two or three cells of 74."""
    assert lines(ADULT)[1].count("==") >= 2
    assert lines(ADULT)[1].endswith("=#")


def test_what_ends_together_is_one_mark() -> None:
    """A child's certificates end with the card."""
    axis = lines(CHILD)[1]
    assert axis.count("#") == 1
    assert "*" not in axis


def test_the_end_of_a_stay_has_no_window() -> None:
    """Nobody is told to renew what has to be extended (VAL-27)."""
    text = "\n".join(lines(STAY))
    assert "ends with the stay" in text
    assert not lines(STAY)[1].endswith("=#")


def test_an_estimate_is_said_to_be_one() -> None:
    """The certificates of a card of which only the printed date is known."""
    assert any("certificates  estimate" in line for line in lines(PRINTED))


def test_a_day_that_cannot_be_said_is_drawn_as_a_question() -> None:
    """28 February or 1 March: both days are told, none is chosen."""
    text = "\n".join(lines(LEAP))
    assert "28 Feb 2027" in text
    assert "1 Mar 2027" in text
    assert "?" in lines(LEAP)[1]


def test_a_card_without_dates_has_no_line() -> None:
    """Nothing is invented."""
    assert lines(DateInputs()) == [i18n.t("tui-line-unknown")]


def test_when_all_is_over_today_stands_beyond_the_end() -> None:
    """The line goes on, in another sign, and at its edge points on."""
    soon, late = lines(ADULT, 74, date(2032, 12, 1)), lines(ADULT, 74, date(2050, 1, 1))
    assert "v" in soon[0]
    assert soon[1].rstrip(".").endswith("#")
    assert late[0].endswith("today 1 Jan 2050 >")


def test_a_day_before_the_issue_is_before_the_line() -> None:
    """A clock that is behind moves nothing."""
    assert "< today 1 Jan 2020" in lines(ADULT, 74, date(2020, 1, 1))[0]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@given(
    dates=st.sampled_from(EVERY),
    width=st.integers(52, 120),
    day=st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_nothing_is_cut_off_at_any_width(
    language: str, dates: DateInputs, width: int, day: date
) -> None:
    """Every row fits, and every day that the view holds is told in words."""
    i18n.use_language(language)
    timeline = of(dates, day)
    found = [row.plain for row in drawn(timeline, width)]
    assert all(cell_len(row) <= width for row in found)
    text = " ".join(found)
    for ending in timeline.endings:
        assert day_text(ending.on or ending.earliest) in text
        assert day_text(ending.on or ending.latest) in text
    if timeline.endings:
        assert day_text(day) in text
