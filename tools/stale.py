"""``python -m tools.stale``: list what is past its review, or will be.

    python -m tools.stale                 past today
    python -m tools.stale --on 2027-06-01 past that day, to plan a release

One line for each: the day by which it had to be checked, its subject and id. The exit code is 1 if
there is any, so that a release can stop on it.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING

from pinvault.clock import SystemClock, today
from pinvault.guidance.entry import entries
from pinvault.guidance.review import past_review

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Print the list; return 1 if it is not empty."""
    parser = argparse.ArgumentParser(prog="python -m tools.stale")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="not today")
    day = parser.parse_args(argv).on or today(SystemClock())
    lines = list(stale(day))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if lines else 0


def stale(day: date) -> Iterator[str]:
    """Yield a line for each entry that should have been checked again before ``day``.

    A route has no day of its own: it is as old as the facts that it cites.
    """
    for subject, names in past_review(day).items():
        for name in names:
            review = entries(subject)[name].get("review", "with its facts")
            yield f"{review}  {subject}/{name}"


if __name__ == "__main__":
    sys.exit(main())
