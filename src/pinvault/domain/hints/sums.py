"""One step of arithmetic whose result is a number of four digits."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, before, claimed, labelled
from pinvault.domain.hints.mentions import Mention
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.chain import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_BETWEEN = {
    "+": lazy(r"\s*(?:\+|に|と|足す|たす|ぷらす|plus|and|add|added to|を足して)\s*"),
    "-": lazy(r"\s*(?:-|−|から|引く|ひく|まいなす|minus|less|take away|subtract)\s*"),
    "*": lazy(r"\s*(?:[x×*✕・]|かける|掛ける|に|と|の|times|multiplied by|by)\s*"),
    "/": lazy(r"\s*(?:[/÷]|割る|わる|を|divided by|over)\s*"),
}
_SPOKEN = {
    "+": lazy(r"足す|足し|足した|たす|たした|加え|ぷらす|の和|合計|plus|add|sum(?![a-z0-9])"),
    "-": lazy(
        r"引く|引い|ひく|ひいた|まいなす|の差|minus|take away|subtract|less(?![a-z0-9])|difference"
    ),
    "*": lazy(r"かける|かけた|掛け|の積|倍|times|multipl|product"),
    "/": lazy(r"割る|わる|割った|わった|割ると|divid|quotient"),
}
_STATED = lazy(
    r"\s*(?:=|の答え|のこたえ|を計算|の結果|した数|した値|の和|の差|の積|is (?:it|the|my))"
)
_AFTER = lazy(
    r"\s*(?:の|を)?\s*(?:(二乗|2乗|自乗|にじょう|squared)|(三乗|3乗|cubed|to the third)"
    r"|(四乗|4乗|to the fourth)"
    r"|(五乗|5乗|to the fifth)|(2倍|二倍|倍に|倍の|倍$|doubled|times two)|(半分|2で割|二で割"
    r"|halved)|(平方根|るーと))"
)
_BEFORE = lazy(
    r"(?<![a-z])(?:(square of)|(cube of)|(twice|double|two times)(?: the number)?|(half(?: "
    r"of)?)|(?:an? )?(third of)|(?:an? )?(quarter of)|((?:square )?root (?:of )?|sqrt\(? "
    r"?(?:of )?|√ ?))\s*$"
)
_BEFORE_WORDS = (
    "square",
    "cube",
    "twice",
    "double",
    "times",
    "half",
    "third",
    "quarter",
    "root",
    "sqrt",
    "√",
)


def _root(number: int) -> int:
    """Return the square root of a square number; 0 of any other."""
    root = math.isqrt(number)
    return root if root * root == number else 0


_AFTER_GIVES: tuple[Callable[[int], int], ...] = (
    lambda n: n**2,
    lambda n: n**3,
    lambda n: n**4,
    lambda n: n**5,
    lambda n: n * 2,
    lambda n: n // 2,
    _root,
)
_BEFORE_GIVES: tuple[Callable[[int], int], ...] = (
    lambda n: n**2,
    lambda n: n**3,
    lambda n: n * 2,
    lambda n: n // 2,
    lambda n: n // 3,
    lambda n: n // 4,
    _root,
)
_POWER = lazy(
    r"(?<![0-9.])([0-9]{1,4})\s?(?:の|to the (?:power of )?|\^|\*\*)\s?([0-9]{1,2})"
    r"(?:乗|st|nd|rd|th)?(?![0-9a-z])"
)
_MOST_POWER = 13
"""The largest exponent with which a whole number above one has four digits (two)."""

_TERM = lazy(r"(?<![0-9])[0-9]{1,5}(?:\s?[-+×x*÷/]\s?[0-9]{1,5}){2,4}(?![0-9])")
_STEP = lazy(r"([-+×x*÷/])\s?([0-9]+)")
_OPERATIONS = {
    "+": int.__add__, "-": int.__sub__, "×": int.__mul__, "x": int.__mul__, "*": int.__mul__,
    "÷": int.__floordiv__, "/": int.__floordiv__,
}  # fmt: skip
_WORTH = lazy(
    r"[-+×x*÷/−✕]|足|たす|たした|ぷらす|加え|引|ひ[くい]|まいなす|か[けか]|掛|割|わ[るっ]|倍"
    r"|乗|和|差|積|半分|合計"
    r"|plus|add|sum|minus|take|subtract|less|times|multipl|product|divi|quot|squared|cubed"
    r"|square|cube|twice"
    r"|to the|平方根|るーと|root|sqrt|√|\^|double|half|halved|to the f|third|quarter"
)
_LEAD = len("the difference of ")
_MOST = 8
"""Digits of the longest number that anybody calculates with."""


def judge_sums(readout: Readout) -> str | None:
    """Return the reason to refuse a calculation that gives a four-digit number, or None."""
    text = readout.text
    if not readout.chains or not _WORTH.search(text):
        return None
    for match in _TERM.finditer(text):
        if _is_pin(_evaluated(match[0])) and match[0].count("-") != len(_STEP.findall(match[0])):
            return "pin-sum"
    for match in _POWER.finditer(text):
        raised = "乗" in match[0] or "の" not in match[0]
        power = int(match[2])
        if raised and power <= _MOST_POWER and _is_pin(int(match[1]) ** power):
            return "pin-sum"
    row = _single_numbers(readout.chains)
    words = any(word in text for word in _BEFORE_WORDS)
    if any(_is_pin(result) for number in row for result in _alone(text, number, words=words)):
        return "pin-sum"
    if any(_pair(text, one, other) for one, other in pairwise(row)):
        return "pin-sum"
    return None


def _evaluated(term: str) -> int:
    """Return the value of a written calculation, from left to right; 0 if it is no whole number."""
    total = int(re.split("[^0-9]", term, maxsplit=1)[0])
    for sign, digits in _STEP.findall(term):
        value = int(digits)
        if sign in "÷/" and (not value or total % value):
            return 0
        total = _OPERATIONS[sign](total, value)
    return total


def _single_numbers(row: tuple[Chain, ...]) -> list[Mention]:
    """Return the numbers one by one, with their places; too long ones are left out."""
    found: list[Mention] = []
    for chain in row:
        if len(chain.numbers) == 1:
            if len(chain.digits) <= _MOST:
                found.append(Mention(chain.start, chain.end, chain.digits))
            continue
        first = 0
        for last in range(1, len(chain.atoms) + 1):
            inside = last < len(chain.atoms)
            if inside and chain.atoms[last - 1].end == chain.atoms[last].start:
                continue
            number = part(chain, first, last)
            if len(number.digits) <= _MOST:
                found.append(Mention(number.start, number.end, number.digits))
            first = last
    return found


def _alone(text: str, number: Mention, *, words: bool) -> list[int]:
    """Return what a power, a doubling or a halving makes of one number."""
    value = int(number.digits)
    results: list[int] = []
    if (after := _AFTER.match(text, number.end)) and after.lastindex:
        results.append(_AFTER_GIVES[after.lastindex - 1](value))
    if words and (said := before(_BEFORE, text, number.start)) and said.lastindex:
        results.append(_BEFORE_GIVES[said.lastindex - 1](value))
    return results


def _pair(text: str, one: Mention, other: Mention) -> bool:
    """Tell whether two neighbours are calculated with and give a PIN."""
    between = text[one.end : other.start]
    for sign, result in _results(int(one.digits), int(other.digits)).items():
        if not _is_pin(result) or not _BETWEEN[sign].fullmatch(between):
            continue
        spoken = text[max(0, one.start - _LEAD) : other.end + len("multiplied by ")]
        if _SPOKEN[sign].search(spoken):
            return True
        written = any(mark in between for mark in "+-−x×*÷/✕")
        stated = _STATED.match(text, other.end) or labelled(text, one.start)
        if written and (
            stated or alone(text, one.start, other.end) or claimed(text, one.start, other.end)
        ):
            return True
    return False


def _results(one: int, other: int) -> dict[str, int]:
    """Return what the four operations give."""
    results = {"+": one + other, "-": abs(one - other), "*": one * other}
    if other and one % other == 0:
        results["/"] = one // other
    return results


def _is_pin(value: int) -> bool:
    """Tell whether a result has four digits."""
    return len(str(value)) == DIGITS_LENGTH
