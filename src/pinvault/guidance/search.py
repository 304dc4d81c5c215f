"""Find entries by what a person calls them: forgiving, best match first.

First the name itself counts, then a name inside what was typed or the other way round. Only where
neither finds anything, the words of a sentence do, and names that look alike: a typing mistake.
"""

from __future__ import annotations

from pinvault.guidance.entry import entries, items
from pinvault.guidance.folding import folded
from pinvault.i18n import LANGUAGES
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

EXACT = 3.0
"""Score of an entry whose name is what was typed."""

NAMED = 2.0
"""Score from which on an entry was named, whole or in part; below, it only resembles."""

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
    return _scored(index, lambda name: _by_name(asked, name)) or _scored(
        index, lambda name: max(_by_words(words, name), _by_likeness(asked, name, _ALIKE))
    )


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
    """Return the words of a sentence that say something, none if it is a word only.

    Japanese has no spaces: there a word is what stands between the hiragana, 口座 and 開設 in
    口座を開設したい.
    """
    parts = "".join(" " if "\u3041" <= char <= "\u3096" else char for char in query).split()
    words = [folded(part) for part in parts if f" {part.casefold()} " not in _EMPTY_WORDS]
    return [word for word in words if word] if len(parts) > 1 else []


def _by_name(asked: str, name: str) -> float:
    if asked == name:
        return EXACT
    short, long = sorted((asked, name), key=len)
    return NAMED + len(short) / len(long) if short in long and _says_something(short) else 0.0


def _by_words(words: list[str], name: str) -> float:
    share = sum(word in name for word in words if _says_something(word)) / max(len(words), 1)
    return share if share >= _ENOUGH_OF_THE_WORDS else 0.0


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
