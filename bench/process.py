"""Time whole processes: from the call to the end of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PINVAULT = str(Path(sys.executable).with_name("pinvault"))


def process(*command: str) -> Callable[[], float]:
    """Return a function that runs ``command`` once in an empty home and returns its seconds.

    It raises ``subprocess.CalledProcessError`` if the command fails: an error is quick.
    """

    def run() -> float:
        with tempfile.TemporaryDirectory() as home:
            world = {"HOME": home, "PATH": os.defpath, "PINVAULT_LANG": "ja"}
            begin = perf_counter()
            subprocess.run(
                command, check=True, env=world, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
            return perf_counter() - begin

    return run


def bare_interpreter() -> Callable[[], float]:
    """Return a function that starts this Python, does nothing, and returns the seconds."""
    return process(sys.executable, "-c", "pass")
