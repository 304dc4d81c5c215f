"""A password in pieces: a word here, digits there, and how to put them together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.context import ends_clause
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_BRACKETS = """[(「『【<["']{}[)」』】>\\]"']"""
_IN_BRACKETS = lazy(_BRACKETS.format("([a-z]{2,15})"))
_DIGITS_IN_BRACKETS = lazy(_BRACKETS.format("([0-9]{1,8})"))
_NAMED_WORD = lazy(
    r"(?:(?<![a-z])(?:word|letters|name|letter part|text)(?![a-z])|単語|英字|文字|英語"
    r"|ろーま字|名前)"
    r"[^.。0-9]{0,16}?(?:is|are|=|:|は|が)\s?[「\"']?([a-z]{2,15})(?![a-z0-9])"
)
_NAMED_DIGITS = lazy(
    r"(?:(?<![a-z])(?:numbers?|digits?|figures?|number part)(?![a-z])|数字|番号)"
    r"[^.。0-9]{0,24}?(?:is|are|=|:|は|が)\s?[「\"']?([0-9]{1,8})(?![a-z0-9])"
)
_LATIN = lazy(r"(?<![a-z0-9])[a-z]+(?![a-z])|(?<![a-z0-9])[a-z]+(?=[0-9])")
_JAPANESE = lazy(r"[ぁ-ゖ]")
_JOINED = lazy(
    r"つな|くっつ|合わせ|あわせ|合体|連結|並べ|ならべ|続け|つづけ"
    r"|join|combin|glue|together|in a row"
)
_AND = r"[」』\"')]?\s?(?:, and|と|、|,|・|\+|&|and)\s?[「『\"'(]?"
_LIST = lazy(rf"(?<![a-z0-9])[a-z0-9]{{1,12}}(?:{_AND}[a-z0-9]{{1,12}}){{1,5}}(?![a-z0-9])")
_PLACE = lazy(
    r"前|後|あと|うしろ|しっぽ|尻|おしり|おわり|終わり|最初|はじめ|最後|まん中|真ん中|頭|残り|先頭|先|末尾|順|つづ|半分|次|つぎ"
    r"|それから|しめ|締め|続|つなげ|くっつ|合わせ|\+|左|右|英字|数字"
    r"|あるふぁべっと|half|front|tail|head|start|middle|last|first|then|end|back"
)
_GLUED = lazy(r"(?<=[a-z])[0-9]{1,6}(?![a-z0-9])")
_SYLLABLES = lazy(
    r"(?<![a-z0-9])((?:[a-z]{1,4}[ ・-]){2,7})([0-9](?:[ ・-]?[0-9]){0,5})"
    r"(?![a-z0-9])"
)
_TWO = 2
_LONG = 4
"""Letters of the shortest word in capitals that is a piece although it names a place."""


def judge_password_pieces(readout: Readout) -> str | None:
    """Return the reason to refuse a password whose pieces the text puts together, or None."""
    rules = (_bracketed, _listed, _placed, _in_syllables)
    return "password-pieces" if any(rule(readout) for rule in rules) else None


def _bracketed(readout: Readout) -> bool:
    """Tell whether a word and digits stand in brackets or are named: (MUGIKO) … (245)."""
    text = readout.text
    ordinary = (GENERIC | PRODUCT_WORDS) - readout.capitals
    for word, digits in ((_IN_BRACKETS, _DIGITS_IN_BRACKETS), (_NAMED_WORD, _NAMED_DIGITS)):
        words = [found for found in word.findall(text) if found not in ordinary]
        sizes = (len(one) + len(other) for one in words for other in digits.findall(text))
        if any(SIGNATURE_MIN <= size <= SIGNATURE_MAX for size in sizes):
            return True
    return False


def _listed(readout: Readout) -> bool:
    """Tell whether the text joins a list of pieces: HANAとBIと24をつなげる, join FOO, B and 12."""
    text = readout.text
    if not _JOINED.search(text):
        return False
    for match in _LIST.finditer(text):
        pieces = re.split(_AND, match[0])
        words = [piece for piece in pieces if piece.isalpha()]
        if set(words) & (GENERIC | PRODUCT_WORDS) - readout.capitals or not words:
            continue
        numbered = any(map(str.isdigit, "".join(pieces)))
        if numbered and SIGNATURE_MIN <= len("".join(pieces)) <= SIGNATURE_MAX:
            return True
    return False


def _placed(readout: Readout) -> bool:
    """Tell whether Latin pieces and numbers in a Japanese text are given with their places."""
    text = readout.text
    if len(set(_PLACE.findall(text))) < _TWO:
        return False
    loud = {word for word in readout.capitals if len(word) >= _LONG}
    ordinary = (GENERIC | PRODUCT_WORDS) - loud
    pieces = [piece for piece in _LATIN.findall(text) if piece not in ordinary]
    if not _JAPANESE.search(text):
        pieces = [piece for piece in pieces if piece in readout.capitals]
    digits = [mention.digits for mention in readout.bare] + _GLUED.findall(text)
    total = len("".join(pieces)) + len("".join(digits))
    return bool(pieces and digits) and SIGNATURE_MIN <= total <= SIGNATURE_MAX


def _in_syllables(readout: Readout) -> bool:
    """Tell whether a word in capitals stands there syllable by syllable: HA NA KO 15."""
    whole = readout.raw.isascii() and readout.raw.isupper()
    for match in _SYLLABLES.finditer(readout.text):
        syllables = re.split("[ ・-]", match[1].strip(" ・-"))
        loud = whole or all(len(one) == 1 or one in readout.capitals for one in syllables)
        if not loud or not ends_clause(readout.text, match.end()):
            continue
        if SIGNATURE_MIN <= len(re.sub("[ ・-]", "", match[0])) <= SIGNATURE_MAX:
            return True
    return False
