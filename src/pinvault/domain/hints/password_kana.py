"""A password whose word stands in kana: たぬき52, to be typed in Latin letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MIN, Form
from pinvault.domain.hints.context import alone, claimed
from pinvault.domain.hints.password_pairs import COUNTED
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ROMAJI = lazy(r"ろーま字|ろーまじ|英字|あるふぁべっと|大文字|romaji|in roman|in capitals|半角")
_KANA_WORD = lazy(
    r"(?<![^\W0-9a-z])([ァ-ヶー]{2,10}|[ぁ-ゖー]{2,10})[+・(「]*([0-9]{1,6})(?![0-9])"
    r"|([ァ-ヶー]{2,10})([0-9]{1,6})(?![0-9])"
)
_PARTICLES = ("の", "は", "が", "を", "から", "まで", "より", "では", "には")
"""How kana end that belong to the sentence and not to a name."""

_INTO_LETTERS = lazy(
    r"(?<![^\W0-9a-z])([ァ-ヶー]{2,10}|[ぁ-ゖー]{2,10})[」』]?(?:を|の|は)?\s?(?:ろーま字|ローマ字|英字)"
    r"|(?:ローマ字|ろーま字|英字)で\s?[「『]?([ァ-ヶー]{2,10}|[ぁ-ゖー]{2,10})(?=[」』、,]|\s?のあと|\s?に続け)"
)
_DIGIT = lazy("[0-9]")
_TWO = 2
"""Letters that one kana gives, and digits below which a number is one of a series."""


def judge_password_kana(readout: Readout) -> str | None:
    """Return the reason to refuse a word in kana with digits behind it, or None."""
    text = readout.kana
    if not _DIGIT.search(text):
        return None
    if (word := _INTO_LETTERS.search(text)) and any(
        text[number.start].isdigit()
        and len(word[1] or word[2]) * _TWO + len(number.digits) >= SIGNATURE_MIN
        for number in readout.bare
    ):
        return "password-pieces"
    for match in _KANA_WORD.finditer(text):
        kana, digits = match[1] or match[3], match[2] or match[4]
        if kana.endswith(_PARTICLES) or _ROMAJI.search(readout.text, *match.span()):
            continue  # アルファベット5つ: how many, not a word
        if len(kana) * _TWO + len(digits) < SIGNATURE_MIN or COUNTED.match(text, match.end()):
            continue
        whole = alone(text, *match.span())
        named = whole and (readout.form is Form.DIGITS or len(digits) < _TWO)  # ドラクエ5
        stated = not named and (whole or claimed(readout.text, *match.span()))
        if stated or _ROMAJI.search(readout.text):
            return "password-pieces"
    return None
