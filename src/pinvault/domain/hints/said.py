"""Numbers that a text says are the PIN, whatever they count: 鉛筆三本、猫七匹…この数が番号."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.claims import claimed_spans
from pinvault.domain.hints.context import before, denied
from pinvault.domain.hints.dates import DAY, TIME
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.chain import certain, part
from pinvault.domain.hints.words.clock import SPOKEN_TIME

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_MOMENTS = (("pin-time", TIME), ("pin-time", lazy(SPOKEN_TIME)), ("pin-date", DAY))
_OF_THE_PIN = lazy(
    r"[\s-]*(?:桁|けた|文字(?!盤)|番目|つ目|つめ|回目|度目|進数"
    r"|[回度](?=打|押|入|間違|まちが|続|くり|繰)"
    r"|(?:つ|個|本)?(?:の数|とも|並べ|だけ|のみ|を?順)|時間(?:表記|制|式|の書|で)"
    r"|(?:hours?|h)(?=[ -]?(?:style|clock|time|format|notation|form|[,.]|$))"
    r"|(?:digits?|numbers|figures|places)(?![a-z]))"
)
"""What follows a number that speaks of the PIN itself."""

_CHOSEN = lazy(
    r"(?:最初|前半|後半|先頭|末尾|最後|頭|上|下|左|右|中|はじめ|うしろ|後ろ|前|残り)の?\s*$"
    r"|(?<![a-z])(?:first|last|final|middle|leading|trailing|second half|other|these|those|all|the"
    r"|only|next)\s*$"
)
"""What stands before a number that says how many digits to take."""


def judge_said(readout: Readout) -> str | None:
    """Return the reason to refuse numbers, a day or a time that are said to be the PIN, or None."""
    for first, last, said in claimed_spans(readout.whole):
        for reason, pattern in _MOMENTS if said else ():
            match = pattern.search(readout.whole, first, last)
            if match and not denied(readout.whole, *match.span()):
                return reason
        # Of two ways to read what begins in one place (1こ) the first is taken.
        row = {c.start: c for c in reversed(readout.chains) if first <= c.start and c.end <= last}
        kept = (_kept(readout.text, row[start]) for start in sorted(row))
        pieces = list(filter(None, kept))
        if len("".join(pieces)) == DIGITS_LENGTH and len(pieces) > (not said):
            return "pin-pieces"
    return None


def _kept(text: str, chain: Chain) -> str:
    """Return the digits of a chain without edges that hardly are numbers or count the digits."""
    first, last = 0, len(chain.atoms)
    while first < last and not certain(chain.atoms[last - 1]):
        last -= 1
    while first < last and not certain(chain.atoms[first]):
        first += 1
    if first < last and _OF_THE_PIN.match(text, chain.atoms[last - 1].end):
        last -= 1
    if first == last:
        return ""
    kept = part(chain, first, last)
    return "" if kept.digits == "4" and before(_CHOSEN, text, kept.start) else kept.digits
