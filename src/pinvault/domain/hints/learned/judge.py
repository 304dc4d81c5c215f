"""How far a text looks like one that gives a PIN away."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from pinvault.domain.hints.learned import features

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinvault.domain.hints.readout import Readout

TOO_LIKE = 2.2
"""Log-odds from which a text is refused: chosen on lists left out of the learning, where fewer
than one ordinary hint in two hundred reaches it."""

UNITS = 10
"""Units of the table in one log-odd."""

BETWEEN = "|"
"""What stands between the names of a table; no name has it."""


def judge_likeness(readout: Readout) -> str | None:
    """Return the reason to refuse a text that is put like those that give a PIN away, or None."""
    return "pin-likely" if likeness(readout) > TOO_LIKE else None


def likeness(readout: Readout) -> float:
    """Return the log-odds that a text gives a PIN away, as the learned weights have it."""
    weights = _weights()
    told = features.runs(readout)
    weight = sum(map(weights.of_runs.__getitem__, weights.runs & told)) / sqrt(len(told))
    weight += sum(weights.of_counts.get(name, 0) for name in features.counts(readout))
    return weight / UNITS


class Weights(NamedTuple):
    """The tables as they are looked up."""

    of_runs: Mapping[str, int]
    of_counts: Mapping[str, int]
    runs: frozenset[str]
    """The names of all that weighs, because two sets meet faster than a table and a set."""


@cache
def _weights() -> Weights:
    """Return the weights; the first text reads the tables."""
    from pinvault.domain.hints.learned.weights import counts, long_runs, short_runs

    of_runs = read_table(short_runs.TABLE) | read_table(long_runs.TABLE)
    return Weights(of_runs, read_table(counts.TABLE), frozenset(of_runs))


def read_table(table: str) -> dict[str, int]:
    """Return the weight of each name in a table: lines of a weight and all that has it."""
    found: dict[str, int] = {}
    for line in table.strip("\n").splitlines():
        weight, *names, _ = line.split(BETWEEN)
        found.update(dict.fromkeys(names, int(weight)))
    return found
