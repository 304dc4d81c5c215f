"""Find entries by what a person calls them: forgiving, best match first.

Three things count as found, in this order: the name itself; a name inside what was typed or the
other way round; the words of a sentence. Only where none of them finds anything, a name that
looks alike does: a typing mistake.
"""

from __future__ import annotations

from typing import NamedTuple

from pinvault.guidance.entry import entries, items
from pinvault.guidance.folding import folded
from pinvault.i18n import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

EXACT = 3.0
"""Score of an entry whose name is what was typed."""

_INSIDE = 2.0
_WORDS = 1.0
_ENOUGH_OF_THE_WORDS = 0.5
_ALIKE = 0.72
_NEAR = 0.5
_MOST_NEAR = 3
_LONGEST = 60
"""Characters that are compared: nobody looks for more, and looking alike costs their square."""

_EMPTY_WORDS = (
    " a an and at do does for how i in is my need of on pin pins password passwords the to use "
    "what when where which with "
)


class Match(NamedTuple):
    """An entry that was found, and how well: ``EXACT`` and below."""

    id: str
    score: float


def names(subject: str) -> dict[str, list[str]]:
    """Return all that each entry of ``subject`` is called, in both languages, by its id."""
    return {
        entry_id: [
            entry_id,
            *(fields[language]["name"] for language in LANGUAGES),
            *items(fields, "aliases"),
        ]
        for entry_id, fields in entries(subject).items()
    }


def search(query: str, called: Mapping[str, Iterable[str]]) -> list[Match]:
    """Return the entries that ``query`` may mean, the best first; ``called`` gives their names."""
    asked = folded(query)[:_LONGEST]
    if not asked:
        return []
    index = _index(called)
    words = _words(query)
    found = _scored(index, lambda name: _by_name(asked, words, name))
    return found or _scored(index, lambda name: _by_likeness(asked, name, _ALIKE))


def nearest(query: str, called: Mapping[str, Iterable[str]]) -> list[str]:
    """Return up to three entries whose names look a little like ``query``, the likest first."""
    asked = folded(query)[:_LONGEST]
    near = _scored(_index(called), lambda name: _by_likeness(asked, name, _NEAR))
    return [match.id for match in near[:_MOST_NEAR]]


def _index(called: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    return {entry: {folded(name) for name in found} for entry, found in called.items()}


def _scored(index: Mapping[str, set[str]], score: Callable[[str], float]) -> list[Match]:
    """Return what has a score, the best first and otherwise by id."""
    matches = [Match(entry, max(map(score, found))) for entry, found in index.items()]
    return sorted(
        (match for match in matches if match.score), key=lambda match: (-match.score, match.id)
    )


def _words(query: str) -> list[str]:
    """Return the words that say something, in a query of several; Japanese has no spaces."""
    words = [folded(word) for word in query.split() if f" {word.casefold()} " not in _EMPTY_WORDS]
    return [word for word in words if word] if len(query.split()) > 1 else []


def _by_name(asked: str, words: list[str], name: str) -> float:
    if asked == name:
        return EXACT
    short, long = sorted((asked, name), key=len)
    if short in long and _says_something(short):
        return _INSIDE + len(short) / len(long)
    share = sum(word in name for word in words if _says_something(word)) / max(len(words), 1)
    return _WORDS + share if share >= _ENOUGH_OF_THE_WORDS else 0.0


def _says_something(part: str) -> bool:
    """Tell whether ``part`` of a name means anything: two kanji do, two letters do not."""
    return len(part) > (2 if part.isascii() else 1)


def _by_likeness(asked: str, name: str, least: float) -> float:
    import difflib

    if not (_says_something(asked) and _says_something(name)):
        return 0.0
    matcher = difflib.SequenceMatcher(None, name, asked, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
