"""Other keys for what can be done: ``home.lock=x home.which=k``, as the setting ``keys`` keeps it.

What is written is checked against the table of actions, which Textual has no part in: the command
line checks the same way. What an open vault holds is read more kindly. Another version may have
written it, and a key that means nothing here must not keep anybody from their vault.
"""

from __future__ import annotations

import re
import string

from pinvault.errors import UsageError
from pinvault.tui.actions import ACTIONS, Action, Place
from pinvault.tui.actions.entry import CTRL

USUAL = "usual"
"""The value that stands for the keys of the table."""

LETTERS = frozenset(string.ascii_lowercase + string.digits)
FUNCTION = frozenset(f"f{number}" for number in range(1, 13))
# Left out: what a terminal sends for tab, enter and backspace, or takes for itself (stop, go on,
# suspend), and the key with which people leave everything else.
CONTROL = frozenset(f"{CTRL}{letter}" for letter in set(string.ascii_lowercase) - set("chijmqsz"))

_FIXED = frozenset({"help", "say_how_to_leave"})
_SHOWN = 40
"""Characters of a wrong value that a message repeats."""


def checked(text: str) -> str:
    """Return keys as the setting keeps them.

    Raises:
        UsageError: ``keys-unreadable``, ``keys-action``, ``keys-fixed``, ``keys-key``,
            ``keys-typing`` or ``keys-twice``.
    """
    return written(read(text))


def read(text: str) -> dict[str, str]:
    """Return the chosen key of each action that has one, by the action's id.

    Raises:
        UsageError: as :func:`checked` does.
    """
    chosen: dict[str, str] = {}
    for part in _parts(text):
        found = re.fullmatch(r"([^=]+)=([^=]+)", part)
        if found is None:
            raise UsageError("keys-unreadable", part=part[:_SHOWN])
        action, key = _action(found[1]), found[2].casefold()
        _check_key(action, key)
        chosen[action.id] = key
    for action_id in chosen:
        _check_alone(action_id, chosen)
    return chosen


def read_kindly(text: str) -> dict[str, str]:
    """Return the chosen keys, without those that cannot be."""
    chosen: dict[str, str] = {}
    for tried in (text, *_parts(text)):
        try:
            found = read(f"{written(chosen)} {tried}" if chosen else tried)
        except UsageError:
            continue
        if tried is text:
            return found
        chosen = found
    return chosen


def written(chosen: dict[str, str]) -> str:
    """Return chosen keys as the setting keeps them."""
    return " ".join(f"{action}={key}" for action, key in sorted(chosen.items())) or USUAL


def can_change(action: Action) -> bool:
    """Tell whether an action may have another key: the ways out and to help are always the same."""
    leaves = action.name == "quit" and action.place in {Place.EVERYWHERE, Place.WORKING}
    fixed = leaves or action.name in _FIXED or action.first_key == "escape"
    return action.binds and not fixed


def _parts(text: str) -> list[str]:
    return [] if text.strip() == USUAL else text.replace(",", " ").split()


def _action(name: str) -> Action:
    action = next((action for action in ACTIONS if action.id == name and action.binds), None)
    if action is None:
        raise UsageError("keys-action", action=name[:_SHOWN], known=", ".join(_near(name)))
    if not can_change(action):
        raise UsageError("keys-fixed", action=action.id)
    return action


def _near(name: str) -> list[str]:
    """Return the ids at the place that was named; all those of home where it is none."""
    changeable = [action.id for action in ACTIONS if can_change(action)]
    place = f"{name.partition('.')[0]}."
    near = [found for found in changeable if found.startswith(place)]
    return near or [found for found in changeable if found.startswith(f"{Place.HOME.value}.")]


def _check_key(action: Action, key: str) -> None:
    if key not in LETTERS | FUNCTION | CONTROL:
        raise UsageError("keys-key", key=key[:_SHOWN])
    if key in LETTERS and not action.takes_letters:
        raise UsageError("keys-typing", action=action.id, key=key)


def _check_alone(action_id: str, chosen: dict[str, str]) -> None:
    """Refuse a chosen key that does something else where it would be pressed."""
    mine = next(action for action in ACTIONS if action.id == action_id)
    for other in ACTIONS:
        together = other.place is mine.place or Place.EVERYWHERE in {other.place, mine.place}
        if not other.binds or other.id == action_id or not together:
            continue
        if chosen[action_id] in other.with_key(chosen.get(other.id)).all_keys:
            raise UsageError("keys-twice", key=chosen[action_id], action=action_id, other=other.id)
