"""Everything a key can do, written down once.

Bindings, the bar at the foot of a screen, the list of commands (Ctrl+P) and the help screen are
all made from this table, so that none of them can name a key that does something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding


class Place(Enum):
    """Where an action can be used."""

    EVERYWHERE = "everywhere"
    STEP = "step"
    CREATING = "creating"
    UNLOCK = "unlock"
    HOME = "home"
    PIN = "pin"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does.

    ``name`` is the action of Textual and, with the place, the id by which a key can be given
    another one. ``keys`` are Textual's names, ``shown`` is how the first of them is written for
    people; ``label`` and ``help`` are ids of messages. ``barred`` leaves it out of the bar,
    ``listed`` offers it in the list of commands.
    """

    place: Place
    name: str
    keys: str
    shown: str
    label: str
    help: str
    barred: bool = False
    listed: bool = True

    @property
    def first_key(self) -> str:
        """Textual's name of the key that is shown."""
        return self.keys.partition(",")[0]


_BACK = ("back", "escape", "Esc", "tui-act-back", "tui-help-back")

ACTIONS = (
    Action(Place.HOME, "open_pin(0)", "1", "1", "tui-act-pin-1", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(1)", "2", "2", "tui-act-pin-2", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(2)", "3", "3", "tui-act-pin-3", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(3)", "4", "4", "tui-act-pin-4", "tui-help-pin", barred=True),
    Action(Place.HOME, "pins", "1,2,3,4", "1-4", "tui-act-pins", "tui-help-pins", listed=False),
    Action(Place.HOME, "next_card", "n,right", "N", "tui-act-next-card", "tui-help-next-card"),
    Action(
        Place.HOME, "last_card", "p,left", "P", "tui-act-last-card", "tui-help-next-card",
        barred=True,
    ),
    Action(Place.HOME, "add_card", "a", "A", "tui-act-add-card", "tui-help-add-card"),
    Action(Place.HOME, "lock", "l", "L", "tui-act-lock", "tui-help-lock"),
    Action(Place.PIN, "show_hint", "space", "Space", "tui-act-show", "tui-help-show"),
    Action(Place.PIN, "write_hint", "e", "E", "tui-act-write", "tui-help-write"),
    Action(Place.PIN, "set_place", "p", "P", "tui-act-place", "tui-help-place"),
    Action(Place.PIN, "set_state", "t", "T", "tui-act-state", "tui-help-state"),
    Action(Place.PIN, "set_same", "m", "M", "tui-act-same", "tui-help-same"),
    Action(Place.PIN, "log_wrong", "w", "W", "tui-act-wrong", "tui-help-wrong"),
    Action(Place.PIN, "log_correct", "c", "C", "tui-act-correct", "tui-help-correct"),
    Action(Place.PIN, "undo_try", "u", "U", "tui-act-undo", "tui-help-undo"),
    Action(
        Place.PIN, "recall(True)", "y", "Y", "tui-act-recall-yes", "tui-help-recall", barred=True,
    ),
    Action(
        Place.PIN, "recall(False)", "n", "N", "tui-act-recall-no", "tui-help-recall", barred=True,
    ),
    Action(Place.PIN, "lock", "l", "L", "tui-act-lock", "tui-help-lock", barred=True),
    Action(Place.UNLOCK, "use_code", "f2", "F2", "tui-act-code", "tui-help-code"),
    Action(Place.UNLOCK, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
    Action(Place.CREATING, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
    *(Action(place, *_BACK, listed=False) for place in (Place.PIN, Place.FORM, Place.STEP)),
    Action(Place.EVERYWHERE, "help", "f1,question_mark", "F1", "tui-act-help", "tui-help-help"),
    Action(Place.EVERYWHERE, "commands", "ctrl+p", "^P", "tui-act-commands", "tui-help-commands"),
    Action(Place.HOME, "quit", "q", "Q", "tui-act-quit", "tui-help-quit", listed=False),
    Action(Place.EVERYWHERE, "quit", "ctrl+q", "^Q", "tui-act-quit", "tui-help-quit"),
    Action(
        Place.EVERYWHERE, "say_how_to_leave", "ctrl+c", "^C", "tui-act-quit", "tui-help-quit",
        barred=True, listed=False,
    ),
)  # fmt: skip


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
