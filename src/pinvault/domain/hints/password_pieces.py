"""A password in pieces: a word here, digits there, and how to put them together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN, Form
from pinvault.domain.hints.context import alone, before, claimed, ends_clause
from pinvault.domain.hints.mentions import counts_noun
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_CLOSE = r"[\s)」』】〉>\]\"'、,。.]*"
_OPEN = r"[\s(「『【〈<\[\"'、,。.:=]*"
_JOIN = (
    r"(?:、?その(?:あと|後|次|つぎ)[にはが]?|のあとに?|の後ろ?に?|のうしろに?|のつぎに?|の次に?|に続けて|につづけて|の前に|に|と"
    r"|、?最後(?:に|が|は)?|、?そして|、?それから|、?それに|、?続けて|、?つづけて|、?あとに"
    r"|、?後に|と、"
    r"|ぷらす|足す|たす|\+|＋|&|→|->|>|plus|followed by|and then|then|,? ?after that|and"
    r"|with|,? ?ending "
    r"(?:in|with)|,? ?ends? (?:in|with)"
    r"|,? ?finishing with|,? ?the (?:digits|numbers?)|,? ?digits|,? ?numbers?)"
)
_BACK = (
    r"(?:のあとに?|の後ろ?に?|の次に?|に続けて|、?そして|、?続けて|ぷらす|\+|&|->|→|plus"
    r"|followed by|and then|then|in front of"
    r"|before|ahead of|,? ?and (?:begins|starts)(?: with)?)"
)
_FILL = (
    r"(?:\s*(?:数字(?:の|は)?|すうじ|あとは?|[、,]?[^\W0-9a-z]{1,4}番号(?:の)?|背番号"
    r"|(?:the )?(?:digits?|numbers?)(?: is| are|:)?|the|add|put))?"
)
_WORD = r"(?<![a-z0-9])([a-z]{2,15})(?![a-z0-9])"
_BEFORE = re.compile(rf"{_WORD}{_CLOSE}{_JOIN}{_FILL}{_OPEN}$")
_ADDED_BEFORE = re.compile(rf"{_WORD}(?:に|へ|には)[^\W0-9a-z]{{0,8}}$")
_ADDED = re.compile(
    r"[」』\"')]*(?:を|も)?\s?(?:つけ|付け|足し|加え|続け|つづけ|並べ|くっつ|つな|添え)"
)
_RIGHT_BEFORE = re.compile(rf"{_WORD} ?$")
_AFTER = re.compile(
    rf"{_CLOSE}{_BACK}(?:\s*the (?:word|letters))?{_OPEN}([a-z]{{3,15}})(?![a-z0-9])"
)
_NOUN = re.compile(
    r"\s*(?:years?|months?|weeks?|days?|hours?|people|kids|sons|cats|dogs|brothers|sisters"
    r"|yen|times|steps|others?"
    r"|friends|more|men|women|人|年|月|日|時|分|歳|才|匹|回|階|円|枚|冊|個|文字|桁|番目|つ目|本|組"
    r"|(?:th|st|nd|rd|pm|am)(?![a-z]))"
)
_BRACKETS = """[(「『【<["']{}[)」』】>\\]"']"""
_IN_BRACKETS = re.compile(_BRACKETS.format("([a-z]{2,15})"))
_DIGITS_IN_BRACKETS = re.compile(_BRACKETS.format("([0-9]{1,8})"))
_NAMED_WORD = re.compile(
    r"(?:(?<![a-z])(?:word|letters|name|letter part|text)(?![a-z])|単語|英字|文字|英語"
    r"|ろーま字|名前)"
    r"[^.。0-9]{0,16}?(?:is|are|=|:|は|が)\s?[「\"']?([a-z]{2,15})(?![a-z0-9])"
)
_NAMED_DIGITS = re.compile(
    r"(?:(?<![a-z])(?:numbers?|digits?|figures?|number part)(?![a-z])|数字|番号)"
    r"[^.。0-9]{0,24}?(?:is|are|=|:|は|が)\s?[「\"']?([0-9]{1,8})(?![a-z0-9])"
)
_LATIN = re.compile(r"(?<![a-z0-9])[a-z]+(?![a-z])|(?<![a-z0-9])[a-z]+(?=[0-9])")
_JAPANESE = re.compile(r"[ぁ-ゖ]")
_JOINED = re.compile(
    r"つな|くっつ|合わせ|あわせ|合体|連結|並べ|ならべ|続け|つづけ"
    r"|join|combin|glue|together|in a row"
)
_AND = r"[」』\"')]?\s?(?:, and|と|、|,|・|\+|&|and)\s?[「『\"'(]?"
_LIST = re.compile(rf"(?<![a-z0-9])[a-z0-9]{{1,12}}(?:{_AND}[a-z0-9]{{1,12}}){{1,5}}(?![a-z0-9])")
_PLACE = re.compile(
    r"前|後|あと|うしろ|しっぽ|尻|おしり|おわり|終わり|最初|はじめ|最後|まん中|真ん中|頭|残り|先頭|先|末尾|順|つづ|半分|次|つぎ"
    r"|それから|続|つなげ|くっつ|合わせ|\+|左|右|英字|数字"
    r"|あるふぁべっと|half|front|tail|head|start|middle|last|first|then|end|back"
)
_ROMAJI = re.compile(
    r"ろーま字|ろーまじ|英字|あるふぁべっと|大文字|romaji|in roman|in capitals|半角"
)
_KANA_WORD = re.compile(
    r"(?<![^\W0-9a-z])([ァ-ヶー]{2,10}|[ぁ-ゖー]{2,10})[+・(「]*([0-9]{1,6})(?![0-9])"
    r"|([ァ-ヶー]{2,10})([0-9]{1,6})(?![0-9])"
)
_PARTICLES = ("の", "は", "が", "を", "から", "まで", "より", "では", "には")
"""How kana end that belong to the sentence and not to a name."""

_GLUED = re.compile(r"(?<=[a-z])[0-9]{1,6}(?![a-z0-9])")
_WORDED = (Script.WORD, Script.FOREIGN)
_REACH = 32
_LETTERS = re.compile("[a-z]{2}")
_TWO = 2
_LONG = 4
"""Letters of a word in capitals that needs nothing but a number behind it."""


def judge_password_pieces(readout: Readout) -> str | None:
    """Return the reason to refuse a password whose pieces the text puts together, or None."""
    rules = (_paired, _bracketed, _listed, _placed, _transliterated)
    return "password-pieces" if any(rule(readout) for rule in rules) else None


def _paired(readout: Readout) -> bool:
    """Tell whether a word and digits are joined by 「のあとに」, "plus" and the like."""
    text = readout.text
    if not _LETTERS.search(text):
        return False
    ordinary = (GENERIC | PRODUCT_WORDS) - readout.capitals
    for chain in readout.chains:
        if len(chain.digits) > SIGNATURE_MAX or _NOUN.match(text, chain.end):
            continue
        words = [match[1] for match in _partners(readout, chain) if match]
        if chain.script in _WORDED:  # "salt and one": only a word that stands out
            words = [word for word in words if word in readout.capitals]
        sizes = [len(word) + len(chain.digits) for word in words if word not in ordinary]
        if any(SIGNATURE_MIN <= size <= SIGNATURE_MAX for size in sizes):
            return True
    return False


def _partners(readout: Readout, chain: Chain) -> list[re.Match[str] | None]:
    """Return the words to which the text joins a number."""
    text = readout.text
    found = [_AFTER.match(text, chain.end)]
    if not _LETTERS.search(text, max(0, chain.start - _REACH), chain.start):
        return found
    if counts_noun(text, chain.end) and not _ADDED.match(text, chain.end):
        return found
    found.append(before(_BEFORE, text, chain.start))
    if _ADDED.match(text, chain.end):
        found.append(before(_ADDED_BEFORE, text, chain.start))
    beside = before(_RIGHT_BEFORE, text, chain.start)
    if beside and len(beside[1]) >= _LONG and beside[1] in readout.capitals - PRODUCT_WORDS:
        found.append(beside if ends_clause(text, chain.end) else None)
    return found


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
    pieces = [piece for piece in _LATIN.findall(text) if piece not in GENERIC | PRODUCT_WORDS]
    if not _JAPANESE.search(text):
        pieces = [piece for piece in pieces if piece in readout.capitals]
    digits = [mention.digits for mention in readout.bare] + _GLUED.findall(text)
    total = len("".join(pieces)) + len("".join(digits))
    return bool(pieces and digits) and SIGNATURE_MIN <= total <= SIGNATURE_MAX


def _transliterated(readout: Readout) -> bool:
    """Tell whether a word in kana and digits give the password once written in Latin letters."""
    text = readout.kana
    for match in _KANA_WORD.finditer(text):
        kana, digits = match[1] or match[3], match[2] or match[4]
        if kana.endswith(_PARTICLES):
            continue
        if len(kana) * _TWO + len(digits) < SIGNATURE_MIN or _NOUN.match(text, match.end()):
            continue
        whole = alone(text, *match.span())
        named = whole and (readout.form is Form.DIGITS or len(digits) < _TWO)  # ドラクエ5
        stated = not named and (whole or claimed(readout.text, *match.span()))
        if stated or _ROMAJI.search(readout.text):
            return True
    return False
