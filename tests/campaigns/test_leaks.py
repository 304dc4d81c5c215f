"""Promises of the leak hunt: a crash goes the way it is meant to, and what leaks is found.

``make leaks`` runs every kind of session, by the thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.campaigns.acts import CRASHES, PLANTED
from tests.campaigns.leaks import hunt_once
from tests.support.keyring_session import keyring_session
from tests.support.parts import require

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.keyring_session import KeyringSession

pytestmark = pytest.mark.xdist_group("leaks")


@pytest.fixture(scope="module")
def login() -> Iterator[KeyringSession]:
    """Return a login session with a keyring, for all hunts of this module."""
    require("strace")
    with keyring_session() as session:
        yield session


@pytest.mark.parametrize("number", range(len(CRASHES)))
def test_a_crash_goes_its_way_and_leaks_nothing(number: int, login: KeyringSession) -> None:
    """The app fails on purpose with a hint at hand, and says so in words of ours."""
    hunt, wrong = hunt_once(CRASHES[number], login)
    assert wrong == ""
    assert hunt.leaks == []
    assert hunt.written > 0


@pytest.mark.parametrize("number", [0, len(PLANTED) - 1])
def test_a_planted_leak_is_found(number: int, login: KeyringSession) -> None:
    """A hunt that finds nothing means something."""
    plant = PLANTED[number]
    hunt, wrong = hunt_once(plant.act, login)
    assert wrong == ""
    assert any(leak.startswith(f"{plant.secret} in ") for leak in hunt.leaks)
