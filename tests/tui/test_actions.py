"""Promises of the table of actions: no key lies, and none is missing from the explanations."""

from __future__ import annotations

import inspect
import pkgutil
from collections import Counter
from importlib import import_module

import pytest
from rich.cells import cell_len

from pinvault.i18n import LANGUAGES, t, use_language
from pinvault.tui import screens
from pinvault.tui.actions import ACTIONS, Action, Place, actions_at, bindings
from pinvault.tui.app import PinvaultApp
from pinvault.tui.doors import DOORS, About, behind
from pinvault.tui.screens.common.page import Page

_FOUND = (
    import_module(module.name)
    for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}.")
)
PAGES = {
    value
    for module in _FOUND
    for value in vars(module).values()
    if inspect.isclass(value) and issubclass(value, Page) and hasattr(value, "PLACE")
}


def actors(action: Action) -> list[type]:
    """Return the classes on which an action of the table may be run."""
    if action.place is Place.EVERYWHERE:
        return [PinvaultApp]
    return [page for page in PAGES if page.PLACE is action.place]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.place}-{action.name}")
def test_every_action_is_one_that_can_be_run(action: Action) -> None:
    """A key in the bar does something."""
    name = action.name.partition("(")[0]
    if name == "pins":
        return
    assert actors(action)
    assert all(hasattr(actor, f"action_{name}") for actor in actors(action))


def test_every_door_leads_to_a_page_and_has_a_key() -> None:
    """Nobody stands before a wall, and no page is out of reach."""
    keys = {action.name for action in ACTIONS if action.name.startswith("door(")}
    assert keys == {f"door('{name}')" for name in DOORS}
    assert all(type(behind(name, About())) in PAGES for name in DOORS)


@pytest.mark.parametrize("place", Place)
def test_no_key_does_two_things_in_one_place(place: Place) -> None:
    """Nor does a key of a place hide one that works everywhere, but to leave."""
    keys = Counter(key for binding in bindings(place) for key in binding.key.split(","))
    assert max(keys.values()) == 1


def test_every_binding_can_be_given_another_key() -> None:
    """Textual finds them by their ids, which are all different."""
    ids = [binding.id for place in Place for binding in bindings(place)]
    assert None not in ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [place for place in Place if place is not Place.EVERYWHERE])
def test_the_bar_fits_the_least_width(place: Place, language: str) -> None:
    """Three lines at most, in either language."""
    use_language(language)
    entries = {
        action.name: f"{action.shown} {t(action.label)}"
        for action in actions_at(place, Place.EVERYWHERE)
        if not action.barred
    }
    assert sum(cell_len(entry) + 3 for entry in entries.values()) <= 3 * 56


def test_every_page_has_the_bindings_of_its_place() -> None:
    """A page that forgets them would show keys that do nothing."""
    for page in PAGES:
        keys = {binding.key for binding in bindings(page.PLACE)}
        own = {getattr(binding, "key", "") for binding in page.BINDINGS}
        assert keys <= own, page
