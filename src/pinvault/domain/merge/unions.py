"""Logs of two copies as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

Entry = TypeVar("Entry")


def united(
    one: tuple[Entry, ...], other: tuple[Entry, ...], order: Callable[[Entry], tuple[object, ...]]
) -> tuple[Entry, ...]:
    """Return every entry of both, as often as the copy that has it more often.

    Two wrong tries in one second are two tries; the same try in both copies is one. A copy that
    has them all keeps its order, in which they happened; else they are put into ``order``.
    """
    every = Counter(one) | Counter(other)
    for log in (one, other):
        if Counter(log) == every:
            return log
    return tuple(sorted(every.elements(), key=order))
