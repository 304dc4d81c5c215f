"""A password that is described: Aを5つ並べて最後に9, "five Ks and a 3", a kana word to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.figures import in_figures

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_COUNTED = lazy(
    r"(?<![a-z0-9])([a-z])(?:を|が|は|の|\s?[x×*]\s?|\s)?([0-9])(?:つ|個|回|文字|連|本|こ|連続|"
    r" times)"
    r"|(?<![a-z0-9])([0-9]) ([a-z])(?:'?s)(?![a-z])"
)
_LETTERS_AND_DIGITS = lazy(r"(?<![a-z0-9])([a-z])\1{3,}(?![a-z])")
_DIGIT = lazy("[0-9]")
_TYPED = lazy(
    r"ろーま字|ろーまじ|英字|あるふぁべっと|romaji|in roman|(?:in|as) (?:capital|latin|upper)"
    r"|大文字|へぼん"
)
_WORD = lazy(
    r"[「『\"'(](?P<quoted>[ぁ-ゖァ-ヶー]{2,10})[」』\"')]"
    r"|(?<![^\W0-9a-z])(?P<plain>[ァ-ヶー]{3,10})(?![ぁ-ゖ]{0,1}[一-龠])"
)
_CUE = lazy(
    r"うしろ|後ろ|後に|あと|続け|つづけ|足[しす]|付け|つけ|\+|最後|次|そして"
    r"|と(?:[0-9〇一二三四五六七八九])|前に|頭に|プラス|ぷらす"
    r"|then|plus|followed|and|after|before|behind"
)
_TWO = 2
"""Letters that one kana gives."""


def judge_described_passwords(readout: Readout) -> str | None:
    """Return the reason to refuse a password that the text describes, or None."""
    if _letters_counted(readout.figures) or _kana_typed(readout):
        return "password-pieces"
    return None


def _letters_counted(text: str) -> bool:
    """Tell whether letters are named with how often they stand, and digits beside them."""
    size, rest = 0, text
    for match in _COUNTED.finditer(text):
        size += int(match[2] or match[3])
        rest = rest.replace(match[0], " ", 1)
    digits = len(_DIGIT.findall(rest))
    return size > 1 and digits > 0 and SIGNATURE_MIN <= size + digits <= SIGNATURE_MAX


def _kana_typed(readout: Readout) -> bool:
    """Tell whether a kana word is to be typed in Latin letters, with digits beside it."""
    if not _TYPED.search(readout.text) or not _CUE.search(readout.text):
        return False
    for match in _WORD.finditer(readout.kana):
        start, end = match.span()
        word = match["quoted"] or match["plain"]
        if _TYPED.match(in_figures(readout.text[start:end]).strip("「」『』\"'()")):
            continue
        digits = sum(
            len(chain.digits)
            for chain in readout.chains
            if chain.weight and not (start <= chain.start < end)
        )
        if digits and SIGNATURE_MIN <= len(word) * _TWO + digits <= 2 * SIGNATURE_MAX:
            return True
    return False
