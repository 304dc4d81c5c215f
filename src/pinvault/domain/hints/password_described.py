"""A password that is described: Aを5つ並べて最後に9, "five Ks and a 3", a kana word to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.figures import in_figures
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_COUNTED = lazy(
    r"(?<![a-z0-9])([a-z])(?:を|が|は|の|\s?[x×*]\s?|\s)?([0-9])(?:つ|個|回|文字|連|本|こ|連続|"
    r" times)"
    r"|(?<![a-z0-9])([a-z])\s?[x×*]\s?([0-9])(?![0-9])"
    r"|(?<![a-z0-9])([0-9]) ([a-z])(?:'?s)(?![a-z])"
)
_BARE = lazy(rf"(?<![0-9])[0-9]+{NO_UNIT}")
_YEAR = lazy(r"(?<![a-z])(?:in|since|of|from) (?:19|20)[0-9]{2}(?![0-9])")
_TYPED = lazy(
    r"ろーま字|ろーまじ|英字|あるふぁべっと|romaji|in roman|(?:in|as) (?:capital|latin|upper)"
    r"|大文字|へぼん"
)
_WORD = lazy(
    r"[「『\"'(](?P<quoted>[ぁ-ゖァ-ヶー]{2,10})[」』\"')]"
    r"|(?<![^\W0-9a-z])(?P<plain>[ァ-ヶー]{3,10}(?![ぁ-ゖ]?[一-龠])|[ぁ-ゖー]{2,10}(?=[ 　]?"
    r"[を(（](?:英)?(?:へ"
    r"ぼん|ヘボン"
    r"|ろーま|ローマ|英字|大文字|アルファ|あるふぁ)))"
)
_CUE = lazy(
    r"うしろ|後ろ|後に|あと|続け|つづけ|足[しす]|付け|つけ|\+|最後|次|そして"
    r"|と(?:[0-9〇一二三四五六七八九])|前に|頭に|プラス|ぷらす"
    r"|then|plus|followed|and|after|before|behind"
)
_GLOSSED = lazy(r"(?<![a-z0-9])([a-z])(?:は|が|=|:)\s?[「『]?(?:[ぁ-ゖー一-龠]{2,}|[a-z]{3,})")
_FEWEST = 3
"""Letters that are explained one by one from which they are a word."""

_TWO = 2
"""Letters that one kana gives."""


_SPOKEN_OF = lazy(
    r"(?<![a-z])(?:the )?(?:word|name|letters) (?!is|are|was|and|of|for|on|in|that|the|my"
    r"|tag|plate|card|badge"
    r"|then)([a-z]{2,12})(?![a-z0-9])"
    r"|(?<![a-z])(?:password|passcode|pw) (?:is|=|:) ?([a-z]{3,12})(?=,? (?:with|plus|and|then"
    r"|followed))"
    r"|(?<![a-z0-9])([a-z]{4,12})(?= ?(?:の|を|は)(?:全部|ぜんぶ|すべて)?(?:英|半角)?大文字| "
    r"in (?:all )?(?:capitals|caps|upper|lower|small))"
)
_PUT = lazy(
    r"大文字[^。]{0,8}[0-9]|数字(?:は|が|で)|"
    r"after it|(?:straight|right|directly) (?:after|behind|before)|on the end|at the end|to the"
    r" end|in front|on the front"
    r"|(?<![a-z])(?:stick|tack(?:ed)?|append(?:ed)?|added|stuck|then|plus|followed|add|tag|glue"
    r"|slap|put|paste|join"
    r"|type)(?![a-z])"
)


def judge_described_passwords(readout: Readout) -> str | None:
    """Return the reason to refuse a password that the text describes, or None."""
    rules = (_word_named, _kana_typed)
    figures = readout.figures
    if (
        _letters_counted(figures)
        or _letters_glossed(figures)
        or any(rule(readout) for rule in rules)
    ):
        return "password-pieces"
    return None


def _letters_counted(text: str) -> bool:
    """Tell whether letters are named with how often they stand, and digits beside them."""
    size, rest = 0, text
    for match in _COUNTED.finditer(text):
        size += int(match[2] or match[4] or match[5])
        rest = rest.replace(match[0], " ", 1)
    digits = len("".join(_BARE.findall(_YEAR.sub(" ", rest))))
    return size > 1 and digits > 0 and SIGNATURE_MIN <= size + digits <= SIGNATURE_MAX


def _letters_glossed(text: str) -> bool:
    """Tell whether letters are explained one by one, and digits follow: Kはキング、Iはイタリア."""
    letters = "".join(_GLOSSED.findall(text))
    if len(letters) < _FEWEST or letters in "abcdefgh":
        return False
    digits = len("".join(_BARE.findall(text)))
    return digits > 0 and SIGNATURE_MIN <= len(letters) + digits <= SIGNATURE_MAX


def _word_named(readout: Readout) -> bool:
    """Tell whether a word is named and bare digits are put to it."""
    text = readout.text
    if not readout.bare or not _PUT.search(text):
        return False
    size = len("".join(mention.digits for mention in readout.bare))
    words = [match[1] or match[2] or match[3] for match in _SPOKEN_OF.finditer(text)]
    words += [word for word in readout.capitals - GENERIC - PRODUCT_WORDS if len(word) > _TWO]
    return any(SIGNATURE_MIN <= len(word) + size <= SIGNATURE_MAX for word in words)


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
