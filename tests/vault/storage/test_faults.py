"""Every system call of a change, failed and killed in turn: the old file or the new one.

A sample runs with every ``make test``; ``python -m tests.support.strace_faults`` runs them all.
"""

from __future__ import annotations

import signal
import stat
import sys
from typing import TYPE_CHECKING

from pinvault import i18n
from pinvault.vault.storage import VaultFile
from tests.support.strace_faults import FAULTS, KILL, Outcome, Scene, walk
from tests.vault.storage.change_once import NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "v.pinvault"
EARLIER = [b"state %d" % number for number in range(5)]
SAMPLE = 30


def _nothing(folder: Path) -> None:
    """Leave the folder as a first start finds it."""
    assert not any(folder.iterdir())


def _full(folder: Path) -> None:
    """Lay out a vault with all the generations that are kept."""
    file = VaultFile(folder / NAME)
    first, *rest = [*EARLIER, OLD]
    file.create(first, lambda _: None)
    with file.locked():
        for state in rest:
            file.replace(state, lambda _: None)


def _scene(change: str, prepare: Callable[[Path], None], path: str) -> Scene:
    program = [sys.executable, "-m", "tests.vault.storage.change_once", change]
    return Scene(prepare, lambda folder: [*program, folder / path])


CREATE = _scene("create", _nothing, f"new/folder/{NAME}")
REPLACE = _scene("replace", _full, NAME)
REWRITE = _scene("rewrite", _full, NAME)
REMOVE = _scene("remove", _full, NAME)


def _ended_clearly(outcome: Outcome) -> None:
    """Check that the fault was where it was meant, and that the program said what came of it."""
    assert outcome.fired, outcome
    assert outcome.err == "", outcome
    if outcome.fault == KILL:
        assert outcome.status == -signal.SIGKILL, outcome
    else:
        assert outcome.status == 0, outcome
        reason = outcome.out.strip()
        if reason != "done":
            assert i18n.texts(f"err-{reason}")
            assert i18n.texts(f"rec-{reason}")


def _tidy_after_next_start(file: VaultFile) -> None:
    """Check that the next change leaves only what belongs there, for its owner alone."""
    with file.locked():
        file.sweep()
    names = {path.name for path in file.path.parent.iterdir()}
    assert names <= {NAME, f"{NAME}.lock", f"{NAME}.generations"}
    for path in file.path.parent.rglob("*"):
        assert stat.S_IMODE(path.lstat().st_mode) == (0o700 if path.is_dir() else 0o600)
    kept = {generation.name for generation in file.generations()}
    folder = file.path.parent / f"{NAME}.generations"
    assert not folder.exists() or {path.name for path in folder.iterdir()} == kept


def test_faults_in_a_save_leave_the_old_vault_or_the_new_one(tmp_path: Path) -> None:
    """Nothing half, no state lost, nothing left lying about, and the next save works."""
    seen = set()
    for outcome in walk(REPLACE, FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        file = VaultFile(outcome.folder / "work" / NAME)
        stands = file.read()
        seen.add((stands, outcome.fault == KILL))
        if outcome.fault != KILL:
            told_new = outcome.out.strip() in {"done", "save-unconfirmed"}
            assert (stands == NEW) == told_new, outcome
        kept = [file.read_generation(generation) for generation in file.generations()]
        history = ([OLD] if stands == NEW else []) + EARLIER[::-1]
        assert [state for state in kept if state != stands][:5] == history[:5], outcome
        _tidy_after_next_start(file)
        with file.locked():
            file.replace(b"next", lambda _: None)
        assert file.read_generation(file.generations()[0]) == stands, outcome
        assert len(file.generations()) == 5, outcome
    assert seen == {(OLD, True), (NEW, True), (OLD, False), (NEW, False)}


def test_faults_in_a_first_save_leave_no_vault_or_a_whole_one(tmp_path: Path) -> None:
    """A vault that could not be created can be created again."""
    for outcome in walk(CREATE, FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        file = VaultFile(outcome.folder / "work" / "new" / "folder" / NAME)
        if outcome.fault != KILL:
            assert file.exists() == (outcome.out.strip() in {"done", "save-unconfirmed"}), outcome
        if not file.exists():
            file.create(NEW, lambda _: None)
        assert file.read() == NEW, outcome
        _tidy_after_next_start(file)


def test_faults_in_a_rotation_leave_each_generation_whole(tmp_path: Path) -> None:
    """Sealing a generation anew touches that one alone, and in one step."""
    for outcome in walk(REWRITE, FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        file = VaultFile(outcome.folder / "work" / NAME)
        newest, *older = [file.read_generation(each) for each in file.generations()]
        assert newest in {EARLIER[-1], NEW}, outcome
        assert outcome.out.strip() != "done" or newest == NEW, outcome
        assert older == EARLIER[-2::-1], outcome
        assert file.read() == OLD, outcome
        _tidy_after_next_start(file)


def test_faults_in_a_removal_leave_the_whole_vault_or_nothing(tmp_path: Path) -> None:
    """The vault goes last: no state outlives it, and a second try finishes the work."""
    for outcome in walk(REMOVE, FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        folder = outcome.folder / "work"
        file = VaultFile(folder / NAME)
        if file.exists():
            assert file.read() == OLD, outcome
        else:
            assert file.generations() == (), outcome
        assert outcome.out.strip() != "done" or not file.exists(), outcome
        with file.locked():
            file.remove()
        assert list(folder.iterdir()) == [], outcome
