"""The shape of an entry in the table of actions, and the places where keys mean something."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

CTRL = "ctrl+"


class Place(Enum):
    """Where an action can be used."""

    EVERYWHERE = "everywhere"
    WELCOME = "welcome"
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
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does.

    ``name`` is the action of Textual. ``keys`` are Textual's names, ``shown`` is how the first of
    them is written for people; ``label`` and ``help`` are ids of messages. ``barred`` leaves it out
    of the bar, ``listed`` offers it in the list of commands.
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
    def id(self) -> str:
        """What names it where a key is given another one: ``home.lock``, ``home.which``."""
        name, _, argument = self.name.rstrip(")").partition("(")
        argument = argument.strip("'\"")
        if name == "door":
            name, argument = argument, ""
        if argument.isdecimal():
            argument = str(int(argument) + 1)
        words = filter(None, (name, {"True": "yes", "False": "no"}.get(argument, argument)))
        return f"{self.place.value}.{re.sub('_', '-', '-'.join(words))}"

    @property
    def binds(self) -> bool:
        """Whether it has keys of its own; an entry of the bar for several keys has none."""
        return self.name != "pins"

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Textual's names of its keys."""
        return tuple(self.keys.split(","))

    @property
    def first_key(self) -> str:
        """Textual's name of the key that is shown."""
        return self.all_keys[0]

    @property
    def takes_letters(self) -> bool:
        """Whether its place is one where nothing is typed, so that a letter can be its key."""
        return len(self.first_key) == 1 or self.first_key == "space"

    def with_key(self, key: str | None) -> Action:
        """Return it with another first key; None: as it is."""
        if key is None:
            return self
        keys = ",".join((key, *self.all_keys[1:]))
        return replace(self, keys=keys, shown=shown_key(key))


def shown_key(key: str) -> str:
    """Return how a key is written for people: ``W``, ``F5``, ``^P``."""
    return f"^{key.removeprefix(CTRL)}".upper() if key.startswith(CTRL) else key.upper()


def back(place: Place) -> Action:
    """Return the key that leads one level back from a place."""
    return Action(place, "back", "escape", "Esc", "tui-act-back", "tui-help-back", listed=False)
