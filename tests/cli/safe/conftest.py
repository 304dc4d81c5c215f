"""A home at the cheapest cost, English, without a keyring."""

from __future__ import annotations

import pytest

from tests.cli.safe.home import Home
from tests.support.cheap import CHEAPEST, allow_cheap


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    allow_cheap(monkeypatch)
    monkeypatch.setattr("pinvault.vault.keys.calibrate", lambda: CHEAPEST)
    monkeypatch.setenv("PINVAULT_LANG", "en")
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def empty() -> Home:
    """Return a home without a vault."""
    return Home()


@pytest.fixture
def home(empty: Home) -> Home:
    """Return a home with a vault, its key in a private file."""
    empty.make()
    return empty
