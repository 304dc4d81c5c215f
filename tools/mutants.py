"""``python -m tools.mutants [--tenth=N] ROOM ...``: change code in small ways; tests must notice.

Each room is copied to ``build/mutants/ROOM`` and given to mutmut with the tests that are written
for it. Printed are the score, and each change that no test noticed; ``docs/mutation.md`` says
which of them change nothing. Without a room, all of them. The changes of each function are
numbered; ``--tenth`` tries those whose number ends in N, for whoever has less than a night.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
_COPIED = ("src", "tests", "docs", "tools", "pyproject.toml", "README.md", "Makefile")
_RESULT = re.compile(r"^\s+(?P<name>\S+): (?P<how>.+)$", re.MULTILINE)
_NOTICED = ("killed", "timeout", "suspicious", "segfault", "caught by type check")
_UNTRIED = "not checked"


@dataclass(frozen=True, slots=True)
class Room:
    """Sources below ``src/pinvault`` as patterns, and the tests written for them."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()
    """Sources among them that are left out."""


ROOMS = {
    "dates": Room(
        (
            "domain/dates.py", "domain/months.py", "domain/recall.py", "domain/tries.py",
            "domain/form.py", "domain/renewal.py", "domain/leads.py", "domain/labels.py",
            "domain/record.py", "domain/card.py", "domain/vault.py",
        ),
        ("tests/domain/test_*.py",),
    ),
    "validity": Room(("domain/validity/*",), ("tests/domain/validity",)),
    "merge": Room(("domain/merge/*",), ("tests/domain/test_merge*.py",)),
    "agenda": Room(
        ("domain/agenda*.py", "domain/concerns.py"),
        ("tests/domain/test_agenda*.py", "tests/domain/test_concerns.py"),
    ),
    "recovery": Room(("domain/recovery/*",), ("tests/domain/recovery",)),
    "hints": Room(
        ("domain/hints/*",), ("tests/domain/hints",), without=("domain/hints/words/*",)
    ),
    "container": Room(("vault/container/*",), ("tests/vault/container",)),
    "keys": Room(("vault/keys/*",), ("tests/vault/keys",)),
    "codec": Room(
        ("vault/codec/*", "vault/sealing.py", "vault/agenda.py"), ("tests/vault/codec",)
    ),
    "session": Room(("vault/session/*",), ("tests/vault/session",)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Score:
    """How many changes were tried, and those that no test noticed."""

    tried: int
    unnoticed: tuple[str, ...]

    def __str__(self) -> str:
        """Give the figures in one line."""
        noticed = self.tried - len(self.unnoticed)
        share = 100 * noticed / self.tried if self.tried else 0.0
        return f"{noticed} of {self.tried} changes noticed ({share:.1f} %)"


def lay_out(room: Room, folder: Path) -> None:
    """Copy the checkout into ``folder``, with mutmut's settings for ``room``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    aside = shutil.ignore_patterns("__pycache__", "compiled")
    for name in _COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=aside)
        else:
            shutil.copy(ROOT / name, folder / name)
    tests = [
        str(path.relative_to(ROOT)) for pattern in room.tests for path in sorted(ROOT.glob(pattern))
    ]
    settings = {
        "source_paths": ["src/"],
        "only_mutate": [f"src/pinvault/{each}" for each in room.sources],
        "do_not_mutate": [f"src/pinvault/{each}" for each in room.without],
        "pytest_add_cli_args_test_selection": tests,
        # The order of tests, and what hypothesis draws, must not decide what is noticed.
        "pytest_add_cli_args": ["-p", "no:randomly", "--hypothesis-profile=mutants"],
        "also_copy": [name for name in _COPIED if name != "src"],
    }
    lines = [f"{name} = {value!r}\n" for name, value in settings.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.writelines(["\n[tool.mutmut]\n", *lines])


def score(folder: Path, ending: str) -> Score:
    """Run mutmut in ``folder`` for the changes with this ``ending``, and read what came of it.

    Raises ``subprocess.CalledProcessError`` if it does not come to its end.
    """
    mutmut = [sys.executable, "-m", "mutmut"]
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    with (folder / "log").open("wb") as log:
        run = [*mutmut, "run", "--max-children", "1", f"*__mutmut_*{ending}"]
        subprocess.run(run, cwd=folder, env=environment, stdout=log, stderr=log, check=True)
    told = subprocess.run(
        [*mutmut, "results", "--all", "true"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [(each["name"], each["how"]) for each in _RESULT.finditer(told.stdout)]
    results = [(name, how) for name, how in found if how != _UNTRIED]
    unnoticed = tuple(f"{name}: {how}" for name, how in results if how not in _NOTICED)
    return Score(len(results), unnoticed)


def main(words: Sequence[str]) -> int:
    """Score the rooms that are named; 1 if one of them has less than 90 %."""
    endings = [word.removeprefix("--tenth=") for word in words if word.startswith("--tenth=")]
    names = [word for word in words if not word.startswith("--tenth=")]
    if set(names) - set(ROOMS) or not all(ending in "0123456789" for ending in endings):
        _say(f"{__doc__}\nRooms: {', '.join(ROOMS)}")
        return 2
    good = True
    for name in names or ROOMS:
        folder = ROOT / "build" / "mutants" / name
        lay_out(ROOMS[name], folder)
        found = score(folder, "".join(endings[-1:]))
        for each in found.unnoticed:
            _say(f"  {each}")
        _say(f"{name}: {found}")
        good = good and 10 * len(found.unnoticed) <= found.tried
    return 0 if good else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
