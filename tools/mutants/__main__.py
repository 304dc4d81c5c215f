"""``python -m tools.mutants [--tenth=N ...] [--file=NAME] [ROOM ...]``: change code in small ways.

The tests of a room must notice each change of its code. Printed are each change that they did not
notice, and the score of the room; ``docs/mutation.md`` says which of them change nothing. Without
a room, all of them. ``--tenth`` tries a tenth of the changes, 0 to 9, for whoever has less than an
hour: a change stays in its tenth whatever is written around it. ``--file`` tries those of one
file. Ends with 1 if a room has less than 90 %.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import coverage
import pytest

from tools.mutants.changes import Change, changes
from tools.mutants.rooms import ROOMS, ROOT
from tools.mutants.warm import NOTICED, ON_IMPORT, Warm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tools.mutants.rooms import Room

_PYTEST = (
    "--override-ini=addopts=", "--capture=no", "--hypothesis-profile=mutants",
    "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:faulthandler",
    "-p", "no:randomly",
)  # fmt: skip
_TOLD_EVERY = 200


@dataclass
class Score:
    """How many changes were tried, and those that no test noticed."""

    room: str
    tried: int = 0
    unnoticed: list[str] = field(default_factory=list)
    left_out: int = 0
    """Changes of what is done on import alone."""

    @property
    def good(self) -> bool:
        """Whether at least 90 % were noticed."""
        return self.tried > 0 and 10 * len(self.unnoticed) <= self.tried

    def add(self, change: Change, outcome: str) -> None:
        """Count a change, and tell of it if it was not noticed."""
        if outcome == ON_IMPORT:
            self.left_out += 1
            return
        self.tried += 1
        if outcome != NOTICED:
            self.unnoticed.append(f"{change}")
            _say(f"  {outcome}: {change}")
        if self.tried % _TOLD_EVERY == 0:
            _say(f"  so far: {self}")

    def __str__(self) -> str:
        """Give the figures in one line."""
        noticed = self.tried - len(self.unnoticed)
        share = 100 * noticed / self.tried if self.tried else 0.0
        more = f", {self.left_out} on import left out" if self.left_out else ""
        return f"{self.room}: {noticed} of {self.tried} changes noticed ({share:.1f} %){more}"


def score(name: str, room: Room, tenths: set[int], file: str) -> Score:
    """Try the changes of a room, or a part of them."""
    sources = [path for path in room.files() if not file or path.name == file]
    found = [change for source in sources for change in changes(source)]
    found = [change for change in found if not tenths or change.tenth in tenths]
    result = Score(name)
    tests = [str(path) for path in room.tested_by()]
    warm = Warm(found, sources, result.add, _say, _imported(sources))
    status = pytest.main([*_PYTEST, f"--rootdir={ROOT}", *tests], [warm])
    if status not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
        _say(f"  the tests could not be collected: {status!r}")
    return result


def _imported(sources: Sequence[Path]) -> dict[str, frozenset[int]]:
    """Import ``sources``; return the lines of each that were run by that."""
    measured = coverage.Coverage(
        data_file=None, include=[str(source) for source in sources], config_file=False
    )
    measured.start()
    for source in sources:
        importlib.import_module(_module(source))
    measured.stop()
    data = measured.get_data()
    return {file: frozenset(data.lines(file) or ()) for file in data.measured_files()}


def _module(source: Path) -> str:
    parts = source.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def main(words: Sequence[str]) -> int:
    """Score the rooms that are named."""
    names = [word for word in words if not word.startswith("--")]
    options = [word.partition("=")[::2] for word in words if word.startswith("--")]
    tenths = [value for option, value in options if option == "--tenth"]
    files = [value for option, value in options if option == "--file"]
    known = len(tenths) + len(files) == len(options)
    if set(names) - set(ROOMS) or not known or not all(each.isdecimal() for each in tenths):
        _say(f"{__doc__}\nRooms: {', '.join(ROOMS)}")
        return 2
    if len(names) == 1:
        result = score(
            names[0], ROOMS[names[0]], {int(each) % 10 for each in tenths}, "".join(files)
        )
        _say(f"{result}")
        return 0 if result.good else 1
    # Each room in a process that has imported nothing yet.
    asked = [word for word in words if word.startswith("--")]
    command = [sys.executable, "-m", "tools.mutants", *asked]
    return max(subprocess.run([*command, name], check=False).returncode for name in names or ROOMS)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
