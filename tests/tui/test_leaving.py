"""The last step of the app ends with its exit code, whatever became of the streams."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = 143

CLOSED = "sys.__stdout__.close()"
FULL = "sys.__stdout__ = sys.stdout = open('/dev/full', 'w'); print('frame')"


@pytest.mark.parametrize("before", [CLOSED, FULL], ids=["closed", "takes-nothing"])
def test_the_exit_code_is_told_although_the_terminal_has_gone(before: str) -> None:
    """Neither the flush nor the interpreter's own one gets between the program and its code."""
    told = f"import sys; from pinvault.tui.signals import leave; {before}; sys.exit(leave({CODE}))"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (CODE, "")
