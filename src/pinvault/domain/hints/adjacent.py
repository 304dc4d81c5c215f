"""A number that is named by its neighbour: the one after 4707, the year before 2020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import before, ends_clause
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_BEHIND = lazy(
    r"年?(?:の|より|から|に)?(?:すぐ|ちょうど|丁度)?の?(?:翌年|次の年|つぎの年|前年|前の年|明くる年"
    r"|(?:1|一|ひと|2|二|ふた|3|三)(?:つ|個|コ|こ|番|年|歩)?(?:だけ)?(?:次|つぎ|後|あと|前"
    r"|まえ|手前|上|下|隣"
    r"|となり|足|引|大き|小さ|多|少な|進|戻|増|減))"
    r"|の(?:次|つぎ|隣|となり|お隣|手前|直前|直後|一歩手前)(?=$|[。、,\s]|の(?:数|番号|整数)"
    r"|だ|です|が)"
)
_AHEAD = lazy(
    r"(?<![a-z])(?:(?:the )?(?:year|number|one|integer)(?: right| just)? (?:after|before|following"
    r"|preceding|above|below)|(?:one|1|two|2|three|3)(?: (?:year|number|step))?s? (?:more than"
    r"|less than|after|before|above|below|over|under|past|higher than|lower than|up from|down from"
    r"|short of)|(?:next|right|just) (?:after|before|above|below)|(?:predecessor|successor) of"
    r"|next to) $"
)


def judge_adjacent(readout: Readout) -> str | None:
    """Return the reason to refuse a number that is one step from the four digits that stand there.

    A year as well: who is told which year followed 2018 can write it down.
    """
    text = readout.text
    for chain in readout.chains:
        if len(chain.digits) != DIGITS_LENGTH or not chain.weight:
            continue
        behind = _BEHIND.match(text, chain.end)
        if behind and ends_clause(text, behind.end()):
            return "pin-sum"
        if before(_AHEAD, text, chain.start) and ends_clause(text, chain.end):
            return "pin-sum"
    return None
