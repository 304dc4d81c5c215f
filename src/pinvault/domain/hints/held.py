"""One digit that fills all boxes: hold 7 until it is full, 3を連打, an 8 in every box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ONE = "(?<![0-9a-z])([0-9])(?![0-9])"
_BOX = r"(?:digits?|box(?:es)?|squares?|places?|positions?|slots?|fields?|spots?)"
_HELD = tuple(
    lazy(pattern)
    for pattern in (
        (
            rf"(?<![a-z])(?:every|each|all|same)(?: key)? (?:the |of the |four |4 |digit )*{_BOX}"
            r"(?: (?:is|are|gets?|has|takes?|with|hold))?[,:]? "
            rf"(?:an? |the )?{_ONE}(?![a-z0-9])"
        ),
        (
            rf"(?<![a-z])(?:an? |the )?{_ONE} (?:in|for|to|into|on) (?:every|each|all)"
            rf"(?: of)?(?: the)?(?: four| 4)? {_BOX}"
        ),
        (
            r"(?<![a-z])(?:hold(?:ing)?(?: down)?|keep(?: on)? [a-z]+ing|lean on|press(?:ing)?"
            r"|hit(?:ting)?|tap(?:ping)?|type|mash(?:ing)?) (?:the )?(?:key |number |digit )?"
            rf"{_ONE}[,]? (?:key )?(?:until|till|all the way|again and again|over and over"
            r"|to the end|the whole|for all|as often|as many)"
        ),
        (
            rf"{_ONE}[」』]?(?:だけ|ばっ?かり|のみ)?(?:を|で)?(?:最後まで|枠|四角|ます|全部の"
            r"|すべての|ずっと|ひたすら|連打|押し続け|打ち続け|押しっぱなし|いっぱいになるまで"
            r"|埋まるまで)"
        ),
        (
            r"(?:ひたすら|ずっと|いっぱいまで|埋まるまで|枠(?:に|は)?(?:全部|すべて|みな)"
            rf"|全部の枠に?)[^0-9。]{{0,4}}{_ONE}{NO_UNIT}"
        ),
    )
)
_WORTH = (
    "最後まで", "枠", "四角", "ます", "ずっと", "ひたすら", "連打", "続け", "ぱなし", "まで",
    "all", "every", "each", "same", "until", "till", "again", "over and", "to the end", "whole",
    "as often", "as many",
)  # fmt: skip
"""One of these stands in every such text."""


def judge_held(readout: Readout) -> str | None:
    """Return the reason to refuse one digit that is entered until nothing is left, or None."""
    text = readout.figures
    if not any(word in text for word in _WORTH):
        return None
    return "pin-repeated" if any(pattern.search(text) for pattern in _HELD) else None
