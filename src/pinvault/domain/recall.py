"""Practising to remember: when to ask "do you still know it?" again.

A PIN that is used once a year is forgotten in between. The question comes back after growing
intervals while the answer is yes, and soon after a no. Nothing is ever typed: a typed guess
would be a stored PIN or a spent try.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

INTERVALS_DAYS = (14, 30, 60, 120, 180)
AFTER_NO_DAYS = 7


@dataclass(frozen=True, slots=True, order=True)
class Recall:
    """One answer to "do you still know it?"."""

    on: date
    remembered: bool


def next_recall(recalls: tuple[Recall, ...], written: date) -> date:
    """Return the day to ask again; ``written`` is the day on which the hint was written."""
    if not recalls:
        return written + timedelta(days=INTERVALS_DAYS[0])
    last = recalls[-1]
    if not last.remembered:
        return last.on + timedelta(days=AFTER_NO_DAYS)
    streak = 0
    for recall in reversed(recalls):
        if not recall.remembered:
            break
        streak += 1
    step = min(streak, len(INTERVALS_DAYS) - 1)
    return last.on + timedelta(days=INTERVALS_DAYS[step])
