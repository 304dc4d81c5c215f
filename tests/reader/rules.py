"""Section 7 of the page: what contents must not hold, because it could act on who shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .outcomes import Outcome, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CARDS = 1000
LATEST = "9998-12-31T00:00:00Z"

_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MOMENTS = {"at", "changed", "created", "made", "opened", "written"}


def acts(text: str) -> bool:
    """Say whether a text holds a sign that a text must not hold."""
    return _ACTS.search(text) is not None


def check(vault: dict[str, Any]) -> None:
    """Refuse contents that break a rule. Raises what odd JSON raises, too."""
    cards = vault.get("cards", [])
    ids = [card.get("id") for card in cards]
    sound = len(ids) == len(set(ids)) <= MOST_CARDS and all(map(_is_whole, cards))
    if not sound or any(_is_bad(name, value) for name, value in _values("", vault)):
        raise RefusedError(Outcome.MALFORMED_CONTENTS)


def _is_whole(card: dict[str, Any]) -> bool:
    pins = [pin["pin"] for pin in card["pins"]]
    linked = {pin["same_as"] for pin in card["pins"] if pin.get("same_as")}
    one_line = not {*"\n\t"} & {*str(card.get("name"))}
    return one_line and len(pins) == len(set(pins)) and linked <= set(pins)


def _is_bad(name: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    return acts(value) or (name in _MOMENTS and value > LATEST)


def _values(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield every value with the name of the field that it stands in."""
    yield name, value
    if isinstance(value, dict):
        for field, inner in value.items():
            yield from _values(field, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(name, inner)
