"""Promises of the process: nothing of its memory or its files is anyone else's to read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from pinvault.hygiene import clean_environment

PROBE = """
import json, os, resource, sys
from pinvault.hygiene import harden
harden()
print(json.dumps({
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "umask": os.umask(0),
    "owner": os.stat("/proc/self/environ").st_uid if sys.platform == "linux" else 0,
    "dumpable": __import__("ctypes").CDLL(None).prctl(3) if sys.platform == "linux" else 0,
    "variables": {n: v for n, v in os.environ.items() if n.startswith("TEXTUAL")},
}))
"""


def hardened() -> dict[str, Any]:
    """Return what a hardened process sees of itself."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        env=os.environ | {"TEXTUAL_LOG": "/tmp/log", "TEXTUAL_SCREENSHOT": "1"},  # noqa: S108 - a value
        capture_output=True,
        check=True,
        timeout=60,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_hardened_process_leaves_nothing() -> None:
    """No core, not dumpable, files for the owner alone, no debug switch of Textual."""
    found = hardened()
    assert found["core"] == [0, 0]
    assert found["umask"] == 0o077
    assert found["dumpable"] == 0
    assert found["variables"] == {"TEXTUAL_DISABLE_KITTY_KEY": "1", "TEXTUAL_ANIMATIONS": "none"}


@pytest.mark.parametrize(
    "name",
    [
        "TEXTUAL",
        "TEXTUAL_LOG",
        "TEXTUAL_DEBUG",
        "TEXTUAL_PRESS",
        "TEXTUAL_SCREENSHOT",
        "TEXTUAL_SCREENSHOT_LOCATION",
        "TEXTUAL_SCREENSHOT_FILENAME",
    ],
)
def test_a_debug_switch_is_removed(name: str) -> None:
    """Each of them writes what is typed or shown somewhere, or types by itself."""
    environment = {name: "1", "TEXTUAL_THEME": "x", "HOME": "/home/someone"}
    clean_environment(environment)
    assert name not in environment
    assert environment.items() >= {"TEXTUAL_THEME": "x", "HOME": "/home/someone"}.items()


def test_a_choice_of_the_person_is_kept() -> None:
    """Whoever wants the Kitty keys or animations sets them."""
    chosen = {"TEXTUAL_DISABLE_KITTY_KEY": "", "TEXTUAL_ANIMATIONS": "full"}
    environment = dict(chosen)
    clean_environment(environment)
    assert environment == chosen


def test_the_last_hook_shows_class_and_place_alone() -> None:
    """An error outside everything else names no value and prints no traceback."""
    code = "from pinvault import hygiene; hygiene.harden(); raise ValueError('the lemon tree')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, text=True, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr == "pinvault: ValueError (?)\n"
