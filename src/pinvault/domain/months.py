"""Days that are counted in months: the renewal window is three of them.

Apart from ``validity``, because the daily reminder needs this and nothing else of it.
"""

from __future__ import annotations

from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)
_LONGEST_MONTH = timedelta(days=31)


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    last = (first + _LONGEST_MONTH).replace(day=1) - _ONE_DAY
    return last.replace(day=min(day.day, last.day))


def opens(expires: date) -> date:
    """Return the first day on which something that ends on ``expires`` can be renewed.

    The day after the date three months earlier; where that date does not exist, the first of
    the next month, which is the day after the shorter month's last (VAL-12).
    """
    return months_later(expires, -3) + _ONE_DAY
