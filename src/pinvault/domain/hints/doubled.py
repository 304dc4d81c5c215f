"""Digits of which some are said once for two or three: フォーがダブルで、ナイン、スリー."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TWICE = (
    r"(?:だぶる|ぺあ|2連(?:続|発|打)?|(?:2|ふた)つ(?:並|続|ぶん|分)?|2個|2回|2度|2枚|重ね|twice"
    r"|two times"
    r"|2 times|doubled)"
)
_THRICE = (
    r"(?:とりぷる|3連(?:続|発|打)?|(?:3|みっ)つ(?:並|続|ぶん|分)?|3個|3回|3度|3枚|thrice|three"
    r" times|3"
    r" times|tripled)"
)
_BEHIND = lazy(
    rf"(?<![0-9a-z.])([0-9])(?:」|』|\"|')?(?:'?e?s|を|が|の|は|も"
    rf"|だけ)?[\s、,]?(?:(?P<two>{_TWICE})"
    rf"|(?P<three>{_THRICE}))"
)
_AHEAD = lazy(
    r"(?:(?P<two>だぶる|(?:2|二|ふた)つの|だぶりの|ぺあの|double|twin)|(?P<three>とりぷる"
    r"|(?:3|三|みっ)つの"
    r"|triple|treble|three of))"
    r"[ の・]?([0-9])(?:'?e?s)?(?![0-9a-z])"
)
_BARE = lazy(rf"(?<![0-9a-z.])([0-9]{{1,4}}){NO_UNIT}(?![0-9a-z])")
_COUNTED = lazy("[0-9][0-9]")
"""Written in digits from the start, 23回 is a count, and not a two three times."""

_WORTH = lazy(
    "だぶ|つの|とりぷ|ぺあ|連|つ|個|回|度|枚|重|twice|thrice|times|doubl|tripl|treble|pair"
    "|couple|twin"
    "|three of"
)


def judge_doubled(readout: Readout) -> str | None:
    """Return the reason to refuse four digits of which one is doubled or tripled, or None."""
    text = readout.figures
    if not _WORTH.search(text):
        return None
    found: list[str] = []
    for pattern, digit in ((_BEHIND, 1), (_AHEAD, 3)):
        found += [
            match[digit] * (2 if match["two"] else 3)
            for match in pattern.finditer(text)
            if not _COUNTED.match(match[0]) or match[0] not in readout.text
        ]
    if not found:
        return None
    rest = _BARE.findall(_AHEAD.sub(" ", _BEHIND.sub(" ", text)))
    return "pin-repeated" if len("".join(found + rest)) == DIGITS_LENGTH and rest else None
