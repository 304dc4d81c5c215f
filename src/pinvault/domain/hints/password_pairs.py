"""A password of which the text joins a word and digits: KIRINのあとに58, OLIVE plus 86."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.context import before, ends_clause
from pinvault.domain.hints.mentions import counts_noun
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_CLOSE = r"[\s)」』】〉>\]\"'、,。.]*"
_OPEN = r"[\s(「『【〈<\[\"'、,。.:=]*"
_JOIN = (
    r"(?:、?その(?:あと|後|次|つぎ)[にはが]?|のあとに?|の後ろ?に?|のうしろに?|のつぎに?|の次に?"
    r"|に続けて|につづけて|の前に|に|と"
    r"|、?最後(?:に|が|は)?|、?そして|、?それから|、?それに|、?続けて|、?つづけて|、?あとに"
    r"|、?後に|と、"
    r"|ぷらす|足す|たす|\+|＋|&|→|->|>|plus|followed by|and then|then|,? ?after that|and"
    r"|with|,? ?ending "
    r"(?:in|with)|,? ?ends? (?:in|with)"
    r"|,? ?finishing with|,? ?the (?:digits|numbers?))"
)
_BACK = (
    r"(?:のあとに?|のうしろに?|の後ろ?に?|の次に?|に続けて|、?そして|、?続けて|ぷらす|\+|&|->|→|plus"
    r"|followed by|and then|then|in front of"
    r"|before|ahead of|,? ?and (?:begins|starts)(?: with)?)"
)
_FILL = (
    r"(?:\s*(?:数字(?:の|は)?|すうじ|あとは?|[、,]?[^\W0-9a-z]{1,4}番号(?:の)?|背番号"
    r"|(?:the )?(?:digits?|numbers?)(?: is| are|:)?|the|add|put))?"
)
_WORD = r"(?<![a-z0-9])([a-z]{2,15})(?![a-z0-9])"
_BEFORE = lazy(rf"{_WORD}{_CLOSE}{_JOIN}{_FILL}{_OPEN}$")
_LOOSE = lazy(r"(?<![a-z])(?:starts?|begins?|ends?|finish(?:es)?|[a-z]+ with|and) (?:with )?$")
"""Words that join a number to an ordinary noun as often: a sticker with 110."""

_ADDED_BEFORE = lazy(rf"{_WORD}\s?(?:に|へ|には)[^\W0-9a-z]{{0,8}}\s?$")
_ADDED = lazy(
    r"[」』\"')]*\s?(?:を|も)?\s?(?:つけ|付け|足[しす]|たす|たし|加え|続け|つづけ|並べ|くっつ"
    r"|つな|添え)"
)
_RIGHT_BEFORE = lazy(rf"{_WORD} ?$")
_AFTER = lazy(rf"{_CLOSE}{_BACK}(?:\s*the (?:word|letters))?{_OPEN}([a-z]{{3,15}})(?![a-z0-9])")
_LOUD_AFTER = lazy(
    rf"{_CLOSE}(?:と|and|&|after|behind|following|right after|より後に?){_FILL}"
    rf"(?:\s*(?:the )?(?:word|letters|name))?{_OPEN}([a-z]{{3,15}})(?![a-z0-9])"
)
"""The same with words that join so much else that the word has to stand out."""

_WHOLE = lazy(r"\W*(?:([a-z]{3,15})\W{1,4}[0-9]{1,8}|[0-9]{1,8}\W{1,4}([a-z]{3,15}))\W*")
"""A text that is nothing but a word and a number."""

COUNTED = lazy(
    r"\s*(?:years?|months?|weeks?|days?|hours?|people|kids|sons|cats|dogs|brothers|sisters"
    r"|yen|times|steps|others?"
    r"|friends|more|men|women|人|年|月|日|時|分|歳|才|匹|回|階|円|枚|冊|個|文字|桁|番目|つ目|本|組"
    r"|(?:th|st|nd|rd|pm|am)(?![a-z]))"
)
"""A unit behind a number, or what it counts."""

_WORDED = (Script.WORD, Script.FOREIGN)
_REACH = 32
_LETTERS = lazy("[a-z]{2}")
_LONG = 4
"""Letters of a word in capitals that needs nothing but a number behind it."""

_CUE = lazy(
    r"足|たす|つけ|付け|続|つづ|つな|くっつ|と|に|の(?:あと|後|次|前)|[+、,&]|そして|それから|最後"
    r"|(?<![a-z])(?:then|plus|and|with|followed|before|after|in front|behind"
    r"|append|add|join|glue|digits|number"
    r"|ends?|start)"
)
"""Words that put one thing to another."""

_NAMED = lazy(
    r"(?:[一-龠ァ-ヶ](?<![次後前暦年号字数末頭])|[a-z]"
    r"|(?<![a-z])(?!(?:is|are|an?|the|then|and|finally|at|last|with|by|to|of|year|numbers?|digits?"
    r"|plus|add|before|after|behind|date|just|my|followed|or)(?![a-z]))[a-z]+ )$"
)
"""What stands right before a number that it numbers: row 12, ホーム3."""


def judge_password_pairs(readout: Readout) -> str | None:
    """Return the reason to refuse a word and digits that the text joins, or None."""
    if not _LETTERS.search(readout.text):
        return None
    rules = (_paired, _beside, _bare)
    return "password-pieces" if any(rule(readout) for rule in rules) else None


def _bare(readout: Readout) -> bool:
    """Tell whether the text is a word in capitals and a number and nothing else: AZUKI, 12."""
    whole = _WHOLE.fullmatch(readout.text) if readout.raw.isupper() else None
    if not whole or (whole[1] or whole[2]) in GENERIC | PRODUCT_WORDS:
        return False
    return SIGNATURE_MIN <= sum(map(str.isalnum, readout.text)) <= SIGNATURE_MAX


def _paired(readout: Readout) -> bool:
    """Tell whether a word and digits are joined by 「のあとに」, "plus" and the like."""
    text = readout.text
    ordinary = (GENERIC | PRODUCT_WORDS) - readout.capitals
    for chain in readout.chains:
        if len(chain.digits) > SIGNATURE_MAX or COUNTED.match(text, chain.end):
            continue
        words = [match[1] for match in _partners(readout, chain) if match]
        loud = _LOUD_AFTER.match(text, chain.end)
        words += [loud[1]] if loud and loud[1] in readout.capitals else []
        loose = before(_LOOSE, text, chain.start) and not ends_clause(text, chain.end)
        if loose or chain.script in _WORDED:  # "salt and one": only a word that stands out
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


def _beside(readout: Readout) -> bool:
    """Tell whether a word in capitals and a bare number at an end stand in one text with a cue."""
    text = readout.text
    words = [w for w in readout.capitals - GENERIC - PRODUCT_WORDS if len(w) >= _LONG]
    if not words or not _CUE.search(text):
        return False
    for number in readout.bare:
        if not text[number.start].isdigit() or before(_NAMED, text, number.start):
            continue
        closed = ends_clause(text, number.end) or text[number.end] in "、,"
        if not closed and not _ADDED.match(text, number.end):
            continue
        sizes = (len(word) + len(number.digits) for word in words)
        if any(SIGNATURE_MIN <= size <= SIGNATURE_MAX for size in sizes):
            return True
    return False
