"""One step of arithmetic whose result is a number of four digits."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, claimed, labelled

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout

_BETWEEN = {
    "+": re.compile(r"\s*(?:\+|に|と|足す|たす|ぷらす|plus|and|added to|を足して)\s*"),
    "-": re.compile(r"\s*(?:-|−|から|引く|ひく|まいなす|minus|less|take away|subtract)\s*"),
    "*": re.compile(r"\s*(?:[x×*✕・]|かける|掛ける|に|と|の|times|multiplied by|by)\s*"),
    "/": re.compile(r"\s*(?:[/÷]|割る|わる|を|divided by|over)\s*"),
}
_SPOKEN = {
    "+": re.compile(r"足す|足し|足した|たす|たした|加え|ぷらす|の和|合計|plus|add|sum\b"),
    "-": re.compile(r"引く|引い|ひく|ひいた|まいなす|の差|minus|take away|subtract|less\b|difference"),
    "*": re.compile(r"かける|かけた|掛け|の積|倍|times|multipl|product"),
    "/": re.compile(r"割る|わる|割った|わった|割ると|divid|quotient"),
}
_STATED = re.compile(r"\s*(?:=|の答え|のこたえ|を計算|の結果|した数|した値|の和|の差|の積|is (?:it|the|my))")
_ALONE = (
    (re.compile(r"\s*(?:の|を)?\s*(?:二乗|2乗|自乗|にじょう|squared)"), 2),
    (re.compile(r"\s*(?:の|を)?\s*(?:三乗|3乗|cubed)"), 3),
)
_TWICE = re.compile(r"(?:\b(?:twice|double|two times)(?: the number)?\s*$)")
_TIMES = re.compile(r"\s*(?:の|を)?\s*(?:2倍|二倍|倍に|倍の|倍$|doubled|times two)")
_HALF = re.compile(r"\s*(?:の|を)?\s*(?:半分|2で割|二で割|halved)|$^")
_HALF_BEFORE = re.compile(r"\bhalf (?:of )?$")
_MOST = 8
"""Digits of the longest number that anybody calculates with."""


def judge_sums(readout: Readout) -> str | None:
    """Return the reason to refuse a calculation that gives a four-digit number, or None."""
    text = readout.text
    row = [chain for chain in readout.chains if len(chain.digits) <= _MOST]
    if any(_is_pin(result) for chain in row for result in _alone(text, chain)):
        return "pin-sum"
    for one, other in pairwise(_split(row)):
        if _pair(text, one, other):
            return "pin-sum"
    return None


def _split(row: list[Chain]) -> list[tuple[int, int, str]]:
    """Return the numbers of the chains with their places."""
    found: list[tuple[int, int, str]] = []
    for chain in row:
        if len(chain.numbers) == len(chain.atoms):
            found += [
                (atom.start, atom.end, number)
                for atom, number in zip(chain.atoms, chain.numbers, strict=True)
            ]
        else:
            found.append((chain.start, chain.end, chain.digits))
    return found


def _alone(text: str, chain: Chain) -> list[int]:
    """Return what a power, a doubling or a halving makes of one number."""
    value = int(chain.digits)
    results = [value**power for pattern, power in _ALONE if pattern.match(text, chain.end)]
    if _TIMES.match(text, chain.end) or _TWICE.search(text, 0, chain.start):
        results.append(value * 2)
    if _HALF.match(text, chain.end) or _HALF_BEFORE.search(text, 0, chain.start):
        results.append(value // 2)
    return results


def _pair(text: str, one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Tell whether two neighbours are calculated with and give a PIN."""
    between = text[one[1] : other[0]]
    for sign, result in _results(int(one[2]), int(other[2])).items():
        if not _is_pin(result) or not _BETWEEN[sign].fullmatch(between):
            continue
        spoken = text[one[1] : other[1] + len("multiplied by ")]
        if _SPOKEN[sign].search(spoken):
            return True
        written = any(mark in between for mark in "+-−x×*÷/✕")
        stated = _STATED.match(text, other[1]) or labelled(text, one[0])
        if written and (stated or alone(text, one[0], other[1]) or claimed(text, one[0], other[1])):
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
