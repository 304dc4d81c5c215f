"""Digits that are counted out: strokes and stars, 「○が5つ」, "two 7s and two 3s"."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.codes import SYMBOL_RUNS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_COUNTS = {"1": 1, "a": 1, "an": 1, "ひと": 1, "2": 2, "ふた": 2, "3": 3, "みっ": 3, "みつ": 3}
_COUNT = "(" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
_BEHIND = lazy(rf"(?<![0-9a-z])([0-9])(?:[がをは、,x×]\s?|\s){_COUNT}(?:つ|個|こ|回|本|枚)")
_AHEAD = lazy(rf"(?<![a-z0-9]){_COUNT} ([0-9])('?e?s)?(?![a-z0-9])")
_ONCE = frozenset(["1", "a", "an"])
_LEFT = lazy(
    r"(?:最後|それから|そして|次|あと|残り|おしまい|最初|はじめ|頭|それと|と|、|and|then|plus|,)"
    r"[はがにの]?\s?(?:an? )?([0-9])(?=\s*(?:が来|で終|です|だ|。|、|$|が先))"
)
_SIGN = lazy(
    r"((?<![0-9])0(?=[がはを])|[^\w\s、。,.])(?:が|は|を|:|=|×|x)?\s?([0-9])(?![0-9])(?:つ|個|こ"
    r"|本)?"
)
_SLASHES = lazy(r"(?<![\S])(?:/{1,9}\s){3}/{1,9}(?!\S)")
_BLANK = " \n\t\u3000/,、・-"
_FIRST_PICTURE = "\U0001f300"
_PAIR = 2
_STROKES = {"一": 1, "丁": 2, "下": 3, "止": 4, "正": 5}
_STROKE_GROUPS = lazy(
    r"(?<![^\W0-9])正*[一丁下止正](?:\s?[\s/,、・|:]\s?正*[一丁下止正]){3}(?![^\W0-9])"
)


def judge_tallies(readout: Readout) -> str | None:
    """Return the reason to refuse digits that are counted out, or None."""
    if _in_rows(readout.whole) or _in_strokes(readout.whole) or _by_sign(readout.text):
        return "pin-encoded"
    return "pin-repeated" if _all_counted(readout.figures) else None


def _in_rows(text: str) -> bool:
    """Tell whether four groups of one sign each count a digit."""
    if (slashes := _SLASHES.search(text)) and max(map(len, slashes[0].split())) > _PAIR:
        return True
    for match in SYMBOL_RUNS.finditer(text):
        runs = [(sign, len(list(run))) for sign, run in groupby(match[0]) if sign not in _BLANK]
        sizes = {size for _, size in runs}
        signs = {sign for sign, _ in runs}
        if len(signs) > 1 and "|" in signs:  # a bar between the groups
            runs = [(sign, size) for sign, size in runs if sign != "|"]
            sizes, signs = {size for _, size in runs}, signs - {"|"}
        plain = len(signs) == 1 or all(sign > _FIRST_PICTURE for sign in signs)
        if _with_a_zero(match[0].split()):
            return True
        if plain and len(runs) == DIGITS_LENGTH and len(sizes) > 1 and max(sizes) > _PAIR:
            return True
    return False


def _with_a_zero(groups: list[str]) -> bool:
    """Tell whether four groups of signs count digits, one of them none: ■■■ ■■ - ■■■■."""
    if len(groups) != DIGITS_LENGTH or any(len(set(group)) > 1 for group in groups):
        return False
    signs = [group[0] for group in groups]
    common = max(signs, key=signs.count)
    odd = [group for group in groups if group[0] != common]
    return len(odd) == 1 and len(odd[0]) == 1 and max(map(len, groups)) > _PAIR


def _in_strokes(text: str) -> bool:
    """Tell whether four groups of the strokes of 正 each count a digit."""
    for match in _STROKE_GROUPS.finditer(text):
        groups = re.findall(f"[{''.join(_STROKES)}]+", match[0])
        values = [sum(map(_STROKES.__getitem__, group)) for group in groups]
        if max(values) < 10 and any("正" in group for group in groups):  # noqa: PLR2004 - a digit
            return True
    return False


def _by_sign(text: str) -> bool:
    """Tell whether each of four signs is said to stand so many times: ○が5つ、×が2つ."""
    return len(_SIGN.findall(text)) == DIGITS_LENGTH and text.count("つ") >= DIGITS_LENGTH - 1


def _all_counted(text: str) -> bool:
    """Tell whether digits are named with how often they stand, four in all: 7が2つ、1が2つ."""
    behind = [_COUNTS[match[2]] for match in _BEHIND.finditer(text)]
    ahead = [_COUNTS[match[1]] for match in _AHEAD.finditer(text) if match[3] or match[1] in _ONCE]
    left = len(_LEFT.findall(text)) if behind or ahead else 0
    return any(
        row and len(row) + extra > 1 and sum(row) + extra == DIGITS_LENGTH
        for row in (behind, ahead)
        for extra in (0, left)
    )
