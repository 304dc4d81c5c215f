"""Promises of the temporary files: which of them go, and that a name that is taken stays so."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

import pytest

from pinvault.vault.storage.staging import publish, sweep
from tests.vault.storage.acts import refuse

if TYPE_CHECKING:
    from pathlib import Path

_MINUTE = 60


def _stray(folder: Path, number: int, *, idle_seconds: float) -> Path:
    """Leave a temporary file of the stem ``v`` that was last written to so long ago."""
    path = folder / f".v.{number:016x}.tmp"
    path.touch()
    then = time.time() - idle_seconds
    os.utime(path, (then, then))
    return path


def test_a_save_that_may_be_under_way_is_spared(tmp_path: Path) -> None:
    """Without a lock, a file that was written to a moment ago may be in use."""
    recent = _stray(tmp_path, 1, idle_seconds=0)
    left = _stray(tmp_path, 2, idle_seconds=2 * _MINUTE)
    sweep(tmp_path, "v", idle_seconds=_MINUTE)
    assert (recent.exists(), left.exists()) == (True, False)


def test_under_the_lock_nothing_is_spared(tmp_path: Path) -> None:
    """Nobody else can be saving."""
    recent = _stray(tmp_path, 1, idle_seconds=-_MINUTE)
    sweep(tmp_path, "v")
    assert not recent.exists()


def test_a_name_that_is_taken_is_told_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that stands there stays, and the error names it."""
    temporary, target = tmp_path / "new", tmp_path / "v"
    temporary.touch()
    target.write_bytes(b"first")
    refuse(monkeypatch, "link", errno.EPERM)
    with pytest.raises(FileExistsError) as caught:
        publish(temporary, target)
    assert caught.value.filename == target
    assert target.read_bytes() == b"first"
