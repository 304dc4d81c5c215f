"""What a mistyped word may have been meant to be."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 3
_LIKENESS = 0.6


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three of ``known`` that look like ``word``, the likeliest first."""
    import difflib

    return difflib.get_close_matches(word, list(known), n=_MOST, cutoff=_LIKENESS)
