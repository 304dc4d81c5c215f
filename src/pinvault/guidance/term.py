"""The official words, in both languages, with what they mean."""

from __future__ import annotations

from pinvault.guidance.entry import entries, items, said
from pinvault.guidance.search import names
from pinvault.named import NamedTuple

_SUBJECT = "terms"


class Term(NamedTuple):
    """A word: its Japanese and its English name, and its meaning in the language of the moment.

    ``reading`` is the Japanese name in hiragana, ``aliases`` how other pages call the same.
    """

    id: str
    japanese: str
    reading: str
    english: str
    meaning: str
    aliases: tuple[str, ...]
    facts: tuple[str, ...]


def term(term_id: str) -> Term:
    """Return the word with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[term_id]
    return Term(
        id=term_id,
        japanese=fields["ja"]["name"],
        reading=fields["reading"],
        english=fields["en"]["name"],
        meaning=said(fields)["meaning"],
        aliases=items(fields, "aliases"),
        facts=items(fields, "facts"),
    )


def terms() -> tuple[Term, ...]:
    """Return every word, in the order of the Japanese readings."""
    return tuple(sorted(map(term, entries(_SUBJECT)), key=lambda word: word.reading))


def term_names() -> dict[str, list[str]]:
    """Return all that each word is called, in both languages, with its reading, by its id."""
    called = names(_SUBJECT)
    return {key: [*found, term(key).reading] for key, found in called.items()}
