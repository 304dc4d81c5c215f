"""Everything a key can do, written down once: one file a place, gathered here.

Bindings, the bar at the foot of a screen, the list of commands (Ctrl+P) and the help screen are
all made from this table, so that none of them can name a key that does something else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.tui.actions import (
    backup,
    dates,
    everywhere,
    first_run,
    forms,
    guidance,
    home,
    pin,
    unlock,
)
from pinvault.tui.actions.entry import Action, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import Binding

__all__ = [
    "ACTIONS",
    "Action",
    "Place",
    "actions_at",
    "bindings",
    "in_force",
    "keymap",
    "shown_key_of",
    "use_keys",
]

ACTIONS: tuple[Action, ...] = (
    *home.ACTIONS,
    *pin.ACTIONS,
    *unlock.ACTIONS,
    *first_run.ACTIONS,
    *backup.ACTIONS,
    *guidance.ACTIONS,
    *dates.ACTIONS,
    *forms.ACTIONS,
    *everywhere.ACTIONS,
)


_CHOSEN: dict[str, str] = {}


def use_keys(chosen: Mapping[str, str]) -> None:
    """Show and press these keys from now on, by the ids of actions; the others as in the table."""
    _CHOSEN.clear()
    _CHOSEN.update(chosen)


def in_force(action: Action) -> Action:
    """Return an action with the key that it has now."""
    if action.binds:
        return action.with_key(_CHOSEN.get(action.id))
    several = [in_force(each) for each in ACTIONS if each.place is action.place and each.barred]
    keys = [each.shown for each in several if each.name.startswith("open_pin")]
    usual = [each.shown for each in ACTIONS if each.name.startswith("open_pin")]
    return action if keys == usual else replace(action, shown=" ".join(keys))


def actions_at(*places: Place) -> tuple[Action, ...]:
    """Return the actions of these places as they are now, in the order of the table."""
    return tuple(in_force(action) for action in ACTIONS if action.place in places)


def shown_key_of(action_id: str) -> str:
    """Return how the key of an action is written now, for a text that mentions it."""
    return next(in_force(action).shown for action in ACTIONS if action.id == action_id)


def bindings(place: Place) -> list[Binding]:
    """Return Textual's bindings for a place; descriptions are ids, translated where shown.

    They have the keys of the table: chosen ones are laid over them by ``App.set_keymap``.
    """
    from textual.binding import Binding

    return [
        Binding(action.keys, action.name, action.label, show=False, id=action.id)
        for action in ACTIONS
        if action.place is place and action.binds
    ]


def keymap() -> dict[str, str]:
    """Return all keys of each action that has a chosen one, as ``App.set_keymap`` takes them."""
    return {action.id: in_force(action).keys for action in ACTIONS if action.id in _CHOSEN}
