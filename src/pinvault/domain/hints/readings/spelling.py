"""Letters and digits that are spelled out one by one, in any mixture of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.lexicon import KANA, LATIN
from pinvault.domain.hints.words.letters import IN_KANA, IN_LATIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_JOINER = lazy(
    r"[\W_]{0,6}(?:(?:(?:and |then )*(?:the )?(?:digits?|numbers?|letters?|figures?)(?: are)?|と"
    r"|の|then|and|next|followed by|plus|dash|hyphen|space)[\W_]{1,3}"
    r"|(?:あと|つぎ|次|最後|さいご)[はにが]?[\W_]{0,3}|(?:それから|そして|つづけて"
    r"|続けて)[\W_]{0,3})?"
)
_FILLERS = frozenset(
    [
        "then",
        "and",
        "next",
        "followed",
        "by",
        "plus",
        "dash",
        "hyphen",
        "space",
        "the",
        "digits",
        "digit",
        "numbers",
        "number",
        "letters",
        "letter",
        "figures",
        "figure",
    ]
)
"""Words between signs that are no signs."""

_NAMES: dict[str, str] = {
    **{reading: str(word.value) for reading, word in KANA.items() if not word.is_scale},
    **IN_KANA,
}
_WORDS: dict[str, str] = {
    **{
        spelling: str(words[0].value)
        for spelling, words in LATIN.items()
        if words[0].language in ("en", "ja") and not words[0].is_scale
    },
    **IN_LATIN,
}


def _by_initial(names: Iterable[str]) -> str:
    """Return a pattern of the names, grouped by first letter so that most are not tried."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        groups.setdefault(name[0], []).append(name[1:])
    return "|".join(f"{initial}(?:{'|'.join(rests)})" for initial, rests in groups.items())


_SIGN = lazy(f"[a-z]+|[0-9]|{_by_initial(_NAMES)}")


def spelled_rows(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each row of spelled signs in a folded text, with its start and end."""
    row: list[str] = []
    start = end = 0
    for match in _SIGN.finditer(text):
        if match[0] in _FILLERS:
            continue
        sign = _sign(match[0])
        if row and not (sign and _JOINER.fullmatch(text, end, match.start())):
            if len(row) > 1:
                yield "".join(row), start, end
            row = []
        if sign:
            if not row:
                start = match.start()
            row.append(sign)
            end = match.end()
    if len(row) > 1:
        yield "".join(row), start, end


def _sign(name: str) -> str:
    """Return the sign that has this name, or that is it; empty if there is none."""
    if len(name) == 1 and name.isascii():
        return name
    return _WORDS.get(name) or _NAMES.get(name, "")
