"""A way out: what it is, what to bring, what it costs, and how it is done."""

from __future__ import annotations

from pinvault.guidance.entry import entries, items, said
from pinvault.named import NamedTuple

_SUBJECT = "routes"


class Route(NamedTuple):
    """A route in the language of the moment.

    ``needs`` are its preconditions, ``first`` what to check before setting out, ``others`` what
    becomes of the other PINs. Routes that exist only to be refused have no steps.
    """

    id: str
    name: str
    what: str
    bring: tuple[str, ...]
    cost: str
    hours: str
    steps: tuple[str, ...]
    needs: tuple[str, ...]
    first: tuple[str, ...]
    others: str
    facts: tuple[str, ...]


def route(route_id: str) -> Route:
    """Return the route with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[route_id]
    words = said(fields)
    return Route(
        id=route_id,
        name=words["name"],
        what=words["what"],
        bring=items(words, "bring"),
        cost=words.get("cost", ""),
        hours=words.get("hours", ""),
        steps=items(words, "steps"),
        needs=items(words, "needs"),
        first=items(words, "first"),
        others=words.get("others", ""),
        facts=items(fields, "facts"),
    )
