"""Digits that are cut out of longer numbers: the last two of 1959, then 02; 1959の下2桁と02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    import re

    from pinvault.domain.hints.readout import Readout

_CUT = lazy(
    r"(?<![a-z])(?:the )?(?P<end>last|final|first|opening|leading) (?P<some>[123])(?: "
    r"digits?| numbers?"
    r"| figures?)? (?:of|from|in) (?:the year |year |my |the )?(?P<of>[0-9]{3,8})(?![0-9])"
    r"|(?<![0-9])(?P<number>[0-9]{3,8})年?の?(?P<side>下|末尾|最後|後ろ|うしろ|上|頭|最初|前"
    r"|先頭)の?"
    r"(?P<many>[123])(?:桁|けた|つ|文字|個)"
    r"|(?<![0-9])(?P<part>[0-9]{1,3}) (?:from|of|out of|in) (?P<whole>[0-9]{3,8})(?![0-9])"
)
_ENDS = frozenset(("last", "final", "下", "末尾", "最後", "後ろ", "うしろ"))
_WORTH = lazy(r"[0-9](?:桁|けた|つ|文字|個| (?:digits?|numbers?|figures?|of|from|in|out) )")
_BARE = lazy(r"(?<![0-9])[0-9]{1,3}(?![0-9年月日時分円人歳階])")


def judge_extracted(readout: Readout) -> str | None:
    """Return the reason to refuse what is cut out of numbers, if it makes four digits, or None."""
    text = readout.figures
    if not _WORTH.search(text):
        return None
    found = list(_CUT.finditer(text))
    if not found:
        return None
    pieces = list(filter(None, map(_piece, found)))
    rest = _BARE.findall(_CUT.sub(" ", text))
    whole = len("".join(pieces + rest)) == DIGITS_LENGTH and len(pieces + rest) > 1
    return "pin-pieces" if pieces and whole else None


def _piece(cut: re.Match[str]) -> str:
    """Return the digits that are cut out; nothing if the number does not have them."""
    if part := cut["part"]:
        return part if part in cut["whole"] else ""
    number = cut["of"] or cut["number"]
    size = int(cut["some"] or cut["many"])
    return number[-size:] if (cut["end"] or cut["side"]) in _ENDS else number[:size]
