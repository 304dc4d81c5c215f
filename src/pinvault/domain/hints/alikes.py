"""Numerals of which some are kana or signs that look like them: 四ハ二一, 八口三二."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.kanji import DIGITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ALIKE = "ニハミロ口ー—―"
"""Katakana and strokes that pass for 二, 八, 三, 〇 and 一."""

_NUMERAL = f"0-9{''.join(sign for sign in DIGITS if sign not in '丸洞拐勾')}"
_ROW = lazy(rf"(?<![^\W_])(?=.{{0,3}}[{_ALIKE}])[{_NUMERAL}{_ALIKE}]{{4}}(?![ァ-ヶー一-龠0-9a-z])")
_MOST = 2
"""Signs of four that may be no numerals themselves."""


def judge_numeral_alikes(readout: Readout) -> str | None:
    """Return the reason to refuse four signs of which some only look like numerals, or None."""
    if readout.kana.isascii():
        return None
    for match in _ROW.finditer(readout.kana):
        if 0 < sum(sign in _ALIKE for sign in match[0]) <= _MOST:
            return "pin-look-alikes"
    return None
