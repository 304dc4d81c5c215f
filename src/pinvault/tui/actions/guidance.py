"""Keys on the pages that answer a question: which PIN, what to do, what to read."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back


def _save(place: Place) -> Action:
    """Return the key that puts a page into a file."""
    return Action(place, "save", "s", "S", "tui-act-save", "tui-help-save")


def doors(place: Place, *keys: tuple[str, str]) -> tuple[Action, ...]:
    """Return the doors to the answers, each with its key: ``("which", "w")``."""
    return tuple(
        Action(place, f"door('{name}')", key, key.upper(), f"tui-act-{name}", f"tui-help-{name}")
        for name, key in keys
    )


def locked_doors(place: Place) -> tuple[Action, ...]:
    """Return the doors of a place where a passphrase can be forgotten as well as a PIN."""
    forgot = Action(place, "door('recover')", "f4", "F4", "tui-act-recover-pin", "tui-help-recover")
    return (
        *doors(place, ("which", "f3")),
        forgot,
        *doors(place, ("happened", "f5"), ("guide", "f6")),
    )


ACTIONS = (
    *doors(Place.SERVICE, ("recover", "f"), ("guide", "g")),
    _save(Place.SERVICE),
    back(Place.SERVICE),
    Action(Place.ANSWER, "note", "n", "N", "tui-act-note", "tui-help-note"),
    Action(Place.ANSWER, "ask_again", "c", "C", "tui-act-ask-again", "tui-help-ask-again"),
    *doors(Place.ANSWER, ("guide", "g")),
    _save(Place.ANSWER),
    Action(Place.ANSWER, "leave", "e", "E", "tui-act-leave", "tui-help-leave"),
    back(Place.ANSWER),
    *doors(Place.READING, ("which", "w"), ("recover", "f")),
    _save(Place.READING),
    back(Place.READING),
)
