"""A number of which a part has to be worked out: 7の2乗と31, six times seven then 08."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import ends_clause
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TERM = lazy(
    r"(?<![0-9.])(?P<one>[0-9]{1,3})(?:"
    r"\s?(?P<sign>[×x*+÷/✕]|かける|掛ける|たす|足す|ぷらす|ひく|引く|まいなす|わる|割る|times|plus|minus"
    r"|multiplied by|divided by)\s?(?P<other>[0-9]{1,3})(?![0-9])"
    r"|(?:の|\s)?(?P<power>(?:2|二|自)乗|三乗|3乗|squared|cubed|²|³)"
    r"|の(?P<twice>(?:2|二|3|三)倍|半分)|\s?(?P<half>doubled|halved|tripled))"
)
_GIVES = {
    "×": int.__mul__, "x": int.__mul__, "*": int.__mul__, "✕": int.__mul__, "か": int.__mul__,
    "掛": int.__mul__, "t": int.__mul__, "mu": int.__mul__, "+": int.__add__, "た": int.__add__,
    "足": int.__add__, "ぷ": int.__add__, "p": int.__add__, "ひ": int.__sub__, "引": int.__sub__,
    "ま": int.__sub__, "mi": int.__sub__, "÷": int.__floordiv__, "/": int.__floordiv__,
    "わ": int.__floordiv__, "割": int.__floordiv__, "d": int.__floordiv__,
}  # fmt: skip
_WORTH = (
    "×", "x", "*", "+", "÷", "/", "✕", "かける", "掛ける", "たす", "足す", "ぷらす", "ひく", "引く",
    "まいなす", "わる", "割る", "times", "plus", "minus", "by", "乗", "squared", "cubed", "倍",
    "半分", "doubled", "halved", "tripled",
)  # fmt: skip
"""One of these stands in every calculation."""

_BARE = lazy(rf"(?<![0-9.])[0-9]{{1,3}}{NO_UNIT}(?![0-9])")
_CUE = lazy(
    r"と|、|,|then|and|&|そのあと|続|つづ|次|つぎ|並べ|ならべ|つな|くっつ|followed|next|after|join|;|→|->"
)


def judge_worked_out(readout: Readout) -> str | None:
    """Return the reason to refuse results and numbers that make four digits together, or None."""
    text = readout.figures
    if not any(word in text for word in _WORTH):
        return None
    terms = list(_TERM.finditer(text))
    if not terms or not _CUE.search(text):
        return None
    pieces = [(term.start(), _result(term), term.end()) for term in terms]
    rest = _TERM.sub(lambda term: " " * len(term[0]), text)
    bare = [(match.start(), match[0], match.end()) for match in _BARE.finditer(rest)]
    row = sorted(pieces + bare)
    whole = len(row) > 1 and len("".join(digits for _, digits, _ in row)) == DIGITS_LENGTH
    return "pin-sum" if whole and ends_clause(text, row[-1][2]) else None


def _result(term: re.Match[str]) -> str:
    """Return the digits of the result; nothing if it is no whole number."""
    one = int(term["one"])
    if term["sign"]:
        sign = term["sign"]
        operation = _GIVES.get(sign[:2]) or _GIVES[sign[0]]
        other = int(term["other"])
        if operation is int.__floordiv__ and (not other or one % other):
            return ""
        return str(abs(operation(one, other)))
    if said := term["power"]:
        return str(one ** (3 if said[0] in "三3³c" else 2))
    said = term["twice"] or term["half"]
    if said in ("半分", "halved"):
        return str(one // 2)
    return str(one * (3 if said[0] in "三3t" else 2))
