"""The weights as modules that people can read: a line for a weight and what has it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from pinvault.domain.hints.learned.judge import BETWEEN, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.learn.fitting import Model

FOLDER = Path(__file__).parents[2] / "src/pinvault/domain/hints/learned/weights"
WIDTH = 98
"""Columns of a line."""

SHORT = 3
"""Characters of the longest run of the first table of runs: each file is read in one go."""

_HEAD = '''"""{what}; ``python -m tools.learn`` writes this."""

TABLE = """
{table}"""
'''


def write(model: Model, folder: Path = FOLDER) -> Path:
    """Write the tables of a model; return the folder where they lie."""
    short = {run: weight for run, weight in model.runs.items() if len(run) <= SHORT}
    long = {run: weight for run, weight in model.runs.items() if len(run) > SHORT}
    tables = {
        "counts": ("What each count weighs", model.counts),
        "short_runs": (f"What each run of 1 to {SHORT} characters weighs", short),
        "long_runs": (f"What each run of more than {SHORT} characters weighs", long),
    }
    for name, (what, weights) in tables.items():
        text = _HEAD.format(what=what, table=_table(weights))
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


def _table(weights: Mapping[str, float]) -> str:
    """Return the lines, the heaviest first."""
    by_weight: dict[int, list[str]] = defaultdict(list)
    for name, weight in weights.items():
        if round(UNITS * weight) and _can_be_written(name):
            by_weight[round(UNITS * weight)].append(name)
    lines = (
        line
        for weight in sorted(by_weight, reverse=True)
        for line in _lines(weight, sorted(by_weight[weight]))
    )
    return "".join(f"{line}\n" for line in lines)


def _lines(weight: int, names: list[str]) -> Iterator[str]:
    """Yield as many lines as the names of one weight need."""
    line = f"{weight}{BETWEEN}"
    for name in names:
        if _columns(line) + _columns(name) + 1 > WIDTH:
            yield line
            line = f"{weight}{BETWEEN}"
        line += f"{name}{BETWEEN}"
    yield line


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _can_be_written(name: str) -> bool:
    """Tell whether a run stands in a literal as it is."""
    return name.isprintable() and not set(name) & {BETWEEN, '"', "\\"}
