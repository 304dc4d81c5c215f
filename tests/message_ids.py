"""Which message ids the code asks for, read from the code.

A text of a command is found without running the command, so none can be forgotten.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from pinvault import errors
from tests.sources import FILES, literals, name_of, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT = {
    "err-{}": "what happened, by the reason of an error",
    "rec-{}": "what to do, by the reason of an error",
    "merge-{}": "what a merge changes, by the change",
    "tui-reword-{}": "which text should be worded anew, by where it stands",
    "{}-why": "what a way on does, by the message that names it",
    "app-{}": "a text in the words of the app, by the id of the shared one",
    "tui-backup-{}": "a line of the page of backups and keys, by its name",
    "tui-backup-{}-why": "what that protects against, by the same",
    "doctor-{}": "what was found, by the id of the finding",
    "doctor-{}-do": "what to do about it, by the same",
    "hint-{}": "why a hint is refused or warned of, by the reason's id",
    "hint-{}-better": "how to say it better, by the reason's id",
    "notice-{}": "what a session has to tell, by the notice",
    "pin-{}-{}": "what a PIN is called, by its id in the domain",
    "pin-{}-name": "the same",
    "pin-{}-aliases": "what else it is called, by the same",
    "pin-{}-form": "what a PIN looks like, by its id",
    "pin-{}-use": "what a PIN is for, by its id",
    "setting-{}": "what a setting is, by its key",
    "tui-act-{}": "what a door is called, by its name",
    "tui-help-{}": "what is behind it, by the same",
    "{}-examples": "the examples of a command, by the id of its help",
}
"""Ids that the code puts together: the shape of the f-string, and of what.

An id is used if it stands in the code as it is, or if it fits one of these shapes with parts
that stand in the code as they are.
"""

OF_IDS = {"app-{}", "{}-why"}
"""Shapes whose part is the id of another message."""

PUT_INTO_WORDS = {"reasons": {"why", "better"}}
"""Values of an error that ``pinvault.wording`` turns into others that a message mentions."""

PREFIXES = ("help-", "metavar-", "prompt-")
"""A string in the code that begins so is the id of a message, wherever it stands."""

PARAMETER = "message_id"
"""What a function calls the parameter that takes an id."""

ERRORS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.PinvaultError)
}


def fits(message_id: str, built: str) -> bool:
    """Tell whether the id is of that shape, each part of it a string in the code.

    A part that is an id by itself may be put together, too.
    """
    pattern = "(.+?)".join(re.escape(part) for part in built.split("{}"))
    parts = re.fullmatch(pattern, message_id)
    known = is_used if built in OF_IDS else literals().__contains__
    return parts is not None and all(known(part) for part in parts.groups())


def is_used(message_id: str) -> bool:
    """Tell whether the code can ask for the id."""
    return message_id in literals() or any(fits(message_id, built) for built in BUILT)


def places_of_ids() -> dict[str, int]:
    """Return the functions that take an id, with its place among the values of a call.

    A name that stands for another function as well is left out: a call does not tell which.
    """
    places: dict[str, set[int | None]] = {"texts": {0}}
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
                method = names[:1] in (["self"], ["cls"])
                place = names.index(PARAMETER) - method if PARAMETER in names else None
                places.setdefault(node.name, set()).add(place)
    return {
        name: place
        for name, found in places.items()
        for place in found
        if place is not None and len(found) == 1
    }


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield every call in the code: where, the name of what is called, the call."""
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else ""
                name = function.id if isinstance(function, ast.Name) else name
                yield f"{name_of(path)}:{node.lineno}", name, node


def asked_for() -> Iterator[tuple[str, ast.expr]]:
    """Yield every value handed over as an id, and where."""
    places = places_of_ids()
    for where, name, call in calls():
        place = places.get(name, len(call.args))
        if place < len(call.args):
            yield where, call.args[place]
        for keyword in call.keywords:
            if keyword.arg == PARAMETER:
                yield where, keyword.value


def reasons() -> dict[str, str]:
    """Return the reasons of errors in the code, each with one place.

    A reason stands in the call that makes the error, or under a name that says ``reason``.
    """
    found = {}
    for where, name, call in calls():
        if name in ERRORS and call.args:
            found.update(dict.fromkeys(strings(call.args[0]), where))
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Assign) and "reason" in ast.unparse(node.targets[0]).lower():
                found.update(dict.fromkeys(strings(node.value), f"{name_of(path)}:{node.lineno}"))
    return found


def strings(value: ast.expr) -> set[str]:
    """Return the strings that ``value`` can be, or that a mapping can give."""
    if isinstance(value, ast.Dict):
        return {text for item in value.values for text in strings(item)}
    if isinstance(value, ast.IfExp):
        return strings(value.body) | strings(value.orelse)
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return {value.value}
    return set()
