"""A machine with a vault at the cheapest cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.cheap import allow_cheap
from tests.support.vaults import Machine

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.session import Session


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    allow_cheap(monkeypatch)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine without a vault."""
    return Machine(tmp_path / "home")


@pytest.fixture
def session(machine: Machine) -> Session:
    """Return an open vault of that machine."""
    return machine.create()[0]
