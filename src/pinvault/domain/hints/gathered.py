"""Digits that are strewn over a sentence and put together by it, or by whoever reads it."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import before, ends_clause
from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.kana import SINGLE

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_GATHERED = lazy(
    r"数字(?:だけ|のみ)?[をで]?(?:順|並べ|つな|拾|抜き出|取り出|集め|読[むんみ]|打[つちっ]|押[すし]"
    r"|入れ)|数字だけ|(?:この|その|出てくる|出てきた|言った|書いた|並んだ)順"
    r"|順番(?:に|どおり|通り)(?:打|押|入|並|つな|読|数字)|順に(?:打|押|入れ|並べ|つな|読)"
    r"|全部(?:並べ|つなげ|続け)|続けて(?:打|押|入れ|書)|(?:並べる|つなげる|続ける)と"
    r"|つなげた|並べた(?:数|もの|番号|4桁|四桁)|数を順"
    r"|数字(?:に直|にし|で(?:表|書))"
    r"|as (?:digits|numbers)(?![a-z])|の順(?:番)?(?:$|[。でにだ、])"
    r"|(?:それ|これ)が(?:番号|暗証|答え|ぱす|ぴん)|(?:これ|それ)で(?:番号|暗証|開)"
    r"|(?:and )?(?:that's|you have|there's) (?:it|the (?:code|pin|number)|my (?:code|pin|number))"
    r"(?![a-z])"
    r"|(?:in|by) (?:that|this|the same) order|(?:type|read|take|use|enter|string|put|join|write"
    r"|key)(?: in| down| only| just| out)? (?:the|those|these|all|just the|only the)? ?(?:four )?"
    r"(?:numbers|digits|counts)|(?:just|only) the (?:numbers|digits)|(?:numbers|digits) (?:only"
    r"|in order|in a row|together|side by side)|all together it'?s|strung together|in a row[.!]?$"
)
_LONGEST_WORD = 10
_SEVERAL = (3, 4)
"""Numbers with one and the same word between them that are no chance."""

_LABELLED = lazy(
    r"(?:[一-龠ァ-ヶ]|[a-z]|(?<![a-z])(?!(?:is|are|a|an|the|then|and|finally|at|last|first|next|was|by"
    r"|to|press|type|hit|it|its|with|comes?|for|my|again|also|plus|lastly|one|on|in|of|or)"
    r"(?![a-z]))[a-z]+ )$"
)
"""What stands right before a number that is a name: bus 6, ホーム3."""

_COUNTING = ["1", "2", "3", "4"]
_SOUNDS: dict[str, frozenset[str]] = {
    str(digit): frozenset(kana for kana, value in SINGLE.items() if value == digit)
    | frozenset(extra)
    for digit, extra in enumerate(
        (
            "まわおれ",
            "いひ",
            "にふつじ",
            "みさ",
            "よし",
            "ごこい",
            "むろ",
            "なし",
            "はやばぱ",
            "くきこ",
        )
    )
}
"""The kana that stand for a digit in plays on numbers."""

_NUMBER = lazy("[0-9]+")
_GLOSSED = lazy(r"([ぁ-ゖ]{2})[)」]?([0-9]{2})(?![0-9])")
_PAIR = 2


def judge_gathered(readout: Readout) -> str | None:
    """Return the reason to refuse digits that are only gathered by reading on, or None."""
    singles = len(readout.chains) > 1
    if singles and (_told(readout) or _strewn(readout) or _evenly_worded(readout)):
        return "pin-pieces"
    return "pin-kana" if _glossed(readout) else None


def _told(readout: Readout) -> bool:
    """Tell whether the text says to take its numbers in a row: 猫2匹、…。この順に打つ."""
    if not _GATHERED.search(readout.text):
        return False
    digits = [chain.digits for chain in readout.chains if chain.weight]
    return len(digits) > 1 and len("".join(digits)) == DIGITS_LENGTH


def _strewn(readout: Readout) -> bool:
    """Tell whether four single digits stand in the text that count and name nothing."""
    bare = readout.bare
    digits = [mention.digits for mention in bare]
    if list(map(len, digits)) != [1] * DIGITS_LENGTH or digits == _COUNTING:
        return False
    return not any(before(_LABELLED, readout.text, mention.start) for mention in bare)


def _evenly_worded(readout: Readout) -> bool:
    """Tell whether one and the same word stands between all numbers: 7 ほし 3 ほし 9 ほし 1."""
    text, row = readout.text, readout.chains
    gaps = (text[one.end : other.start].strip() for one, other in pairwise(row))
    first = 0
    for gap, same in groupby(gaps):
        last = first + len(list(same))
        numbers, first = row[first : last + 1], last
        if len(numbers) not in _SEVERAL or not 0 < len(gap) <= _LONGEST_WORD:
            continue
        if len("".join(number.digits for number in numbers)) != DIGITS_LENGTH:
            continue
        end = numbers[-1].end
        if (
            ends_clause(text, end)
            or _all_alike(text, gap, end)
            or not (is_unit(text, end) or is_unit(text, numbers[0].end))
        ):
            return True
    return False


def _all_alike(text: str, gap: str, end: int) -> bool:
    """Tell whether the text ends with the word that stands between the numbers: 4個と7個と…8個."""
    rest = text[end:].strip()
    return 0 < len(rest) <= len(gap) and gap.startswith(rest)


def _glossed(readout: Readout) -> bool:
    """Tell whether two halves stand there of which one is read out before it: よい41."""
    text = readout.text
    if len(_NUMBER.findall(text)) != _PAIR:
        return False
    glosses = _GLOSSED.findall(text)
    return any(
        all(sign in _SOUNDS[digit] for sign, digit in zip(kana, digits, strict=True))
        for kana, digits in glosses
    )
