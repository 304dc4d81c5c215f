"""Walk one operation: ``operate.py NAME TEMPLATE FOLDER SAMPLE``; prints the verdict as JSON.

This process does the operation once in a copy of the home, so that everything is imported, and is
then forked for each fault: the child stops, strace takes hold of it, and it goes on to do the
operation in a fresh home, in the marked stretch. It makes the same calls there as a program that
had begun for that one fault, without the second or so in which an interpreter begins.
"""

from __future__ import annotations

import dataclasses
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, NoReturn

from tests.campaigns.home import Home
from tests.campaigns.judge import Verdict, held, judge
from tests.campaigns.operations import OPERATIONS
from tests.support.strace_faults import (
    FAULTS,
    SECONDS,
    calls,
    meet_fault,
    plan,
    require_tracing,
    workers,
)
from tests.support.stretch import stretch

if TYPE_CHECKING:
    from tests.campaigns.operations import Operation
    from tests.support.strace_faults import Call, Ran

_ATTACHED = b"attached"


@dataclass(frozen=True, slots=True)
class Walk:
    """An operation, the homes it is done in, and what those hold without it and after it."""

    operation: Operation
    template: Path
    folder: Path

    def verdict(self, sample: int | None) -> Verdict:
        """Meet the operation with faults, at most ``sample`` of them, and judge each."""
        require_tracing()
        self._do_once(self._laid_out(self.folder / "warm"))
        planned = plan(calls(self._run, self.folder / "look"), FAULTS, sample)
        untouched = self._laid_out(self.folder / "untouched")
        second = self.operation.name == "restore-new"
        before = held(Home(untouched), second=second)
        after = held(Home(self.folder / "warm" / "work"), second=second)
        verdict = Verdict()
        with multiprocessing.get_context("fork").Pool(workers()) as pool:
            step = partial(self._step, before=before, after=after)
            for one in pool.imap(step, enumerate(planned)):
                verdict.add(one)
        return verdict

    def _step(
        self, numbered: tuple[int, tuple[Call, str]], before: object, after: object
    ) -> Verdict:
        number, (call, fault) = numbered
        folder = self.folder / f"{number:04d}"
        verdict = judge(self.operation, meet_fault(self._run, folder, call, fault), before, after)
        rmtree(folder)
        return verdict

    def _laid_out(self, folder: Path) -> Path:
        work = folder / "work"
        work.mkdir(parents=True)
        self.operation.lay_out(self.template, work)
        return work

    def _do_once(self, work: Path, *, marked: bool = False) -> int:
        """Do the operation in ``work``; print the exit code and the reason of an error, if any."""
        within = stretch() if marked else None
        got = Home(work).type(self.operation.words, self.operation.secrets, within=within)
        if marked:
            error = json.loads(got.stderr)["error"]["reason"] if got.exit and got.stderr else ""
            sys.stdout.write(json.dumps({"exit": got.exit, "error": error}) + "\n")
        return got.exit

    def _run(self, folder: Path, options: list[str]) -> Ran:
        """Do the operation in a child under strace."""
        work = self._laid_out(folder)
        out, err, log = (folder / name for name in ("out", "err", "log"))
        child = os.fork()
        if child == 0:
            self._be_traced(work, out, err)
        os.waitpid(child, os.WUNTRACED)
        words = ["strace", "--follow-forks", f"--output={log}", *options, f"--attach={child}"]
        with subprocess.Popen(words, stderr=subprocess.PIPE) as strace:
            assert strace.stderr is not None
            told = strace.stderr.readline()
            assert _ATTACHED in told, told
            os.kill(child, signal.SIGCONT)
            try:
                strace.communicate(timeout=SECONDS)
            finally:
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        done = subprocess.CompletedProcess(words, code, out.read_text(), err.read_text())
        return done, log.read_text(errors="replace").splitlines()

    def _be_traced(self, work: Path, out: Path, err: Path) -> NoReturn:
        """Do the operation once the parent has put this process under strace."""
        status = 1
        try:
            for number, path in ((1, out), (2, err)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), number)
            os.kill(os.getpid(), signal.SIGSTOP)
            status = self._do_once(work, marked=True)
            sys.stdout.flush()
        except BaseException:  # noqa: BLE001 - whatever it is, it is told, and ends the child
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(status)


def main(name: str, template: str, folder: str, sample: str) -> None:
    """Walk the operation called ``name``, at every call if ``sample`` is 0."""
    os.umask(0o077)
    (operation,) = (operation for operation in OPERATIONS if operation.name == name)
    verdict = Walk(operation, Path(template), Path(folder)).verdict(int(sample) or None)
    sys.stdout.write(json.dumps(dataclasses.asdict(verdict)))


if __name__ == "__main__":
    main(*sys.argv[1:])
