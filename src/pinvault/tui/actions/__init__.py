"""Everything a key can do, written down once: one file a place, gathered here.

Bindings, the bar at the foot of a screen, the list of commands (Ctrl+P) and the help screen are
all made from this table, so that none of them can name a key that does something else.
"""

from __future__ import annotations

from textual.binding import Binding

from pinvault.tui.actions import backup, everywhere, first_run, forms, guidance, home, pin, unlock
from pinvault.tui.actions.entry import Action, Place

__all__ = ["ACTIONS", "Action", "Place", "actions_at", "bindings"]

ACTIONS: tuple[Action, ...] = (
    *home.ACTIONS,
    *pin.ACTIONS,
    *unlock.ACTIONS,
    *first_run.ACTIONS,
    *backup.ACTIONS,
    *guidance.ACTIONS,
    *forms.ACTIONS,
    *everywhere.ACTIONS,
)


def actions_at(*places: Place) -> tuple[Action, ...]:
    """Return the actions of these places, in the order of the table."""
    return tuple(action for action in ACTIONS if action.place in places)


def bindings(place: Place) -> list[Binding]:
    """Return Textual's bindings for a place; descriptions are ids, translated where shown.

    What is an entry of the bar for several keys binds nothing itself.
    """
    return [
        Binding(
            action.keys, action.name, action.label, show=False, id=f"{place.value}.{action.name}"
        )
        for action in actions_at(place)
        if action.name != "pins"
    ]
