"""``python -m bench [SUBJECT ...]``: measure, print one line for each promise.

``--write`` keeps what was measured in ``docs/performance.md``, with figures beside it. Ends with 1
if a promise is not kept, or cannot be measured because the command fails.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from subprocess import CalledProcessError

from bench.promise import Measured, Promise, measure

WRITE = "--write"
ROW = "{:26} {:>9}   {:22} {:>9}   {:>6}   {:14} {}"


def subjects() -> list[str]:
    """Return the names of the files in ``bench/measures``."""
    folder = Path(__file__).with_name("measures")
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def bound(promise: Promise) -> str:
    """Return what is promised, for the table."""
    parts = [f"{promise.times:g}x"] if promise.times else []
    parts += [f"{promise.plus * 1000:.0f} ms"] if promise.plus else []
    return f"<= {' + '.join(parts)}"


def row(result: Measured) -> str:
    """Return the line of one promise."""
    promise = result.promise
    return ROW.format(
        promise.name,
        f"{result.ours * 1000:.1f} ms",
        promise.against,
        f"{result.base * 1000:.1f} ms",
        "" if result.ratio is None else f"{result.ratio:.2f}x",
        bound(promise),
        "kept" if result.kept else "NOT KEPT",
    )


def main(chosen: list[str]) -> int:
    """Measure the chosen subjects, or all; return 1 if a promise is not kept, 2 for no subject."""
    keep = WRITE in chosen
    chosen = [name for name in chosen if name != WRITE]
    unknown = set(chosen) - set(subjects())
    if unknown:
        print(f"no subject {', '.join(sorted(unknown))}; there are: {', '.join(subjects())}")
        return 2
    print(ROW.format("what", "median", "against", "median", "ratio", "promised", ""))
    broken = 0
    results: list[tuple[Measured, str]] = []
    for subject in chosen or subjects():
        for promise in import_module(f"bench.measures.{subject}").PROMISES:
            try:
                result = measure(promise)
            except CalledProcessError as error:
                print(f"{promise.name:26} fails with exit code {error.returncode}")
                broken += 1
            else:
                print(row(result), flush=True)
                results.append((result, bound(promise)))
                broken += not result.kept
    if keep:
        from bench.page import write

        write(results)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
