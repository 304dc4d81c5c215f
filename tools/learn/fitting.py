"""Logistic regression by coordinate ascent in its dual (Yu, Huang and Lin 2011, algorithm 5).

Each example has one dual variable between 0 and ``COST``; a round maximises the dual over each of
them in turn, in an order drawn anew for each round: in the order of the lists, where neighbours
are alike, it would hardly come nearer to the end. The draw is always the same, and so the same
examples give the same weights.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from math import exp, sqrt
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tools.learn.examples import Example

COST = 30.0
"""What a wrong example weighs against large weights; chosen on lists left out."""

COUNTED = 0.25
"""The value of a count, beside the runs of a text, whose values have the length 1 together."""

KEPT = 4_000
"""Weights that are kept: the largest; with four times as many, lists left out fare no better."""

SEEN = 3
"""Lines in which something must occur to be weighed."""

_ROUNDS = 20
"""After these the dual is within a millionth of its maximum."""

_CLOSE = 1e-6
_FARTHEST = 100.0


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by run and by count; the count of the form, which all texts have, is the bias."""

    runs: Mapping[str, float]
    counts: Mapping[str, float]

    def score(self, example: Example) -> float:
        """Return the log-odds that an example gives a PIN away."""
        told = sum(self.runs.get(run, 0.0) for run in example.runs) / sqrt(len(example.runs))
        return told + sum(self.counts.get(name, 0.0) for name in example.counts)


def fit(examples: Sequence[Example]) -> Model:
    """Learn all weights, keep the largest, and learn those again without the others."""
    seen = Counter(chain.from_iterable(_names(example) for example in examples))
    known = {name for name, times in seen.items() if times >= SEEN}
    weights = _solve(examples, known)
    largest = sorted(weights, key=lambda name: (-abs(weights[name]), name))[:KEPT]
    weights = _solve(examples, set(largest))
    return Model(
        runs={name[1:]: weight for name, weight in weights.items() if name[0] == "r"},
        counts={name[1:]: COUNTED * weight for name, weight in weights.items() if name[0] == "c"},
    )


def _names(example: Example) -> list[str]:
    """Return all that is weighed in an example, in one order for all machines."""
    return sorted([f"r{run}" for run in example.runs] + [f"c{name}" for name in example.counts])


def _solve(examples: Sequence[Example], known: Collection[str]) -> dict[str, float]:
    """Return the weights that maximise the dual."""
    rows = [_row(example, known) for example in examples]
    weights = dict.fromkeys(sorted(known), 0.0)
    shares = [0.0] * len(rows)
    order = list(range(len(rows)))
    draw = Random(_ROUNDS)  # noqa: S311 - no secret hangs on it
    for _ in range(_ROUNDS):
        draw.shuffle(order)
        for index in order:
            row = rows[index]
            margin = row.sign * sum(weights[name] * value for name, value in row.values)
            share = _maximum(shares[index], margin, row)
            step = (share - shares[index]) * row.cost * row.sign
            shares[index] = share
            for name, value in row.values:
                weights[name] += step * value
    return weights


class _Row(NamedTuple):
    """An example as far as it is weighed."""

    values: tuple[tuple[str, float], ...]
    sign: float
    """1 for a disclosure, -1 for an ordinary hint."""

    cost: float
    """The upper bound of its dual variable."""

    square: float
    """The squared length of its values."""


def _row(example: Example, known: Collection[str]) -> _Row:
    told = 1 / sqrt(len(example.runs))
    values = tuple(
        (name, told if name[0] == "r" else COUNTED) for name in _names(example) if name in known
    )
    sign = 1.0 if example.leaks else -1.0
    return _Row(values, sign, COST * example.weight, sum(value * value for _, value in values))


def _maximum(share: float, margin: float, row: _Row) -> float:
    """Return the best dual variable as a share of its cost.

    The slope of the dual falls with the logit of the share: Newton's steps find where it is 0, and
    halving finds it where a step would leave what is known to hold it.
    """
    pull = row.square * row.cost
    low, high = -_FARTHEST, _FARTHEST
    logit = 0.0
    while high - low > _CLOSE:
        best = 1 / (1 + exp(-logit))
        slope = pull * (best - share) + margin + logit
        low, high = (low, logit) if slope > 0 else (logit, high)
        step = logit - slope / (1 + pull * best * (1 - best))
        if abs(step - logit) < _CLOSE:
            break
        logit = step if low < step < high else (low + high) / 2
    return 1 / (1 + exp(-logit))
