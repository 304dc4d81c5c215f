"""Where a text says that what it tells is the PIN: この数が番号, "is what I type"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words import claims

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID = lazy(claims.SAID)
"""Says that something is the PIN, or is entered."""

JOINED = lazy(claims.JOINED)
"""Says that, or puts numbers in a row."""

_UNDONE = lazy(claims.UNDONE)
_SENTENCE_END = lazy(r"[。!?\n]|\. ")


def claimed_spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield each span of a folded text that is said to tell the PIN, sentences first.

    The whole text comes last, because a sentence such as "that is the code" speaks of others.
    Beside where a span begins and ends it is told whether the PIN itself or entering it is
    spoken of, and not only a row.
    """
    if not JOINED.search(text) or _UNDONE.search(text):
        return
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    for first, last in pairwise((0, *ends, len(text))) if ends else ():
        if JOINED.search(text, first, last):
            yield first, last, bool(SAID.search(text, first, last))
    yield 0, len(text), bool(SAID.search(text))
