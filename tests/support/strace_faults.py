"""Fail or kill a program at each system call of one stretch of its work, in turn.

The program marks the stretch with ``tests.support.stretch``. It is run once under strace to learn
which occurrence of which call lies inside, then once for each of them with strace injecting one
fault there, each time in a fresh folder. strace's own log proves that the fault fell inside.

    python -m tests.support.strace_faults          every walk of the project, at every call
    PINVAULT_FAULTS=full python -m pytest -k faults        the same, by hand

Without ``PINVAULT_FAULTS=full`` a walk takes an even sample, so that the tests stay quick.
"""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.parts import require
from tests.support.stretch import BEGIN, END

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
FULL = os.environ.get("PINVAULT_FAULTS") == "full"
SECONDS = 60

KILL = "KILL"
FAULTS = ("EIO", "ENOSPC", "EINTR", "EACCES", KILL)

# Every call that takes a path or a descriptor, memory apart: no disk is asked there.
_TRACED = "%file,%desc"
_MEMORY = frozenset({"mmap", "munmap", "mremap"})
Ran = tuple["subprocess.CompletedProcess[str]", list[str]]
"""How a program ended, and the lines of strace's log."""
Runner = Callable[[Path, list[str]], Ran]
"""Lays a folder out and runs the program there, under strace with further options."""
_LINE = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Scene:
    """A program to walk: how its folder is laid out, and the command that works in it."""

    prepare: Callable[[Path], None]
    command: Callable[[Path], Sequence[str | Path]]


@dataclass(frozen=True, slots=True)
class Call:
    """The ``number``-th call of ``name`` in a program's life, counted from 1."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one run: ``fired`` tells that the fault fell inside the stretch."""

    folder: Path
    call: Call
    fault: str
    fired: bool
    status: int
    out: str
    err: str

    def __str__(self) -> str:
        """Name the fault and what the program said."""
        return f"{self.call.name} #{self.call.number} {self.fault}: {self.out}{self.err}"


def walk(scene: Scene, faults: Sequence[str], folder: Path, *, sample: int) -> list[Outcome]:
    """Run ``scene`` below ``folder`` once for each call of its stretch and each of ``faults``.

    A fault is the name of an error number or ``KILL``. At most ``sample`` runs, spread evenly over
    calls and faults, unless ``PINVAULT_FAULTS`` says ``full``. What came of them is printed.
    """
    require_tracing()
    run = partial(_run, scene)
    # The first run only fills the cache of compiled modules.
    run(folder / "warm", [])
    planned = plan(calls(run, folder / "look"), faults, None if FULL else sample)

    def meet(numbered: tuple[int, tuple[Call, str]]) -> Outcome:
        number, (call, fault) = numbered
        return meet_fault(run, folder / f"{number:04d}", call, fault)

    with ThreadPoolExecutor(workers()) as pool:
        outcomes = list(pool.map(meet, enumerate(planned)))
    for fault in faults:
        those = [outcome for outcome in outcomes if outcome.fault == fault]
        said = Counter(outcome.out.strip() or "killed" for outcome in those)
        hit = sum(outcome.fired for outcome in those)
        sys.stdout.write(f"{fault}: {hit} of {len(those)} calls hit; {dict(said)}\n")
    return outcomes


def plan(
    found: Sequence[Call], faults: Sequence[str], sample: int | None
) -> list[tuple[Call, str]]:
    """Return each of ``found`` with each of ``faults``; at most ``sample`` if there is a limit."""
    runs = [(call, fault) for call in found for fault in faults]
    return runs if sample is None else runs[:: _stride(len(runs), sample, len(faults))]


def require_tracing() -> None:
    """Ask for strace as for any real part; one that may trace nothing counts as missing."""
    require("strace")
    probe = subprocess.run(["strace", "-o", os.devnull, "true"], check=False, capture_output=True)
    if probe.returncode != 0:
        require("strace with the permission to trace")


def _stride(runs: int, sample: int, faults: int) -> int:
    """Return the step that leaves at most ``sample`` runs and meets each fault as often."""
    stride = max(1, -(-runs // sample))
    while math.gcd(stride, faults) > 1:
        stride += 1
    return stride


def calls(run: Runner, folder: Path) -> list[Call]:
    """Learn the calls of the stretch from one run in ``folder``."""
    done, log = run(folder, [f"--trace={_TRACED}"])
    counted: Counter[tuple[str, str]] = Counter()
    inside: dict[str, list[Call]] = {}
    marking = ""
    for line in log:
        found = _LINE.match(line)
        if not found:
            continue
        process, name = found["process"], found["name"]
        counted[process, name] += 1
        if f'"{BEGIN}"' in line:
            marking = process
        elif f'"{END}"' in line:
            return inside[process]
        elif process == marking and name not in _MEMORY:
            call = Call(name, counted[process, name])
            inside.setdefault(process, []).append(call)
    pytest.fail(f"the program did not mark its stretch: {done.stderr}")


def meet_fault(run: Runner, folder: Path, call: Call, fault: str) -> Outcome:
    """Run in ``folder`` with ``fault`` at ``call``, and tell what came of it."""
    what = "signal=KILL" if fault == KILL else f"error={fault}"
    done, log = run(
        folder,
        [
            f"--trace={call.name},?access,?faccessat,?faccessat2",
            f"--inject={call.name}:{what}:when={call.number}",
        ],
    )
    text = "\n".join(log)
    begun, _, rest = text.partition(f'"{BEGIN}"')
    stretch, _, _ = rest.partition(f'"{END}"')
    sign = "+++ killed by SIGKILL +++" if fault == KILL else "(INJECTED)"
    fired = sign in stretch and sign not in begun
    return Outcome(folder, call, fault, fired, done.returncode, done.stdout, done.stderr)


def _run(scene: Scene, folder: Path, options: list[str]) -> Ran:
    """Lay the folder out, run the command there under strace, return its end and strace's log."""
    work = folder / "work"
    work.mkdir(parents=True)
    scene.prepare(work)
    log = folder / "log"
    strace = ["strace", "--follow-forks", f"--output={log}", *options]
    done = subprocess.run(
        [*strace, *scene.command(work)] if options else list(scene.command(work)),
        cwd=ROOT,
        # The same calls in the same order every time, whoever else works in this checkout.
        env=os.environ
        | {"PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return done, log.read_text(errors="replace").splitlines() if options else []


def workers() -> int:
    """Use the processors there are, unless pytest-xdist uses them already."""
    return 1 if "PYTEST_XDIST_WORKER" in os.environ else os.cpu_count() or 1


if __name__ == "__main__":
    os.environ["PINVAULT_FAULTS"] = "full"
    sys.exit(pytest.main(["-k", "faults", "-rP", *sys.argv[1:]]))
