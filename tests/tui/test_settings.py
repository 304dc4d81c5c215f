"""Promises of the settings: seen at once, kept a moment later, and one save for what was tried."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.errors import UsageError
from pinvault.i18n import t
from pinvault.tui.actions import use_keys
from pinvault.tui.screens.home import settings as page
from pinvault.tui.themes import BY_SETTING
from pinvault.vault.session.settings import (
    IDLE_LOCK_MINUTES,
    KEYS,
    LANGUAGE,
    MOUSE,
    REVEAL_SECONDS,
    THEME,
    Settings,
)
from tests.support.pilot import running
from tests.tui.family import one_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.vaults import Machine


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    """Leave the keys of the table to the tests that follow."""
    yield
    use_keys({})


async def test_colours_are_tried_and_kept_when_one_goes_back(machine: Machine) -> None:
    """Going through all of them is one save."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        revision = session.state.header.revision
        await stage.press("s", "down", "right")
        assert stage.app.theme == BY_SETTING["light"]
        await stage.press("right")
        assert stage.app.theme == BY_SETTING["contrast"]
        assert session.settings.get(THEME) == "dark"
        await stage.press("escape")
        assert stage.name == "HomeScreen"
        assert session.settings.get(THEME) == "contrast"
        assert session.state.header.revision == revision + 1


async def test_a_change_is_kept_without_leaving(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moment after the last one."""
    monkeypatch.setattr(page, "KEEP_SECONDS", 0.01)
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("s", "down", "down", "down", "right")
        await stage.pilot.pause(0.1)
        await stage.settle()
        assert session.settings.get(IDLE_LOCK_MINUTES) == "10"
        assert stage.app.idle is not None
        assert stage.name == "SettingsScreen"


async def test_nothing_changed_saves_nothing(machine: Machine) -> None:
    """Looking is free."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        revision = session.state.header.revision
        await stage.press("s", "down", "right", "left", "escape")
        assert session.state.header.revision == revision
        assert stage.app.theme == BY_SETTING["dark"]


async def test_another_language_is_spoken_at_once(machine: Machine) -> None:
    """On this page and on every other."""
    session = one_card(machine)
    async with running(machine) as stage:
        stage.app.launch = type(stage.app.launch)(
            **{
                name: getattr(stage.app.launch, name)
                for name in stage.app.launch.__slots__
                if name != "language_fixed"
            },
            language_fixed=False,
        )
        await stage.open(session)
        i18n.use_language("en")
        await stage.press("s", "right", "escape")
        assert session.settings.get(LANGUAGE) == "ja"
        assert stage.name == "HomeScreen"
        assert stage.shows("暗証番号")


@pytest.mark.parametrize("leaves", [False, True])
async def test_a_language_that_was_fixed_at_the_start_says_so(
    leaves: bool,  # noqa: FBT001 - pytest gives it by its name
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The choice is kept, and nobody wonders why nothing changes."""
    monkeypatch.setattr(page, "KEEP_SECONDS", 600 if leaves else 0.01)
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("s", "right", *(["escape"] if leaves else []))
        await stage.until(lambda: session.settings.get(LANGUAGE) == "ja")
        await stage.settle()
        assert stage.name == ("HomeScreen" if leaves else "SettingsScreen")
        assert stage.shows(t("tui-set-language-fixed"))


async def test_leaving_while_a_change_is_being_kept_leaves_when_it_is(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escape is not lost because something is being saved."""
    monkeypatch.setattr(page, "KEEP_SECONDS", 0.01)
    session = one_card(machine)
    begun, go_on, keep = Event(), Event(), Settings.set_all

    def slow(settings: Settings, values: dict[str, str]) -> object:
        begun.set()
        go_on.wait(20)
        return keep(settings, values)

    monkeypatch.setattr(Settings, "set_all", slow)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("s")
        await stage.pilot.press("right")
        await stage.until(begun.is_set)
        await stage.pilot.press("escape")
        assert stage.name == "SettingsScreen"
        go_on.set()
        await stage.settle()
        assert stage.name == "HomeScreen"
        assert stage.shows(t("tui-set-language-fixed"))


async def test_a_kept_value_between_the_steps_is_offered(machine: Machine) -> None:
    """What the command line has set is not lost by looking at it."""
    session = one_card(machine)
    session.settings.set(REVEAL_SECONDS, "17")
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("s")
        assert stage.shows("17 s")
        await stage.press("escape")
        assert session.settings.get(REVEAL_SECONDS) == "17"


async def test_a_key_is_changed_by_pressing_it(machine: Machine) -> None:
    """It works on the screens that are open already."""
    session = one_card(machine)
    async with running(machine, size=(80, 60)) as stage:
        await stage.open(session)
        await stage.press("s", *["down"] * 5, "enter")
        assert stage.name == "KeysScreen"
        while not stage.shows("> L lock"):
            await stage.press("down")
        await stage.press("enter", "x")
        assert stage.name == "KeysScreen"
        assert stage.shows("> X lock")
        assert session.settings.get(KEYS) == "home.lock=x"
        await stage.press("escape", "escape", "l")
        assert stage.name == "HomeScreen"
        await stage.press("x")
        assert stage.name == "UnlockScreen"


async def test_a_key_that_is_taken_is_not_given_twice(machine: Machine) -> None:
    """The page says whose it is, and waits for another one."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("s", *["down"] * 5, "enter", "enter", "a")
        assert stage.name == "KeyScreen"
        assert stage.shows("add card")
        await stage.press("z")
        assert session.settings.get(KEYS) == "home.open-pin-1=z"
        await stage.press("enter", "tab", "enter")
        assert session.settings.get(KEYS) == "usual"


def test_a_bad_value_changes_none_of_several(machine: Machine) -> None:
    """Settings are kept together or not at all."""
    session = one_card(machine)
    with pytest.raises(UsageError):
        session.settings.set_all({THEME: "light", MOUSE: "perhaps"})
    assert session.settings.get(THEME) == "dark"


def test_what_another_version_kept_gives_way_to_the_default(machine: Machine) -> None:
    """A colour that is not known here is no reason not to open."""
    session = one_card(machine)
    vault = session.vault.with_setting(THEME, "sepia").with_setting(KEYS, "; drop")
    session.commit(lambda contents: replace(contents, vault=vault))
    assert session.settings.get(THEME) == "dark"
    assert session.settings.get(KEYS) == "usual"
