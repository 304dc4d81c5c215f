"""Promises of the start: what is drawn first needs neither the safe nor the knowledge of cards."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROBE = """
import sys
import pinvault.main, pinvault.cli.opening, pinvault.reminders.place
import pinvault.tui.launch, pinvault.tui.app, pinvault.tui.screens.{page}
print(*sys.modules)
"""
LATER = ("argon2", "cryptography", "keyring", "zxcvbn", "pinvault.domain", "pinvault.vault")
FIRST = ("locked.unlock", "first_run.welcome", "first_run.demo")


@pytest.mark.parametrize("page", FIRST)
def test_the_first_page_loads_no_more_than_it_shows(page: str) -> None:
    """The rest comes in a thread, while the person reads or types."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(page=page)],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    loaded = done.stdout.split()
    assert "textual.app" in loaded
    assert [name for name in loaded if name.startswith(LATER)] == []
