"""Letters and digits that are spelled out one by one, in any mixture of their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.hints.readings.lexicon import KANA, LATIN
from pinvault.domain.hints.words.letters import IN_KANA, IN_LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = re.compile(r"[\W_]{0,6}(?:(?:と|の|then|and|next)[\W_]{1,3})?")
_TOKEN = re.compile(r"[a-z]+|[0-9]")
_NAMES: dict[str, str] = {
    **{reading: str(word.value) for reading, word in KANA.items() if not word.is_scale},
    **IN_KANA,
}
_LONGEST = max(map(len, _NAMES))
_INITIALS = frozenset(name[0] for name in _NAMES)
_DIGITS: dict[str, str] = {
    spelling: str(words[0].value)
    for spelling, words in LATIN.items()
    if words[0].language in ("en", "ja") and not words[0].is_scale
}


def spelled_rows(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each row of spelled signs in a folded text, with its start and end."""
    row: list[str] = []
    start = index = end = 0
    while index < len(text):
        size, sign = _sign(text, index)
        if not size:
            index += len(match[0]) if (match := _TOKEN.match(text, index)) else 1
            continue
        if row and not _JOINER.fullmatch(text, end, index):
            yield "".join(row), start, end
            row = []
        if not row:
            start = index
        row.append(sign)
        index = end = index + size
    if row:
        yield "".join(row), start, end


def _sign(text: str, index: int) -> tuple[int, str]:
    """Return how long the name of a sign at ``index`` is, and the sign; 0 if there is none."""
    if match := _TOKEN.match(text, index):
        token = match[0]
        if len(token) == 1:
            return 1, token
        sign = IN_LATIN.get(token) or _DIGITS.get(token)
        return (len(token), sign) if sign else (0, "")
    if text[index] in _INITIALS:
        for size in range(_LONGEST, 0, -1):
            if sign := _NAMES.get(text[index : index + size]):
                return size, sign
    return 0, ""
