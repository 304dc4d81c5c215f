"""A machine without a vault, key derivations that cost nothing, and the language to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.demo import throw_away
from pinvault.vault import keys
from tests.support.cheap import CHEAPEST, allow_cheap
from tests.support.vaults import Machine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a vault be made without measuring the machine for seconds."""
    allow_cheap(monkeypatch)
    monkeypatch.setattr(keys, "calibrate", lambda **_: CHEAPEST)
    monkeypatch.setattr(throw_away, "CHEAP", CHEAPEST)


@pytest.fixture(autouse=True)
def _all_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw as on a terminal that has every colour, whatever the tests run on."""
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture(autouse=True)
def _english() -> None:
    """Speak English unless a test says otherwise."""
    i18n.use_language("en")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine on which nothing is yet."""
    return Machine(tmp_path)
