"""A number digit by digit, each with its place: 1桁目は…, "the first is", 千の位."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.chain import certain
from pinvault.domain.hints.words.ranks import RANKS
from pinvault.domain.hints.words.units import JAPANESE_UNITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_SCALED = lazy(r"([千百十一])(?:の位|のくらい)?(?:が|は|に|=|:)\s?[0-9](?![0-9])")
_COUNT = "(?:[1-4一二三四千百十]|ひと|ふた|みっ|よっ)"
_STEP = "(?:桁|けた|番|文字|個|こ|つ)?(?:目|め)|の位|のくらい|st|nd|rd|th"
_ONE_PLACE = lazy(f"({_COUNT})(?:{_STEP})")
_DIGIT_PLACES = lazy(
    f"((?:{_COUNT}(?:{_STEP})[とも、]?)+)[^0-9一二三四五六七八九〇零]{{0,9}}?"
    f"[0-9一二三四五六七八九〇零]"
)
_ENGLISH_PLACES = lazy(
    r"(?<![a-z])(thousand|hundred|ten|(?:one|unit))s?(?:'? place| digit)?\W{1,4}(?:is |are "
    r")?(?:an? )?(?=[0-9])"
)
_SCALED_ENGLISH = lazy(r"(?<![0-9])[0-9],? (thousand|hundred|ten|one|unit)s(?![a-z])")
_RANKS = lazy("|".join(f"(?P<r{rank}>{words})" for rank, words in enumerate(RANKS)))
_NUMBERED = lazy(RANKS[-1])
_FOLLOWS = lazy(
    r"の(?:次|つぎ|あと|後)[はがに]|(?<![a-z])(?:after|follows|comes|leads?|goes"
    r"|then)(?![a-z])|[0-9]\s?(?:から|->|→|>)\s?[0-9]"
)
_LISTED = lazy(r"(?<![a-z0-9ぁ-ゖー])([abcdあいうえ])\s?[=:).]\s?[0-9](?![0-9])")
_UNIT = lazy(JAPANESE_UNITS)
_NEAR = 8
_KEYS = (set("1234"), set("0123"))
"""How four places are numbered."""


def judge_places(readout: Readout) -> str | None:
    """Return the reason to refuse digits that are given one by one with their places, or None."""
    text = readout.text
    for rule in (_is_keyed, _is_linked, _is_numbered):
        if rule(readout):
            return "pin-pieces"
    if len(set(_LISTED.findall(text))) == DIGITS_LENGTH or any(
        map(_all_places, {text, readout.figures})
    ):
        return "pin-pieces"
    return None


def _is_keyed(readout: Readout) -> bool:
    """Tell whether digits stand in pairs of which one counts to four: one is 8, two is 0."""
    singles = [
        (atom.start, atom.end, digit)
        for chain in readout.chains
        if len(chain.numbers) == len(chain.atoms)
        for atom, digit in zip(chain.atoms, chain.numbers, strict=True)
        if len(digit) == 1
    ]
    keys, values = singles[::2], singles[1::2]
    if len(keys) != DIGITS_LENGTH or len(values) != DIGITS_LENGTH:
        return False
    counted = any(_UNIT.match(readout.text, value[1]) for value in values)
    near = all(0 < value[0] - key[1] <= _NEAR for key, value in zip(keys, values, strict=True))
    return near and not counted and {key[2] for key in keys} in _KEYS


def _is_linked(readout: Readout) -> bool:
    """Tell whether each digit but the first is said to follow another: 6の次は2、2の次は8."""
    if not _FOLLOWS.search(readout.text):
        return False
    atoms = [atom for chain in readout.chains for atom in chain.atoms if certain(atom)]
    row = "".join(atom.digits or str(atom.words[0].value) for atom in atoms)
    return len(row) == 2 * (DIGITS_LENGTH - 1) and row[1] == row[2] and row[3] == row[4]


def _is_numbered(readout: Readout) -> bool:
    """Tell whether the words for first to fourth of one language each have a digit behind them."""
    text = readout.text
    if not _NUMBERED.search(text):
        return False
    places = {
        match.lastgroup
        for match in _RANKS.finditer(text)
        for chain in readout.chains
        for atom in chain.atoms
        if 0 <= atom.start - match.end() <= _NEAR
    }
    return len(places) == DIGITS_LENGTH


def _all_places(text: str) -> bool:
    """Tell whether all four places are named, each with its digit, in any order."""
    if "thousands" in text and len(set(_SCALED_ENGLISH.findall(text))) >= DIGITS_LENGTH - 1:
        return True
    if len(set(_ENGLISH_PLACES.findall(text))) == DIGITS_LENGTH:
        return True
    if "千" in text and len(set(_SCALED.findall(text))) == DIGITS_LENGTH:
        return True
    if len(set(_ONE_PLACE.findall(text))) < DIGITS_LENGTH:
        return False
    named = (_ONE_PLACE.findall(match[1]) for match in _DIGIT_PLACES.finditer(text))
    return len({place for places in named for place in places}) == DIGITS_LENGTH
