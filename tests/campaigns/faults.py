"""``python -m tests.campaigns.faults [--full] [--sample=N] [--kills=N] [OPERATION ...]``.

Fails and kills every mutating operation at its system calls, in turn, then kills a program that
saves all the time at random moments. By default an even sample of the calls of each operation,
``--full`` all of them. One line for each operation, the figures of all at the end; ends with 1 if
any of them but the first is not 0.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.judge import Verdict
from tests.campaigns.kills import Kills, kill_at_random
from tests.campaigns.operations import OPERATIONS, lay_out
from tests.support.strace_faults import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.campaigns.operations import Operation

SAMPLE = 5
KILLS = 1_000


def walk(operation: Operation, template: Path, folder: Path, *, sample: int) -> Verdict:
    """Meet one operation with faults, below ``folder``, and judge what came of each.

    At most ``sample`` faults, spread evenly; with 0, every one. Raises ``CalledProcessError``.
    """
    words = ("-m", "tests.campaigns.operate", operation.name, template, folder, str(sample))
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        # The same calls in the same order every time, whoever else works in this checkout.
        env=os.environ
        | {"PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")},
        stdout=subprocess.PIPE,
        check=True,
    )
    return Verdict(**json.loads(done.stdout))


def campaign(names: Sequence[str], *, sample: int) -> Verdict:
    """Walk the operations called ``names``, or all of them, and print a line for each."""
    total = Verdict()
    with tempfile.TemporaryDirectory(prefix="pinvault-faults-") as scratch:
        template = Path(scratch) / "template"
        lay_out(template)
        for operation in OPERATIONS:
            if names and operation.name not in names:
                continue
            began = time.monotonic()
            verdict = walk(operation, template, Path(scratch) / operation.name, sample=sample)
            total.add(verdict)
            seconds = time.monotonic() - began
            _say(f"{operation.name}: {verdict} ({seconds:.0f} s)")
            for wrong in (
                *verdict.unreadable, *verdict.lost, *verdict.stray, *verdict.modes, *verdict.unclear
            ):  # fmt: skip
                _say(f"  {wrong}")
    return total


def summary(verdict: Verdict, kills: Kills) -> str:
    """Return the figures of a campaign in one line."""
    return f"faults: {verdict}; {kills}"


def main(words: Sequence[str]) -> int:
    """Run what ``words`` ask for."""
    os.umask(0o077)
    options = dict(word[2:].partition("=")[::2] for word in words if word.startswith("--"))
    names = [word for word in words if not word.startswith("--")]
    unknown = set(names) - {operation.name for operation in OPERATIONS}
    if unknown or set(options) - {"full", "sample", "kills"}:
        known = ", ".join(operation.name for operation in OPERATIONS)
        _say(f"{__doc__}\nOperations: {known}")
        return 2
    sample = 0 if "full" in options else int(options.get("sample", SAMPLE))
    _say("a sample of each operation" if sample else "every call of each operation")
    verdict = campaign(names, sample=sample)
    kills = kill_at_random(int(options.get("kills", 0 if names else KILLS)))
    _say(summary(verdict, kills))
    return 0 if verdict.good and kills.good else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
