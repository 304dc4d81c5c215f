"""How long nobody has touched the keyboard, by the clock on the wall.

The wall clock also goes on while the machine sleeps, which a timer of the program does not.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from pinvault.clock import Clock


class Idle:
    """Counts from the last touch. A clock that was set back counts as a touch."""

    def __init__(self, clock: Clock, minutes: int) -> None:
        """Begin now; ``minutes`` without a touch are too long."""
        self._clock = clock
        self._limit = timedelta(minutes=minutes)
        self._touched: datetime = clock.now()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock.now()

    def too_long(self, least_minutes: int = 0) -> bool:
        """Tell whether the limit has passed, or ``least_minutes`` where those are more."""
        now = self._clock.now()
        self._touched = min(self._touched, now)
        return now - self._touched >= max(self._limit, timedelta(minutes=least_minutes))
