"""The shape of an entry in the table of actions, and the places where keys mean something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """Where an action can be used."""

    EVERYWHERE = "everywhere"
    STEP = "step"
    CREATING = "creating"
    UNLOCK = "unlock"
    HOME = "home"
    PIN = "pin"
    FORM = "form"
    BACKUP = "backup"
    TOPIC = "topic"
    WORKING = "working"
    SERVICE = "service"
    ANSWER = "answer"
    READING = "reading"


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


def back(place: Place) -> Action:
    """Return the key that leads one level back from a place."""
    return Action(place, "back", "escape", "Esc", "tui-act-back", "tui-help-back", listed=False)
