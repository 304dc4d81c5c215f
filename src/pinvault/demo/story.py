"""The time of the story that is told before the demo begins."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinvault.clock import JAPAN

if TYPE_CHECKING:
    from datetime import date, datetime


class StoryClock:
    """A clock that is set to days before the present one."""

    def __init__(self, present: datetime) -> None:
        """Begin in the present."""
        self._present = present
        self._moment = present

    @property
    def today(self) -> date:
        """The present day in Japan, from which every day of the story is counted."""
        return self._present.astimezone(JAPAN).date()

    def now(self) -> datetime:
        """Return the moment the story has come to."""
        return self._moment

    def go_back(self, days: int) -> None:
        """Tell what happened this many days ago."""
        self._moment = self._present - timedelta(days=days)


def years_before(day: date, years: int) -> date:
    """Return the same day some years earlier; for 29 February the day before."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
