"""Numbers of four digits in slang: 5k and 83, six grand and forty-two, 金七千弐百円也."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_THOUSAND = lazy(
    r"(?<![a-z0-9.])([1-9]|one|two|three|four|five|six|seven|eight|nine) ?(?:k|grand|thou|g's"
    r"|kilo)(?![a-z])"
    r"[ ,]*(?:and|plus|&|with)? *$"
)
_AMOUNT = lazy(
    r"金(?=[^。]{2,12}円也)|(?:円|えん|単位|点|こんま|かんま|￥|¥)(?:の字)?(?:は|を|も)?(?:いらん"
    r"|いらない|無視|いらぬ|要らない|抜[いくき]|なし|無し|省|取[っり]|外)"
)
_MOST = 3
"""Digits that may follow a thousand."""

_REACH = 32


def judge_thousands(readout: Readout) -> str | None:
    """Return the reason to refuse so many thousand with what is added to them, or None."""
    text = readout.text
    for chain in readout.chains:
        if len(chain.digits) <= _MOST and _THOUSAND.search(
            text, max(0, chain.start - _REACH), chain.start
        ):
            return None if is_unit(text, chain.end) else "pin-words"
    if _AMOUNT.search(text) and any(len(c.digits) == _MOST + 1 for c in readout.chains):
        return "pin-digits"
    return None
