"""What to tell on a day: due days, and what the person has done about them, made into items.

An item begins with its first lead and stays until it is done, put off, or no longer due: a person
who was away on one day hears of it on the next.
"""

from __future__ import annotations

from datetime import timedelta

from pinvault.domain.agenda_kinds import WINDOWS, DueKind
from pinvault.domain.agenda_rules import RULES, Level
from pinvault.domain.months import opens
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Protocol

    from pinvault.domain.agenda_rules import Rule

    class Entry(Protocol):
        """A due day, from the vault itself or from the block that was carried out of it."""

        @property
        def id(self) -> str: ...
        @property
        def kind(self) -> DueKind: ...
        @property
        def on(self) -> date: ...
        @property
        def estimate(self) -> bool: ...
        @property
        def leads(self) -> tuple[int, ...]: ...


__all__ = [
    "Item",
    "Key",
    "Level",
    "Marks",
    "days_of",
    "has_faded",
    "items_on",
    "key_of",
    "known_windows",
    "next_day",
]

_SOON_DAYS = 90
"""Where no window says when it becomes serious."""

Key = tuple[str, int]
"""One due day of one thing: its opaque id, and the day's ordinal. A renewal makes another one."""


def key_of(entry: Entry) -> Key:
    """Return what notes about a due day are kept under."""
    return entry.id, entry.on.toordinal()


class Item(NamedTuple):
    """Something to tell on a day; ``message``, ``action`` and ``how`` are ids of texts.

    ``opens``: the first day of its window; ``next``: the day from which it is told anew.
    """

    id: str
    kind: DueKind
    on: date
    estimate: bool
    level: Level
    message: str
    action: str
    how: str
    opens: date | None
    next: date | None

    @property
    def key(self) -> Key:
        """What notes about this item are kept under."""
        return self.id, self.on.toordinal()


class Marks(NamedTuple):
    """What the person has said: done for good, or not before a day."""

    done: frozenset[Key] = frozenset()
    snoozed: Mapping[Key, date] = {}

    def hides(self, entry: Entry, day: date) -> bool:
        """Tell whether the item is not to be shown on ``day``."""
        key = key_of(entry)
        return key in self.done or (key in self.snoozed and day < self.snoozed[key])


def items_on(day: date, entries: Sequence[Entry], marks: Marks | None = None) -> tuple[Item, ...]:
    """Return what to tell on ``day``, the most urgent first."""
    marks = marks or Marks()
    windows = known_windows(entries)
    found = [
        item
        for entry in entries
        if (item := _item(entry, windows, day)) is not None and not marks.hides(entry, day)
    ]
    order = tuple(Level)
    return tuple(sorted(found, key=lambda item: (-order.index(item.level), item.on, item.id)))


def days_of(entry: Entry, windows: frozenset[date]) -> tuple[date, ...]:
    """Return the days on which something new is to be said of ``entry``, the first first.

    Its leads, and its window's first day if that is not before the first lead.
    """
    rule = RULES.get(entry.kind)
    if rule is None:
        return ()
    leads = entry.leads or rule.leads
    days = {entry.on - timedelta(lead) for lead in leads}
    window = _window(entry, windows)
    if window is not None and window > min(days):
        days.add(window)
    return tuple(sorted(days))


def next_day(day: date, entries: Sequence[Entry], marks: Marks | None = None) -> date | None:
    """Return the next day after ``day`` on which something new is to be said; None for never."""
    marks = marks or Marks()
    windows = known_windows(entries)
    ahead = []
    for entry in entries:
        key = key_of(entry)
        hidden_until = marks.snoozed.get(key, day)
        if key not in marks.done:
            ahead += [max(told, hidden_until) for told in days_of(entry, windows)]
    return min((told for told in ahead if told > day), default=None)


def known_windows(entries: Iterable[Entry]) -> frozenset[date]:
    """Return the days on which a renewal window opens."""
    return frozenset(entry.on for entry in entries if entry.kind in WINDOWS)


def _window(entry: Entry, windows: frozenset[date]) -> date | None:
    """Return the first day of the window of ``entry``, if it has one."""
    if entry.kind not in {DueKind.CARD_EXPIRES, DueKind.CERTIFICATE_EXPIRES}:
        return None
    first = opens(entry.on)
    return first if first in windows else None


def _item(entry: Entry, windows: frozenset[date], day: date) -> Item | None:
    rule = RULES.get(entry.kind)
    days = days_of(entry, windows)
    if rule is None or day < days[0] or has_faded(entry, day):
        return None
    left = (entry.on - day).days
    window = _window(entry, windows)
    return Item(
        id=entry.id,
        kind=entry.kind,
        on=entry.on,
        estimate=entry.estimate,
        level=_level(rule, left, window, day),
        message=_message(rule, left, window, day),
        action=rule.action,
        how=rule.how,
        opens=window,
        next=next((told for told in days if told > day), None),
    )


def has_faded(entry: Entry, day: date) -> bool:
    """Tell whether ``entry`` is so long ago that nobody needs to hear of it."""
    fades = RULES[entry.kind].fades
    return fades is not None and (day - entry.on).days > fades


def _level(rule: Rule, left: int, window: date | None, day: date) -> Level:
    if rule.always is not None:
        return rule.always
    if left < 0:
        return Level.OVERDUE
    if left <= rule.now:
        return Level.NOW
    soon = left <= _SOON_DAYS if window is None else day >= window
    return Level.SOON if soon else Level.INFO


def _message(rule: Rule, left: int, window: date | None, day: date) -> str:
    if left < 0:
        return rule.over
    if window is None:
        return rule.plain
    return rule.open if day >= window else rule.ahead
