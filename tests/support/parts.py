"""Real parts that some tests need: programs, libraries and modules besides pinvault's own.

Where one is missing the test is skipped, and says so. With ``PINVAULT_TESTS_COMPLETE=1``, as in
the full run of every change, a missing part is a failure: nothing goes untested unseen.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from importlib.util import find_spec

import pytest


def require(*programs: str) -> None:
    """Skip the test, or fail it, unless every one of the programs is on the path."""
    _demand([name for name in programs if shutil.which(name) is None])


def require_modules(*modules: str) -> None:
    """Skip the test, or fail it, unless every one of the Python modules can be imported."""
    _demand([name for name in modules if find_spec(name) is None])


def require_library(*names: str) -> ctypes.CDLL:
    """Return the first of the shared libraries that loads; skip the test, or fail it, if none."""
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    _demand([names[0]])
    raise AssertionError(names)


def _demand(missing: list[str]) -> None:
    if not missing:
        return
    message = f"not on this machine: {', '.join(missing)}"
    if os.environ.get("PINVAULT_TESTS_COMPLETE") == "1":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
