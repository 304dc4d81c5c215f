"""The labelled lists, each line as the weights see it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from pinvault.domain.hints.learned.features import counts, runs
from pinvault.domain.hints.readout import read
from tests.domain.hints.lists import LISTS, form_of, rows
from tests.domain.hints.prose import english_hint, japanese_hint

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

HALF_TYPED = 0.2
"""What the beginning of a hint weighs beside a whole one: there are eight of each."""

PUT_TOGETHER = 0.2
"""What a hint put together at random weighs beside one that somebody thought of."""

BESIDE_ANOTHER = 0.3
"""What two lines in one text weigh beside a line that somebody wrote as it is."""

_BETWEEN = ("\n", "。", " / ", " ")
_DRAWN = 1_000


@dataclass(frozen=True, slots=True)
class Example:
    """What is weighed in one line of a list, and its label."""

    runs: AbstractSet[str]
    counts: AbstractSet[str]
    leaks: bool
    weight: float = 1.0
    """How much it matters that this one is judged rightly."""


def names() -> list[str]:
    """Return the names of all lists."""
    return sorted(LISTS)


def examples(name: str) -> list[Example]:
    """Return the lines of a list whose label nobody would dispute."""
    return [_example(row, str(row["text"])) for row in _rows(name)]


def half_typed(name: str) -> list[Example]:
    """Return the beginnings of the ordinary hints of a list: what the editor judges on the way."""
    return [
        _example(row, beginning, HALF_TYPED)
        for row in _rows(name)
        if not row["leaks"]
        for beginning in _beginnings(str(row["text"]))
    ]


def beside_another(name: str) -> list[Example]:
    """Return each line of a list with an ordinary hint of it before or after it."""
    draw = Random(name)  # noqa: S311 - no secret hangs on it
    all_rows = _rows(name)
    ordinary = [str(row["text"]) for row in all_rows if not row["leaks"]]
    return [
        _example(row, draw.choice(_BETWEEN).join(both), BESIDE_ANOTHER)
        for row in all_rows
        if (both := draw.sample([str(row["text"]), draw.choice(ordinary)], 2))[0] != both[1]
    ]


def put_together() -> list[Example]:
    """Return ordinary hints full of counts, times, years and names, as no list has enough of."""
    draw = Random(_DRAWN)  # noqa: S311 - no secret hangs on it
    return [
        _example({"pin": "user", "leaks": False}, hint(draw), PUT_TOGETHER)
        for hint in (japanese_hint, english_hint)
        for _ in range(_DRAWN)
    ]


def _rows(name: str) -> list[dict[str, str | bool]]:
    return [row for row in rows(name) if not row.get("borderline")]


def _beginnings(text: str) -> list[str]:
    """Return a text cut after its first characters, and after each of three of its quarters."""
    lengths = {1, 2, 3, 5, 8, *(len(text) * quarter // 4 for quarter in (1, 2, 3))}
    return [text[:length] for length in sorted(lengths) if 0 < length < len(text)]


def _example(row: dict[str, str | bool], text: str, weight: float = 1.0) -> Example:
    form = form_of(row)
    readout = read(text.strip(), form)
    return Example(runs(readout), counts(readout), bool(row["leaks"]), weight)
