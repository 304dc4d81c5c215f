"""Numbers that are described by how often a digit stands in them, or by counting on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, claimed, labelled
from pinvault.domain.hints.words.units import JAPANESE_UNITS, LATIN_UNITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_VALUES = {
    word: value
    for value, words in enumerate(
        (
            "0 zero 〇 零 ぜろ", "1 one 一 いち", "2 two 二 にい にー", "3 three 三 さん",
            "4 four 四 よん", "5 five 五 ごお ごー", "6 six 六 ろく", "7 seven 七 なな しち",
            "8 eight 八 はち", "9 nine 九 きゅう きゅー",
        )
    )
    for word in words.split()
}  # fmt: skip
_ONE = "(?<![0-9a-z])(" + "|".join(sorted(_VALUES, key=len, reverse=True)) + ")"
_SIX = _ONE.replace("(?<![0-9a-z])", "") + "(?:'?e?s)"
_PAIR = r"(?<![0-9])([0-9]{2})"
_FOUR = "(?:4|四|よん|よっ|four|quadruple)"
_TWO = "(?:2|二|に|ふた|two)"
_NO_UNIT = (
    rf"(?!\s?(?:(?!つ|回|個|桁|連|本|文字)(?:{JAPANESE_UNITS})|(?:{LATIN_UNITS})(?![a-z])|[0-9]))"
)
_TAILS = (
    (
        rf"(?:を|が|の|は|ばっ?かり|ばっか|だけ)?を?(?:, |[\sx×*])*{_FOUR}\s*"
        r"(?:回|かい|つ|個|こ|連|度|times|桁|けた|文字|in a row)"
    ),
    rf"(?:を|が|の|は)?\s*{_FOUR}\s*(?:連続|並べ|並び)",
    (
        r"(?:の|が|ばかり(?:の)?|ばっかり|だけ)\s*(?:ぞろ目|ずらっと|ずらり|並ぶ|並び"
        r"|揃い|そろい|ばかり|ばっかり|4連|四連)"
    ),
    r"(?:で|が)\s*(?:揃え|そろえ|統一|埋め|4桁|四桁)",
    rf" (?:repeated|over and over|{_FOUR} times|all the way)(?![a-z0-9])",
    (
        rf"\s?(?:と|and|、|,|/)\s?{_ONE}\s?(?:を|が|の|で|,)?\s?(?:交互|こうご|かわるがわる"
        r"|代わる代わる|かわりばんこ|くり返|くりかえ|繰り?返|alternat|taking turns|in turn)"
    ),
    rf"(?:だけ|ばっ?かり|のみ)[、,]?\s?{_FOUR}(?:つ|個|回|桁)",
    rf".{{0,12}}同じ数字(?:を|が|で)?\s*{_FOUR}",
)
"""How a text goes on behind a digit that is repeated."""

_REPEATED = re.compile(_ONE + "(?:" + "|".join(_TAILS) + ")")
_COUNTS = {
    word: count
    for count, words in enumerate(
        ("1 one 一 ひと a an", "2 two 二 ふた", "3 three 三 みっ みつ"), start=1
    )
    for word in words.split()
}
_ONCE = frozenset(word for word, count in _COUNTS.items() if count == 1)
_COUNT = "(" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
_COUNTED_DIGITS = (
    re.compile(rf"{_ONE}(?:が|を)\s?{_COUNT}(?:つ|個|こ|回)"),
    re.compile(rf"(?<![a-z0-9]){_COUNT} {_ONE}('?e?s)?(?![a-z0-9])"),
)
_REPEATS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_FOUR}(?:つ|回|個|桁|けた|文字)?(?:の|とも|全部|ぜんぶ|すべて|は全部|は"
            rf"|連続で?)?\s*{_ONE}(?:ばかり|だけ|のみ)?"
            r"(?=\s*(?:だ|です|。|、|$|を(?:並|打|押|入)|で揃|が並))"
        ),
        (
            rf"(?<![a-z])(?:{_FOUR}|all|only|just|every digit (?:is )?an?|nothing "
            rf"but)\s+{_SIX}(?![a-z0-9])"
        ),
        rf"(?<![a-z])(?:every|each) digit (?:is )?(?:an? )?{_ONE}(?![a-z0-9])",
        (
            rf"(?:ぜんぶ|全部|すべて|全て|おーる|みんな|どれも|全桁|同じ数字[^0-9]{{0,8}}"
            rf"|ぞろ目[^0-9]{{0,4}}){_ONE}(?!(?<=にい)[ぁ-ゖ]){_NO_UNIT}"
        ),
        rf"(?<![a-z]){_FOUR} times (?:the )?(?:digit |number |key )?{_ONE}(?![a-z0-9])",
        (
            rf"(?<![a-z])all (?:{_FOUR}|the|of the)? ?(?:digits|numbers)? ?are (?:an? )?"
            rf"{_ONE}{_NO_UNIT}"
        ),
        (
            rf"(?<![a-z])(?:repeat|press|type|hit|tap|enter) (?:the )?(?:key |digit |number "
            rf")?{_ONE} {_FOUR} times"
        ),
        (
            rf"(?:両端|両はし|両側|外側|both ends|outer)[^0-9。]{{0,12}}?{_ONE}\W{{1,3}}"
            rf"(?:真ん中|まんなか|内側|中|間|middle|inner|inside)[^0-9。]{{0,12}}?(?:2つとも)?{_ONE}"
        ),
        rf"^\W*{_ONE} ?(?:だけ|ばっ?かり|のみ|尽くし|づくし|おんりー|only)\W*$",
        rf"(?:交互|かわるがわる)に\s?{_ONE}(?:と|、|,){_ONE}",
        (
            rf"(?<![a-z])(?:alternat[a-z]+|altern[ae]|abwechselnd|alternando)"
            rf"(?: between)? {_ONE}(?: and |, ?| & | y | e | und |/){_ONE}"
        ),
        rf"(?<![a-z]){_FOUR} of (?:the )?(?:digits?|numbers?|keys?) {_ONE}",
        rf"(?<![a-z])repeat(?:ing|ed)? {_ONE}.{{0,20}}{_FOUR}",
        rf"^\W*{_ONE}\s*[x×*]\s*{_FOUR}\W*$",
        (
            rf"{_PAIR}(?:を|が|の|と)?\s*(?:{_TWO}\s*(?:回|かい|度|つ|連|並|times)|繰り?返"
            rf"|くりかえ|りぴーと|もう[一1]|もういち"
            r"|twice|repeated|again|doubled|double|x\s?2(?![a-z0-9])|×\s?2(?![0-9]))"
        ),
        (
            rf"(?<![a-z])(?:twice|double|doubled|repeat(?:ed)?|two times)[,:]?\s*(?:the "
            rf")?(?:number )?{_PAIR}(?![0-9])"
        ),
        rf"(?:繰り?返し|くりかえし|{_TWO}回)(?:で|は|、|は、)?\s*{_PAIR}(?![0-9])",
    )
)
_RANGE = re.compile(
    rf"{_ONE}\s*(?:から順に|から|~|〜|-|–|to|through|thru|up to|down to|until|till|…|\.\.\.?"
    rf"|から始めて)\s*"
    rf"{_ONE.replace('(?<![0-9a-z])', '')}(?![0-9a-z])(?:まで)?"
)
_FAR_RANGE = re.compile(rf"{_ONE}から[^0-9。、]{{1,10}}{_ONE.replace('(?<![0-9a-z])', '')}まで")
_ORDER = re.compile(
    "順|続け|並べ|ならべ|昇順|降順|かうんと|連番|数え|まで[打押入全そ]|consecutive|ascending"
    "|descending|(?:in|that|this) order|下が|下げ|上が|上げ|減|増"
    "|count|sequence|straight|in a row|one by one|all the way"
)
_FROM = re.compile(
    rf"(?:{_ONE}(?:から|すたーと|始まり|で始まる|から始まる)?(?:の|で)?\s*(?:連番|昇順|降順"
    rf"|連続|続きの|続き番号|[1一]ずつ|順番に(?:4|四))"
    rf"|連番[^0-9]{{0,6}}{_ONE}{_NO_UNIT}|(?:count(?:ing)?|ascending|descending|consecutive"
    rf"|run(?:ning)?)[^0-9]{{0,24}}?(?<![a-z])"
    rf"(?:from|at|with)\s+{_ONE}(?![0-9a-z])|start(?:ing)? (?:at|from|with) "
    rf"{_ONE}(?![a-z])[^0-9]{{0,16}}(?:consecutive|count|ascending"
    r"|descending|in order|sequence))"
)
_STEPS = re.compile(
    rf"[1一]ずつ[^0-9。]{{0,12}}(?:最初|はじめ|始め|先頭)[^0-9。]{{0,4}}{_ONE}{_NO_UNIT}|"
    rf"{_ONE}(?:から)[^0-9。]{{0,10}}(?:ずつ|増や|増え|減ら|減っ|上げて|下げて|上がっ|下がっ)"
    rf"|(?:from|at|with) {_ONE}(?![a-z])[^0-9.]{{0,16}}(?:go(?:ing)? (?:up|down)|up by|down "
    rf"by|adding one|step)"
    rf"|(?:in a row|in sequence|consecutive)[^0-9.]{{0,12}}(?:from|at|with) {_ONE}(?![0-9a-z])"
)
_SERIES = re.compile(
    "(?:偶数|奇数|素数|even (?:numbers|digits)|odd (?:numbers|digits)|primes?(?![a-z]))[^。]{0,16}"
    "(?:順|小さい|大きい|4つ|四つ|order|first four|ascending|descending|largest|smallest|up "
    "from|down from)"
)
_COUNTED = re.compile(rf"\s?(?:{JAPANESE_UNITS}|(?:{LATIN_UNITS})(?![a-z]))")
_WORTH = re.compile(
    r"回|つ|個|連|並|全|ぜん|おーる|すべ|みんな|どれも|同じ|ぞろ|ばか|ばっか|だけ|揃|そろ"
    r"|統一|埋め|[4四]桁|度|繰|くりか|りぴ|もう|ずつ"
    r"|から|[~〜–…]|順|交|両|外|both|outer|こうご|かわ|代わ|くり返|altern|abwech|turn|are|偶|奇|素|times|all|only|just|every|each|nothing|repeat|twice|doubl"
    r"|again|quadr|four|row|over"
    r"|to|thr|till|until|down|even|odd|prime|count|start|consec|scend|seq|[x×]|4 |-"
)
_STEP = DIGITS_LENGTH - 1


def judge_repeats(readout: Readout) -> str | None:
    """Return the reason to refuse a repeated or counted-on digit, or None."""
    text = readout.text
    if not _WORTH.search(text):
        return None
    if _REPEATED.search(text) or any(pattern.search(text) for pattern in _REPEATS):
        return "pin-repeated"
    if _all_counted(text):
        return "pin-repeated"
    if _FROM.search(text) or _STEPS.search(text) or _SERIES.search(text):
        return "pin-sequence"
    for match in (*_RANGE.finditer(text), *_FAR_RANGE.finditer(text)):
        if abs(_VALUES[match[1]] - _VALUES[match[2]]) != _STEP or _COUNTED.match(text, match.end()):
            continue
        stated = claimed(text, *match.span()) or labelled(text, match.start())
        if stated or alone(text, *match.span()) or _ORDER.search(text):
            return "pin-sequence"
    return None


def _all_counted(text: str) -> bool:
    """Tell whether digits are named with how often they stand, four in all: 7が二つ、1が二つ."""
    behind, ahead = _COUNTED_DIGITS
    counts = [_COUNTS[match[2]] for match in behind.finditer(text)]
    others = [_COUNTS[match[1]] for match in ahead.finditer(text) if match[3] or match[1] in _ONCE]
    return any(len(row) > 1 and sum(row) == DIGITS_LENGTH for row in (counts, others))
