"""Logs of two copies as one."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

Entry = TypeVar("Entry")


def united(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return every entry of both, as often as the copy that has it more often.

    Two wrong tries in one second are two tries; the same try in both copies is one.
    """
    return tuple((Counter(one) | Counter(other)).elements())
