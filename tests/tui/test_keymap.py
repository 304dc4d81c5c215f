"""Promises of other keys: what is chosen works and is shown, and nobody can lock themselves in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import UsageError
from pinvault.tui.actions import ACTIONS, Place, actions_at, in_force, use_keys
from pinvault.tui.keymap import (
    CONTROL,
    FUNCTION,
    LETTERS,
    USUAL,
    can_change,
    checked,
    read,
    read_kindly,
    written,
)
from pinvault.vault.session.settings import KEYS, check_setting
from tests.support.pilot import running
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.vaults import Machine

IDS = [action.id for action in ACTIONS if action.binds]
KEYS_THERE_ARE = sorted(LETTERS | FUNCTION | CONTROL)


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    """Leave the keys of the table to the tests that follow."""
    yield
    use_keys({})


def reason(text: str) -> str:
    """Return why keys cannot be."""
    with pytest.raises(UsageError) as caught:
        checked(text)
    return caught.value.reason


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("home.lock=x", "home.lock=x"),
        ("home.which=k, home.lock=X", "home.lock=x home.which=k"),
        ("home.lock=w home.which=l", "home.lock=w home.which=l"),
        ("unlock.use-code=ctrl+r", "unlock.use-code=ctrl+r"),
        ("usual", USUAL),
        ("", USUAL),
    ],
)
def test_keys_are_kept_in_one_form(typed: str, kept: str) -> None:
    """Which the setting takes."""
    assert checked(typed) == kept
    check_setting(KEYS, kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", "keys-unreadable"),
        ("home.lock=", "keys-unreadable"),
        ("home.lock==", "keys-unreadable"),
        ("home.fly=x", "keys-action"),
        ("home.pins=x", "keys-action"),
        ("home.lock=escape", "keys-key"),
        ("home.lock=ctrl+c", "keys-key"),
        ("home.lock=enter", "keys-key"),
        ("home.lock=f13", "keys-key"),
        ("home.lock=a", "keys-twice"),
        ("home.lock=x home.which=x", "keys-twice"),
        ("home.lock=f1", "keys-twice"),
        ("everywhere.commands=f2", "keys-twice"),
        ("everywhere.commands=x", "keys-typing"),
        ("unlock.use-code=r", "keys-typing"),
        ("everywhere.quit=f9", "keys-fixed"),
        ("everywhere.help=f9", "keys-fixed"),
        ("everywhere.say-how-to-leave=f9", "keys-fixed"),
        ("pin.back=b", "keys-fixed"),
    ],
)
def test_keys_that_cannot_be_are_refused(text: str, expected: str) -> None:
    """Each with its own reason."""
    assert reason(text) == expected


def test_an_unknown_action_is_answered_with_those_of_its_place() -> None:
    """Nobody has to look them up."""
    with pytest.raises(UsageError) as caught:
        read("pin.fly=x")
    known = str(caught.value.values["known"]).split(", ")
    assert "pin.write-hint" in known
    assert all(action.startswith("pin.") for action in known)


@given(
    st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(KEYS_THERE_ARE)), max_size=6).map(dict)
)
def test_no_keys_that_are_taken_leave_anybody_without_a_way_out(chosen: dict[str, str]) -> None:
    """In every place each key does one thing; back, help and quit are where they were."""
    text = written(chosen)
    try:
        use_keys(read(text))
    except UsageError:
        use_keys(read_kindly(text))
    for place in Place:
        here = [action for action in actions_at(place, Place.EVERYWHERE) if action.binds]
        usual = {action.id: action for action in ACTIONS}
        changed = [action for action in here if action.keys != usual[action.id].keys]
        for action in changed:
            others = [key for other in here if other.id != action.id for key in other.all_keys]
            assert action.first_key not in others
    for action in ACTIONS:
        if action.binds and not can_change(action):
            assert in_force(action) == action


@given(st.text(max_size=60))
def test_whatever_is_kept_opens(text: str) -> None:
    """A setting of another version is no reason not to."""
    for action_id, key in read_kindly(text).items():
        assert action_id in IDS
        assert key in KEYS_THERE_ARE


async def test_a_chosen_key_works_and_is_shown(machine: Machine) -> None:
    """In the bar, in the help, in the list of commands; the old one does nothing."""
    session = one_card(machine)
    session.settings.set(KEYS, "home.lock=x")
    async with running(machine, size=(120, 80)) as stage:
        await stage.open(session)
        for page in ((), ("f1",), ("escape", "ctrl+p")):
            await stage.press(*page)
            assert "X lock" in " ".join(stage.text.split()) or "lock X" in " ".join(
                stage.text.split()
            )
        await stage.press("escape", "l")
        assert stage.name == "HomeScreen"
        await stage.press("x")
        assert stage.name == "UnlockScreen"


async def test_two_keys_can_change_places(machine: Machine) -> None:
    """Each does what the other did."""
    session = family(machine)
    session.settings.set(KEYS, "home.lock=n home.next-card=l")
    async with running(machine) as stage:
        await stage.open(session)
        before = stage.text.splitlines()[0]
        await stage.press("l")
        assert stage.name == "HomeScreen"
        assert stage.text.splitlines()[0] != before
        await stage.press("n")
        assert stage.name == "UnlockScreen"


async def test_a_panel_shows_the_key_that_opens_it(machine: Machine) -> None:
    """And the bar no longer says 1-4."""
    session = one_card(machine)
    session.settings.set(KEYS, "home.open-pin-2=z")
    async with running(machine) as stage:
        await stage.open(session)
        assert stage.shows("Z User PIN")
        assert stage.shows("1 Z 3 4 PIN")
        await stage.press("z")
        assert stage.name == "PinScreen"
