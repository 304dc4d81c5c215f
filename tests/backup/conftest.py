"""A machine with a vault at the cheapest cost, another machine, and a stick."""

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


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    allow_cheap(monkeypatch)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder that is not on either machine."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


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
