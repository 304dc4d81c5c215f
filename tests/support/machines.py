"""Fixtures of two machines, one of which has an open vault at the cheapest cost.

A ``conftest`` takes them over by importing them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from tests.support.cheap import allow_cheap
from tests.support.vaults import DATES, HINT, Machine

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

__all__ = ["code", "created", "machine", "other_machine", "session", "use_cheap"]


@pytest.fixture(autouse=True)
def use_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every key derivation cost nothing."""
    allow_cheap(monkeypatch)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine without a vault."""
    return Machine(tmp_path / "home")


@pytest.fixture
def other_machine(tmp_path: Path) -> Machine:
    """Return another machine, with stores of its own."""
    return Machine(tmp_path / "other")


@pytest.fixture
def created(machine: Machine) -> tuple[Session, RecoveryCode]:
    """Return an open vault with a card and one hint, and its recovery code."""
    session, code = machine.create()
    session.cards.add("花子", DATES)
    session.hints.set(None, PinId.USER, HINT)
    return session, code


@pytest.fixture
def session(created: tuple[Session, RecoveryCode]) -> Session:
    """Return the open vault."""
    return created[0]


@pytest.fixture
def code(created: tuple[Session, RecoveryCode]) -> RecoveryCode:
    """Return its recovery code."""
    return created[1]
