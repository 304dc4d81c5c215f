"""Promises of the tool that learns the weights of the hint policy."""

from __future__ import annotations

from collections import Counter
from math import exp
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.hints.learned.judge import TOO_LIKE, UNITS, read_table
from pinvault.domain.hints.learned.weights import counts, long_runs, short_runs
from tests.domain.hints.lists import STRANGERS
from tools.learn.examples import Example, examples, half_typed
from tools.learn.fitting import COST, KEPT, Model, fit
from tools.learn.table import FOLDER, SHORT, write

if TYPE_CHECKING:
    from pathlib import Path

WEIGHTS = Model(
    runs={
        run: weight / UNITS
        for run, weight in (read_table(short_runs.TABLE) | read_table(long_runs.TABLE)).items()
    },
    counts={name: weight / UNITS for name, weight in read_table(counts.TABLE).items()},
)


def example(runs: str, *, leaks: bool, weight: float = 1.0) -> Example:
    """Return an example of one-character runs without counts."""
    return Example(frozenset(runs), frozenset(), leaks, weight)


def test_the_weights_in_the_repository_are_as_the_tool_writes_them(tmp_path: Path) -> None:
    """Nobody has changed one by hand, and a new learning shows as a change of weights alone."""
    write(WEIGHTS, tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (FOLDER / path.name).read_bytes()


def test_no_more_weights_are_kept_than_promised() -> None:
    """The first text of a session reads them all."""
    assert 0 < len(WEIGHTS.runs) + len(WEIGHTS.counts) <= KEPT


def test_long_and_short_runs_are_kept_apart() -> None:
    """Each table holds what its name says."""
    assert max(map(len, read_table(short_runs.TABLE))) == SHORT
    assert min(map(len, read_table(long_runs.TABLE))) > SHORT


def test_what_a_strangers_list_teaches_tells_the_lines_of_another_apart() -> None:
    """Half of the disclosures are known by one other list alone, and next to no ordinary hint."""
    model = fit(examples("tenth_heldout") + half_typed("tenth_heldout"))
    judged = Counter(
        (row.leaks, model.score(row) > TOO_LIKE) for row in examples("twelfth_heldout")
    )
    assert judged[True, True] >= judged[True, False]
    assert judged[False, True] <= judged[False, False] / 50


def test_the_same_examples_teach_the_same_weights() -> None:
    """Two learnings can be compared line by line."""
    rows = [example("ab", leaks=True), example("bc", leaks=False), example("ac", leaks=True)] * 3
    assert fit(rows) == fit(rows)


def test_what_is_learned_is_the_best_there_is() -> None:
    """At the optimum each weight is what the examples that are judged worst pull it to."""
    rows = [
        *[example("ab", leaks=True)] * 3,
        *[example("bc", leaks=False)] * 4,
        *[example("ac", leaks=True, weight=0.2)] * 5,
        *[example("abc", leaks=False)] * 3,
    ]
    model = fit(rows)
    for run, weight in model.runs.items():
        pull = 0.0
        for row in rows:
            sign = 1 if row.leaks else -1
            doubt = 1 / (1 + exp(sign * model.score(row)))
            pull += COST * row.weight * sign * doubt * (run in row.runs) / len(row.runs) ** 0.5
        assert weight == pytest.approx(pull, rel=0.05)


def test_what_occurs_once_is_not_weighed() -> None:
    """A single line teaches nothing: it might be the name of its author's cat."""
    rows = [example("ab", leaks=True)] * 3 + [example("ac", leaks=False)] * 2
    assert "c" not in fit(rows).runs


def test_lines_that_can_be_judged_either_way_teach_nothing() -> None:
    """Every example is a line whose label nobody would dispute."""
    for name in STRANGERS:
        assert examples(name)
        assert all(row.weight == 1.0 for row in examples(name))
