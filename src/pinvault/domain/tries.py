"""The log of tries at a PIN, and what it says about the card's counter.

The counter sits in the card: it adds up over months and devices, and only a correct entry
before the limit sets it back (PIN-10). A log can only miss tries, never invent them, so what
it gives is an upper bound: "at most N left".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class Try:
    """One entry of the PIN somewhere: when, and whether the card took it."""

    at: datetime
    correct: bool


def wrong_in_a_row(tries: tuple[Try, ...]) -> int:
    """Count the wrong entries since the last correct one."""
    count = 0
    for entry in reversed(tries):
        if entry.correct:
            break
        count += 1
    return count


def at_most_left(tries: tuple[Try, ...], limit: int) -> int:
    """Return the largest number of tries that can be left, given the card's ``limit``."""
    return max(0, limit - wrong_in_a_row(tries))
