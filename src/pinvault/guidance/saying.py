"""A sentence that an answer must hold, and the facts that it rests on.

Two subjects are of this form: ``sayings``, what must be said in a situation, and ``refusals``,
why a route is not for somebody.
"""

from __future__ import annotations

from pinvault.guidance.entry import entries, items, said
from pinvault.named import NamedTuple


class Saying(NamedTuple):
    """A sentence or two in the language of the moment."""

    id: str
    text: str
    facts: tuple[str, ...]


def saying(say_id: str) -> Saying:
    """Return what is to be said. Raises ``KeyError`` for an unknown id."""
    return _from("sayings", say_id)


def refusal(why_id: str) -> Saying:
    """Return why a route is refused. Raises ``KeyError`` for an unknown id."""
    return _from("refusals", why_id)


def _from(subject: str, entry_id: str) -> Saying:
    fields = entries(subject)[entry_id]
    return Saying(entry_id, said(fields), items(fields, "facts"))
