"""Numbers that are described by counting on: from 3 to 6, the first four even digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, claimed, labelled
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import JAPANESE_UNITS, LATIN_UNITS, NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ONE = "(?<![0-9a-z])([0-9])"
_RANGE = lazy(
    rf"(?:(?<![a-z])(?:from|count(?:ing)?) )?{_ONE}\s*"
    r"(?:から順に|から|~|〜|-|–|to|through|thru|up to|down to|(?:and )?count(?:ing)? (?:down |up"
    r" )?to|until|till|…|\.\.\.?|から始めて)"
    r"\s*([0-9])(?![0-9a-z])(?:まで|へ)?"
)
_FAR_RANGE = lazy(rf"{_ONE}から[^0-9。、]{{1,10}}([0-9])まで")
_ORDER = lazy(
    "順|下[るり]|上[るり]|くだ|のぼ|続け|並べ|ならべ|昇順|降順|かうんと|連番|数え"
    "|まで[打押入全そ]|consecutive|ascending"
    "|descending|(?:in|that|this) order|下が|下げ|上が|上げ|減|増"
    "|count|sequence|straight|in a row|one by one|all the way"
)
_FROM = lazy(
    rf"(?:{_ONE}(?:から|すたーと|始まり|で始まる|から始まる)?(?:の|で)?\s*(?:連番|昇順|降順"
    rf"|連続|続きの|続き番号|1ずつ|順番に4|順に4)"
    rf"|連番[^0-9]{{0,6}}{_ONE}{NO_UNIT}|(?:count(?:ing)?|ascending|descending|consecutive"
    rf"|run(?:ning)?)[^0-9]{{0,24}}?(?<![a-z])"
    rf"(?:from|at|with)\s+{_ONE}(?![0-9a-z])|start(?:ing)? (?:at|from|with) "
    rf"{_ONE}(?![a-z])[^0-9]{{0,16}}(?:consecutive|count|ascending"
    r"|descending|in order|sequence))"
)
_STEPS = lazy(
    rf"1ずつ[^0-9。]{{0,12}}(?:最初|はじめ|始め|先頭)[^0-9。]{{0,4}}{_ONE}{NO_UNIT}"
    rf"|(?:start|begin)[a-z]* (?:at|with|from) {_ONE}(?![a-z0-9])[^0-9.]{{0,16}}doubl"
    rf"|{_ONE}(?:から|を)[^0-9。]{{0,6}}(?:倍々|倍に(?:し|な)|倍ずつ)"
    rf"|1ずつ[^0-9。]{{0,8}}{_ONE}から"
    rf"|{_ONE}(?:から|より|に|で(?:始|はじ)め)[^0-9。]{{0,10}}[1-9](?:つ?ずつ|とび|飛び|つ飛ばし"
    rf"|つおき|足し|引い)"
    rf"|(?<![a-z])(?:from|at|with) {_ONE}(?![a-z0-9])[^0-9.]{{0,24}}(?:by|in|steps? of|adding"
    rf"|subtracting"
    r"|add|subtract|plus|minus|down|up) [1-9](?:'?s)?(?![0-9a-z])"
    rf"|(?<![a-z])(?:up|down|count(?:ing)?|by) (?:in |by )?(?:[1-9]'?s|twos"
    rf"|threes)[^0-9.]{{0,12}}(?:from|at|with) {_ONE}(?![0-9a-z])"
    rf"|[1-9](?:つ?ずつ|とび|飛び|つおき)[^0-9。]{{0,12}}{_ONE}から"
    rf"|{_ONE}(?:から)[^0-9。]{{0,10}}(?:ずつ|増や|増え|減ら|減っ|上げて|下げて|上がっ|下がっ)"
    rf"|(?:from|at|with) {_ONE}(?![a-z])[^0-9.]{{0,16}}(?:go(?:ing)? (?:up|down)|up by|down "
    rf"by|adding 1|step)"
    rf"|(?:in a row|in sequence|consecutive)[^0-9.]{{0,12}}(?:from|at|with) {_ONE}(?![0-9a-z])"
)
_SERIES = lazy(
    "(?:偶数|奇数|素数|even (?:numbers|digits)|odd (?:numbers|digits)|primes?(?![a-z]))[^。]{0,16}"
    "(?:順|big|small|high|low|(?:小さい|大きい)(?!の)|4つ|order|first 4"
    "|ascending|descending|largest"
    "|smallest|from|up "
    "from|down from)"
    "|(?:(?:最初|はじめ|初め|先頭|小さい|大きい)(?:から|方から|ほうから)?の?4(?:つ|個|番目まで)?の?"
    "|first 4 )"
    "(?:偶数|奇数|素数|even (?:numbers|digits)|odd (?:numbers|digits)|primes?(?![a-z]))"
)
_COUNTED = lazy(rf"\s?(?:{JAPANESE_UNITS}|(?:{LATIN_UNITS})(?![a-z]))")
_WORTH = lazy(
    r"から|[~〜–…-]|順|連|続|ずつ|\.\.|to|thr|till|until|down|偶|奇|素|even|odd|prime|count|start"
    r"|consec|scend|seq|row|run"
)
_STEP = DIGITS_LENGTH - 1


def judge_sequences(readout: Readout) -> str | None:
    """Return the reason to refuse four digits that are counted on, or None."""
    if not _WORTH.search(readout.text):
        return None
    text = readout.figures
    if _FROM.search(text) or _STEPS.search(text) or _SERIES.search(text):
        return "pin-sequence"
    for match in (*_RANGE.finditer(text), *_FAR_RANGE.finditer(text)):
        if abs(int(match[1]) - int(match[2])) != _STEP or _COUNTED.match(text, match.end()):
            continue
        stated = claimed(text, *match.span()) or labelled(text, match.start())
        if stated or alone(text, *match.span()) or _ORDER.search(text):
            return "pin-sequence"
    return None
