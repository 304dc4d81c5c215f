"""Promises for a file that a person asked for, such as the calendar."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import StorageError
from pinvault.reminders.target import write_whole

if TYPE_CHECKING:
    from pathlib import Path

DAY_SECONDS = 24 * 60 * 60


def left_behind(target: Path, age_seconds: float) -> Path:
    """Put a temporary file of ``target`` there, as a killed process leaves it."""
    path = target.with_name(f".{target.name}.{'0123456789abcdef'}.tmp")
    path.write_bytes(b"half of it")
    os.utime(path, (time.time() - age_seconds,) * 2)
    return path


def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path: Path) -> None:
    """It would lie hidden in the person's folder for ever."""
    target = tmp_path / "dates.ics"
    left_behind(target, DAY_SECONDS)
    write_whole(target, b"whole", replace=False)
    assert [path.name for path in tmp_path.iterdir()] == ["dates.ics"]


def test_it_goes_too_where_the_file_itself_was_already_whole(tmp_path: Path) -> None:
    """A program killed just behind its goal leaves both, and then the next one is refused."""
    target = tmp_path / "dates.ics"
    target.write_bytes(b"whole")
    left_behind(target, DAY_SECONDS)
    with pytest.raises(StorageError, match="target-exists"):
        write_whole(target, b"whole", replace=False)
    assert [path.name for path in tmp_path.iterdir()] == ["dates.ics"]


def test_what_another_process_writes_at_the_moment_is_left_alone(tmp_path: Path) -> None:
    """No lock keeps two of them apart."""
    target = tmp_path / "dates.ics"
    other = left_behind(target, 0)
    write_whole(target, b"whole", replace=True)
    assert other.exists()
