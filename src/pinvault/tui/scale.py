"""From days to cells: a line drawn to scale, and labels under it that leave each other room.

Pure: days, cells and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of ``width`` cells from ``first`` to ``last``, both days on it."""

    first: date
    last: date
    width: int

    def cell(self, day: date) -> int:
        """Return the cell of ``day``, counted from 0; a day outside is at the nearer end."""
        span = (self.last - self.first).days
        inside = max(0, min((day - self.first).days, span))
        return round(inside * (self.width - 1) / span) if span else 0

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is on the line."""
        return self.first <= day <= self.last


def spread(wished: Sequence[int], widths: Sequence[int], room: int, gap: int) -> list[int] | None:
    """Return where labels in one row begin, as near as can be to where they are ``wished``.

    In the order given, ``gap`` cells apart, all within ``room``. None where they do not fit.
    """
    if sum(widths) + gap * (len(widths) - 1) > room:
        return None
    starts: list[int] = []
    free = 0
    for wish, width in zip(wished, widths, strict=True):
        starts.append(max(free, wish))
        free = starts[-1] + width + gap
    end = room
    for place in reversed(range(len(starts))):
        starts[place] = min(starts[place], end - widths[place])
        end = starts[place] - gap
    return starts


def rows(
    wished: Sequence[int], widths: Sequence[int], room: int, gap: int
) -> list[list[tuple[int, int]]]:
    """Return rows of labels: in each row the places of its labels and where they begin.

    A row takes as many as fit. A label that is wider than the room has a row to itself.
    """
    found: list[list[tuple[int, int]]] = []
    first = 0
    while first < len(widths):
        last, starts = first + 1, [max(0, min(wished[first], room - widths[first]))]
        while last < len(widths):
            longer = spread(wished[first : last + 1], widths[first : last + 1], room, gap)
            if longer is None:
                break
            last, starts = last + 1, longer
        found.append(list(zip(range(first, last), starts, strict=True)))
        first = last
    return found
