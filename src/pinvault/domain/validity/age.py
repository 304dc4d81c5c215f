"""How many birthdays a card lasts: five or ten, by the holder's age."""

from __future__ import annotations

from datetime import date, timedelta

from pinvault.domain.validity.birthdays import ages_on
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.window import months_later

ADULT_YEARS = 10
MINOR_YEARS = 5

_LAST_DAY_OF_OLD_LINE = date(2022, 3, 31)
_OLD_LINE = 20
_NEW_LINE = 18

_ONE_DAY = timedelta(days=1)

_LONGEST_WAIT_MONTHS = 2
"""From application to issue, at busy times (VAL-17)."""

_YOUNGEST_END_OF_ADULT_CARD = 27
"""Nobody turns 27 on the last day of a five-year card: the oldest minor was 19 on applying and
20 on the issue day (VAL-03, VAL-04), and nobody younger on that of a ten-year card."""


def line_of(applied: date) -> int:
    """Return the age from which a card applied for on that day lasts ten birthdays (VAL-03)."""
    return _OLD_LINE if applied <= _LAST_DAY_OF_OLD_LINE else _NEW_LINE


def years_by_age(
    birth: date, issued: date, applied: date | None
) -> tuple[tuple[int, ...], tuple[Reason, ...]]:
    """Return the possible lengths in birthdays (VAL-01, VAL-02), and why there are two.

    Which day decides, application or issue, is open (VAL-04), and within a day of the birthday
    the length is never decided (VAL-32).
    """
    # Between the earliest possible application and the issue nobody gets too young again, and
    # the line only falls: the two ends show every outcome.
    earliest = months_later(issued, -_LONGEST_WAIT_MONTHS)
    applications = (earliest, issued) if applied is None else (applied,)
    known = {issued} if applied is None else {issued, applied}
    adult: set[bool] = set()
    near = False
    for application in applications:
        age = line_of(application)
        for tested in (application, issued):
            adult |= ages_on(birth, age, tested)
        near = near or any(_is_near(birth, age, day) for day in known)
    reasons = []
    if len(adult) > 1:
        reasons.append(
            Reason.AGE_TEST_DAY if applied is not None else Reason.APPLICATION_DAY_UNKNOWN
        )
    if near:
        reasons.append(Reason.AGE_NEAR_BIRTHDAY)
    if reasons:
        return (MINOR_YEARS, ADULT_YEARS), tuple(reasons)
    return (ADULT_YEARS if adult == {True} else MINOR_YEARS,), ()


def years_by_last_day(birth: date, expires: date) -> int:
    """Return the length of a card of which only the last day is known, a birthday."""
    turning = expires.year - birth.year
    return ADULT_YEARS if turning >= _YOUNGEST_END_OF_ADULT_CARD else MINOR_YEARS


def _is_near(birth: date, age: int, day: date) -> bool:
    """Return whether ``age`` is reached within a day of ``day``, before or after."""
    two_days_before = ages_on(birth, age, day - _ONE_DAY - _ONE_DAY)
    return len(two_days_before | ages_on(birth, age, day + _ONE_DAY)) > 1
