"""One promise, and how it is measured."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Promise:
    """``ours`` takes at most ``times`` as long as ``base``, and ``plus`` seconds.

    Both are called in turn, ``rounds`` times, and return the seconds of the run that they time
    themselves, so that what they prepare does not count.
    """

    name: str
    ours: Callable[[], float]
    against: str
    base: Callable[[], float]
    times: float = 1.0
    plus: float = 0.0
    rounds: int = 21


@dataclass(frozen=True, slots=True)
class Measured:
    """The medians of a promise, in seconds."""

    promise: Promise
    ours: float
    base: float

    @property
    def ratio(self) -> float | None:
        """Return how many times as long as the base we take; None against nothing."""
        return self.ours / self.base if self.base else None

    @property
    def kept(self) -> bool:
        """Tell whether the promise is kept."""
        return self.ours <= self.base * self.promise.times + self.promise.plus


def measure(promise: Promise) -> Measured:
    """Run both sides in turn; the first pair only warms the caches of the disk."""
    pairs = [(promise.ours(), promise.base()) for _ in range(promise.rounds + 1)][1:]
    ours, base = zip(*pairs, strict=True)
    return Measured(promise, median(ours), median(base))
