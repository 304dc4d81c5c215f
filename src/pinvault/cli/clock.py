"""The present, handed in from outside, so that a test can choose it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import Protocol

    class Clock(Protocol):
        """Tells the time in Japan."""

        def now(self) -> datetime:
            """Return the present moment, with its offset."""

        def today(self) -> date:
            """Return the day that it is in Japan."""


class SystemClock:
    """The clock of the machine, read in Japan's time zone wherever the machine stands.

    Cards end with a day in Japan (VAL-09). Japan has had the same offset, 9 hours and no summer
    time, since before the first card, so no time zone data is needed.
    """

    def now(self) -> datetime:
        """Return the present moment, with its offset."""
        from datetime import datetime, timedelta, timezone

        return datetime.now(timezone(timedelta(hours=9)))

    def today(self) -> date:
        """Return the day that it is in Japan."""
        return self.now().date()
