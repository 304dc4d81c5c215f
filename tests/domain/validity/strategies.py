"""Cards as they happen: days in an order that can be true."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from pinvault.domain.validity import DateInputs, Holder

_LEAP_DAYS = st.sampled_from([date(year, 2, 29) for year in range(1936, 2024, 4)])
BIRTHS = st.dates(date(1930, 1, 1), date(2024, 12, 31)) | _LEAP_DAYS
_LAST_ISSUE = date(2040, 12, 31)


@st.composite
def issues(draw: st.DrawFn, birth: date) -> date:
    """Draw an issue day, often one near a birthday, where the rules have their edges."""
    first = max(birth, date(2016, 1, 1))
    if draw(st.booleans()):
        return draw(st.dates(first, _LAST_ISSUE))
    year = draw(st.integers(first.year, _LAST_ISSUE.year))
    birthday = date(year, birth.month, min(birth.day, 28))
    near = birthday + timedelta(days=draw(st.integers(-2, 3)))
    return max(first, min(near, _LAST_ISSUE))


@st.composite
def cards(draw: st.DrawFn) -> DateInputs:
    """Draw what is known of a card when its issue day is known and nothing is printed."""
    birth = draw(BIRTHS)
    issued = draw(issues(birth))
    applied = draw(st.none() | st.integers(0, 90).map(lambda days: issued - timedelta(days=days)))
    return DateInputs(
        holder=draw(st.sampled_from([Holder.ADULT, Holder.MINOR, Holder.FOREIGN_PERMANENT])),
        birth=birth,
        issued=issued,
        applied=applied if applied is None else max(applied, birth),
    )


@st.composite
def stay_limited_cards(draw: st.DrawFn) -> DateInputs:
    """Draw a card that may end with a stay, with or without an extension."""
    birth = draw(BIRTHS)
    issued = draw(issues(birth))
    stay = issued + timedelta(days=draw(st.integers(0, 1900)))
    extended_on = draw(st.none() | st.dates(issued, stay + timedelta(days=30)))
    longer = stay + timedelta(days=draw(st.integers(30, 1900)))
    return DateInputs(
        holder=Holder.FOREIGN_STAY_LIMITED,
        birth=birth,
        issued=issued,
        stay_until=stay,
        extended_on=extended_on,
        stay_extended_to=draw(st.none() | st.just(longer)),
    )


ANY_CARD = cards() | stay_limited_cards()
