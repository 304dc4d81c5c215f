"""What time it is, and which day it is in Japan.

Due dates and expiry days are days in Japan (VAL-09), wherever the holder is. Japan has had no
daylight saving time since 1952, so a fixed offset is the whole rule and no zone data is needed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Clock(Protocol):
        """Gives the present moment."""

        def now(self) -> datetime:
            """Return the present moment, with its zone."""
            ...


JAPAN = timezone(timedelta(hours=9))

LATEST = datetime(9998, 12, 31, tzinfo=UTC)
"""The latest moment that a file is believed: a year on, the calendar still has days to count."""


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return the present moment in UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)


class FixedClock:
    """A clock that stands still, for tests and for answers about another day."""

    def __init__(self, moment: datetime) -> None:
        """Stand still at ``moment``."""
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment given."""
        return self._moment


def moment_of(seconds: float) -> datetime:
    """Return the moment so many seconds after 1970 (UTC), between then and ``LATEST``.

    Headers and file systems may hold any number; what is shown of it has to be a day.
    """
    return datetime.fromtimestamp(min(max(seconds, 0), LATEST.timestamp()), UTC)


def today(clock: Clock) -> date:
    """Return the day it is in Japan."""
    return clock.now().astimezone(JAPAN).date()


def japan_time(clock: Clock) -> str:
    """Return the local time in Japan to the second, as ``2026-11-24T02:30:00``."""
    moment = clock.now().astimezone(JAPAN)
    return moment.replace(tzinfo=None, microsecond=0).isoformat()


def days_between(then: datetime, now: datetime) -> int:
    """Return how many days ago ``then`` was, by the calendar of Japan; 0 for what is to come."""
    return max(0, (now.astimezone(JAPAN).date() - then.astimezone(JAPAN).date()).days)
