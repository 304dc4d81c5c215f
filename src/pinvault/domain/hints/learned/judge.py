"""How far a text looks like one that gives a PIN away."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import TYPE_CHECKING

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
    weight_of_run, weight_of_count = _weights()
    told = features.runs(readout)
    known = weight_of_run.keys() & told
    weight = sum(map(weight_of_run.__getitem__, known)) / sqrt(len(told))
    weight += sum(weight_of_count.get(name, 0) for name in features.counts(readout))
    return weight / UNITS


@cache
def _weights() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the weights of runs and of counts; the first text reads the tables."""
    from pinvault.domain.hints.learned.weights import counts, long_runs, short_runs

    of_runs = read_table(short_runs.TABLE) | read_table(long_runs.TABLE)
    return of_runs, read_table(counts.TABLE)


def read_table(table: str) -> dict[str, int]:
    """Return the weight of each name in a table: lines of a weight and all that has it."""
    found: dict[str, int] = {}
    for line in table.strip("\n").splitlines():
        weight, *names, _ = line.split(BETWEEN)
        found.update(dict.fromkeys(names, int(weight)))
    return found
