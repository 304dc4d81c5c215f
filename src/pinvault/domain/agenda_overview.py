"""Everything that is kept of reminders, so that nothing is lost from sight.

What is due is told by ``agenda_items``; this lists what is not: put off, done, and still to come.
"""

from __future__ import annotations

from enum import StrEnum

from pinvault.domain.agenda_items import days_of, has_faded, items_on, key_of, known_windows
from pinvault.domain.agenda_rules import RULES
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pinvault.domain.agenda_items import Entry, Item, Marks


class Standing(StrEnum):
    """Why something is not told today; the values are stable ids."""

    AHEAD = "ahead"
    SNOOZED = "snoozed"
    DONE = "done"


class Quiet(NamedTuple):
    """Something that is not told today. ``name``: the id of what it is called.

    ``told``: the day on which it is told (again); None for what is done.
    """

    entry: Entry
    name: str
    standing: Standing
    told: date | None


class Overview(NamedTuple):
    """All that can be reminded of: ``due``, the most urgent first, then the rest by day."""

    due: tuple[Item, ...]
    quiet: tuple[Quiet, ...]


def overview(day: date, entries: Sequence[Entry], marks: Marks) -> Overview:
    """Return everything that is kept on ``day``."""
    windows = known_windows(entries)
    due = items_on(day, entries, marks)
    told = {item.key for item in due}
    quiet = [
        _quiet(day, entry, windows, marks)
        for entry in entries
        if entry.kind in RULES and key_of(entry) not in told and not has_faded(entry, day)
    ]
    order = tuple(Standing)
    return Overview(
        due,
        tuple(
            sorted(
                quiet,
                key=lambda each: (order.index(each.standing), each.told or each.entry.on),
            )
        ),
    )


def _quiet(day: date, entry: Entry, windows: frozenset[date], marks: Marks) -> Quiet:
    key, name = key_of(entry), RULES[entry.kind].name
    if key in marks.done:
        return Quiet(entry, name, Standing.DONE, None)
    first = days_of(entry, windows)[0]
    until = marks.snoozed.get(key, day)
    if until > max(day, first):
        return Quiet(entry, name, Standing.SNOOZED, until)
    return Quiet(entry, name, Standing.AHEAD, first)
