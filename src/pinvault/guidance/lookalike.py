"""Numbers that are taken for a PIN of the card and are none."""

from __future__ import annotations

from pinvault.guidance.entry import entries, items, said
from pinvault.guidance.search import names
from pinvault.named import NamedTuple

_SUBJECT = "lookalikes"


class Lookalike(NamedTuple):
    """What it is called, and what it is instead, in the language of the moment."""

    id: str
    name: str
    text: str
    facts: tuple[str, ...]
    sources: tuple[str, ...]


def lookalike(lookalike_id: str) -> Lookalike:
    """Return the look-alike with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[lookalike_id]
    words = said(fields)
    return Lookalike(
        id=lookalike_id,
        name=words["name"],
        text=words["text"],
        facts=items(fields, "facts"),
        sources=items(fields, "sources"),
    )


def lookalikes() -> tuple[Lookalike, ...]:
    """Return every look-alike, as they are written."""
    return tuple(map(lookalike, entries(_SUBJECT)))


def lookalike_names() -> dict[str, list[str]]:
    """Return all that each look-alike is called, in both languages, by its id."""
    return names(_SUBJECT)
