"""Count birthdays, also those of people born on 29 February."""

from __future__ import annotations

from datetime import date
from enum import Enum

_LEAP_DAY = (2, 29)


class LeapRule(Enum):
    """How 29 February may be read in a year without one; nobody official says which (VAL-10)."""

    MARCH = "march"
    """1 March, for counting and as an end."""
    FEBRUARY = "february"
    """28 February, for counting and as an end."""
    ENDS_IN_FEBRUARY = "ends-in-february"
    """As an end it is 28 February, but on that day the birthday does not count as reached."""


def is_leap_born(birthday: date) -> bool:
    """Return whether the birthday is 29 February."""
    return (birthday.month, birthday.day) == _LEAP_DAY


def birthday_in(birthday: date, year: int, leap: LeapRule) -> date:
    """Return the day of ``year`` on which something ends that ends on the birthday."""
    try:
        return birthday.replace(year=year)
    except ValueError:
        return date(year, 3, 1) if leap is LeapRule.MARCH else date(year, 2, 28)


def nth_birthday(birthday: date, after: date, count: int, leap: LeapRule) -> date:
    """Return the ``count``-th birthday after the day ``after``, which itself never counts (VAL-06).

    Only month and day of ``birthday`` matter.
    """
    reached = birthday_in(birthday, after.year, leap) <= after
    if leap is LeapRule.ENDS_IN_FEBRUARY and is_leap_born(birthday):
        reached = (after.month, after.day) >= _LEAP_DAY
    return birthday_in(birthday, after.year + count - (not reached), leap)


def nth_birthday_after_end(birthday: date, end: date, count: int, leap: LeapRule) -> date:
    """Return the ``count``-th birthday after something that ended, mostly on a birthday itself."""
    if birthday_in(birthday, end.year, leap) == end:
        return birthday_in(birthday, end.year + count, leap)
    return nth_birthday(birthday, end, count, leap)


def ages_on(birth: date, age: int, day: date) -> frozenset[bool]:
    """Return whether ``age`` is reached on ``day``: both where 29 February leaves it open."""
    return frozenset(day >= birthday_in(birth, birth.year + age, leap) for leap in LeapRule)


def is_birthday(birth: date, day: date) -> bool:
    """Return whether ``day`` is a birthday by any reading."""
    return any(birthday_in(birth, day.year, leap) == day for leap in LeapRule)
