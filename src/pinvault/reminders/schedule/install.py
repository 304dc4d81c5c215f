"""Writing a schedule, taking it away, and looking how it stands."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from pinvault.reminders.target import read_if_there, write_whole
from pinvault.vault.storage.refusals import refusing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.reminders.schedule.plan import Plan, PlannedFile

_SECONDS = 20


class State(StrEnum):
    """How a planned file stands; the values are stable ids."""

    THERE = "there"
    DIFFERENT = "different"
    MISSING = "missing"


def state(file: PlannedFile) -> State:
    """Return how one file stands. Raises ``StorageError`` if that cannot be seen."""
    with refusing(file.path):
        if file.link_to is not None:
            if file.path.is_symlink():
                same = os.readlink(file.path) == file.link_to  # noqa: PTH115 - as text, not resolved
                return State.THERE if same else State.DIFFERENT
            return State.DIFFERENT if file.path.exists() else State.MISSING
        found = read_if_there(file.path)
    if found is None:
        return State.MISSING
    return State.THERE if found == file.content else State.DIFFERENT


def install(plan: Plan) -> bool:
    """Write what is missing or different and load it; tells whether it is loaded now.

    Raises:
        StorageError: a file could not be written; each file is whole or as it was.
    """
    for file in plan.files:
        if state(file) is not State.THERE:
            _write(file)
    return plan.runs_them and _run_all(plan.loads)


def remove(plan: Plan) -> bool:
    """Unload it and remove its files, the last first; tells whether there were any.

    Raises:
        StorageError: a file could not be removed.
    """
    there = [file for file in plan.files if os.path.lexists(file.path)]
    if there and plan.runs_them:
        _run_all(plan.unloads[:1])
    for file in reversed(there):
        with refusing(file.path):
            file.path.unlink(missing_ok=True)
            if file.link_to is not None:
                # The folder is only there for such links, and stays if it holds another.
                with suppress(OSError):
                    file.path.parent.rmdir()
    if there and plan.runs_them:
        _run_all(plan.unloads[1:])
    return bool(there)


def _write(file: PlannedFile) -> None:
    with refusing(file.path):
        file.path.parent.mkdir(parents=True, exist_ok=True)
    if file.link_to is None:
        write_whole(file.path, file.content, replace=True)
        return
    with refusing(file.path):
        file.path.unlink(missing_ok=True)
        file.path.symlink_to(file.link_to)


def _run_all(commands: Iterable[tuple[str, ...]]) -> bool:
    """Run the commands, each after the one before has worked; tell whether all have."""
    return all(_run(command) for command in commands)


def _run(command: tuple[str, ...]) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command of the plan
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
