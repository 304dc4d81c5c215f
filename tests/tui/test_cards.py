"""Promises of home: each answer is a key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from tests.support.vaults import Machine


async def test_the_most_urgent_card_comes_first(machine: Machine) -> None:
    """Whose card needs something is seen without looking for it."""
    async with running(machine) as stage:
        await stage.open(family(machine))
        assert stage.text.splitlines()[0].endswith("花子")
        assert stage.shows("! PIN locked")
        await stage.press("n")
        assert stage.text.splitlines()[0].endswith("太郎")
        assert stage.shows("! ends very soon")
        await stage.press("p")
        assert stage.text.splitlines()[0].endswith("花子")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("1", "Signature password"),
        ("2", "User PIN"),
        ("3", "Resident-register PIN"),
        ("4", "Card-entry PIN"),
    ],
)
async def test_a_digit_opens_a_pin(key: str, name: str, machine: Machine) -> None:
    """One key, and escape leads back."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press(key)
        assert stage.name == "PinScreen"
        assert stage.text.splitlines()[2].strip() == name
        await stage.press("escape")
        assert stage.name == "HomeScreen"


async def test_home_shows_no_hint(machine: Machine) -> None:
    """Whoever looks over the shoulder sees that there is one, and no more."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        assert stage.shows("Hint ********")
        assert not stage.shows(HINT.reveal())


async def test_a_command_is_found_by_a_part_of_its_name(machine: Machine) -> None:
    """Also in Japanese."""
    i18n.use_language("ja")
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+p")
        await stage.type("ロック")
        await stage.press("enter")
        assert stage.name == "UnlockScreen"


async def test_a_theme_chosen_from_the_list_is_kept(machine: Machine) -> None:
    """The next opening has the same colours."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+p")
        await stage.type("Light")
        await stage.press("enter")
        assert stage.app.theme == "pinvault-light"
    assert machine.open().settings.get("theme") == "light"


async def test_q_leaves_and_asks_nothing(machine: Machine) -> None:
    """Everything is on disk already."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("q")
        assert stage.app.return_code == 0
