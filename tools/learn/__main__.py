"""``python -m tools.learn``: write the weights of the hint policy anew.

    python -m tools.learn            learn from all lists and write the table; a minute
    python -m tools.learn --judge    leave each stranger's list out in turn, and say how many of its
                                     lines are told apart by what the others have taught

The same lists give the same table. Lines that can be judged either way are left out.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from pinvault.domain.hints.learned.judge import TOO_LIKE
from tests.domain.hints.lists import STRANGERS
from tools.learn.examples import (
    Example,
    beside_another,
    examples,
    half_typed,
    names,
    put_together,
)
from tools.learn.fitting import fit
from tools.learn.table import write

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Write the table, or print how good it would be on lists that it has not seen."""
    parser = argparse.ArgumentParser(prog="python -m tools.learn")
    parser.add_argument("--judge", action="store_true", help="judge lists left out; write nothing")
    if parser.parse_args(argv).judge:
        sys.stdout.writelines(f"{line}\n" for line in map(_judgement, STRANGERS))
        return 0
    model = fit(_taught_by(names()))
    path = write(model)
    sys.stdout.write(f"{len(model.runs) + len(model.counts)} weights: {path}\n")
    return 0


def _taught_by(lists: Collection[str]) -> list[Example]:
    ways = (examples, half_typed, beside_another)
    return put_together() + [row for way in ways for name in lists for row in way(name)]


def _judgement(left_out: str) -> str:
    """Return what the weights alone refuse of a stranger's list that they were not taught by."""
    model = fit(_taught_by([name for name in names() if name != left_out]))
    lines = examples(left_out)
    disclosures = [model.score(row) for row in lines if row.leaks]
    ordinary = [model.score(row) for row in lines if not row.leaks]
    begun = [model.score(row) for row in half_typed(left_out)]
    return (
        f"{left_out:20} {_refused(disclosures)} disclosures refused,"
        f" {_refused(ordinary)} ordinary hints as well, {_refused(begun)} half typed"
    )


def _refused(scores: Sequence[float]) -> str:
    return f"{sum(score > TOO_LIKE for score in scores):4} of {len(scores):4}"


if __name__ == "__main__":
    sys.exit(main())
