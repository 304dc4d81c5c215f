"""Digits in a list or in parallel phrases: 春6夏3秋7冬1; the purse says 63, the drawer says 71."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import ends_clause
from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_ITEM = lazy(
    r"[\s、,・。;/|と]{0,3}(?:and (?:the )?|the )?"
    r"[^\W0-9]{1,12}[」』\"')]?\s?(?:[:=→]|->|は|が|の|に|is)?\s?[「『\"'(]?"
)
"""What stands before a digit in a list: a name, and what joins the two."""

_NUMBERED = lazy(
    r"(?:bus|gate|row|seat|room|platform|floor|line|track|page|chapter|bed|desk|flat|bay|exit|lane"
    r"|grade|class|channel|route|highway|level|stage|car|ほーむ|席|列|線|室|階|頁|ぺーじ|番"
    r"|れーん|組|年)"
    r"[^a-z0-9]*$"
)
"""A name of things that bear numbers, as seats do."""

_HEADING = lazy(r"[^。.!?\n0-9]{0,24}[:=、。\n]\s*")
_GLOSSED = lazy(
    r"\W*(?:[0-9]\s?(?:は|が|=|:|\(|「)\s?[ぁ-ゖa-zー]{1,6}[)」]?[、,\s]*){4}\W*(?:です|だ)?\W*"
)
"""Each digit with how it is read."""

_SUITS = lazy(r"\W*(?:[0-9] of [a-z]{3,}[\W]*(?:and )?){4}\W*")
"""Four playing cards."""

_COUNTING = (("1", "2", "3", "4"), ("4", "3", "2", "1"))
_FRAME = lazy(
    r"(?:(?P<says>says?|reads?|shows?|has|bears?|holds?|carries|is (?:written|on|in)|:|=)"
    r"|(?P<on>に(?:は)?|へ))"
    r"\s?[「『\"'(]?$"
)
"""What stands before each of two halves that are kept in two places."""

_WRITTEN = lazy(
    r"書|記|めも|メモ|貼|刻|彫|置|分け|別々|隠|残|note|write|wrote|written|says?|reads?|line"
    r"|paper|slip"
    r"|card|sticker|label|page"
)
_REACH = 24


def judge_listed(readout: Readout) -> str | None:
    """Return the reason to refuse digits that are listed with names, or None."""
    if _GLOSSED.fullmatch(readout.text) or _SUITS.fullmatch(readout.figures):
        return "pin-pieces"
    row = readout.chains
    if len(row) < 2:  # noqa: PLR2004 - no list
        return None
    digits = [chain.digits for chain in row]
    if len("".join(digits)) != DIGITS_LENGTH:
        return None
    if len(row) == DIGITS_LENGTH and tuple(digits) not in _COUNTING:
        return "pin-pieces" if _is_list(readout.text, row) else None
    return "pin-pieces" if len(row) == 2 and _in_two_places(readout.text, row) else None  # noqa: PLR2004


def _is_list(text: str, row: tuple[Chain, ...]) -> bool:
    """Tell whether each digit has a name before it and nothing else stands in the text."""
    if not ends_clause(text, row[-1].end) or any(is_unit(text, chain.end) for chain in row):
        return False
    heading = _HEADING.match(text)
    first = heading.end() if heading and heading.end() <= row[0].start else 0
    ends = (first, *(chain.end for chain in row))
    spans = [(end, chain.start) for end, chain in zip(ends, row, strict=False)]
    return all(_ITEM.fullmatch(text, *span) for span in spans) and not any(
        _NUMBERED.search(text, *span) for span in spans
    )


def _in_two_places(text: str, row: tuple[Chain, ...]) -> bool:
    """Tell whether two numbers are said to stand in two places, in the same words."""
    if not _WRITTEN.search(text) or any(is_unit(text, chain.end) for chain in row):
        return False
    frames = [_FRAME.search(text, max(0, chain.start - _REACH), chain.start) for chain in row]
    return all(
        one and other and one.lastgroup == other.lastgroup for one, other in pairwise(frames)
    )
