"""A number in pieces: halves, digit by digit with its place, a piece and the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import before
from pinvault.domain.hints.words.ranks import RANKS
from pinvault.domain.hints.words.units import JAPANESE_UNITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_PLACE = (
    "前半|後半|前|後ろ?|うしろ|左|右|上|下|頭|あたま|尻|おしり|残り|のこり|最初|はじめ|始め"
    "|最後|さいご|次|つぎ|始ま|はじま"
    "|終わ|おわ|先頭|末尾|末|中|真ん中|続[けい]|つづ|くっつ|並べ|ならべ|つなげ|つない|つなぐ"
    "|繋|合わせ|あわせ|足して|たして"
    "|あと|後に|一の位|十の位|百の位|千の位|[1-4一二三四]桁目|[1-4一二三四]つ目"
    "|[1-4一二三四]番目|[1-4一二三四]文字目|こ目"
    "|残る|付け|つけ|加え|連結|その1|その2|組み合わせ|はさ[みむん]|挟|1個目|2個目|片方|もう片方|もう半分"
    r"|(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final(?:ly)?|then|next"
    r"|followed|start(?:s|ing)?|begin"
    r"(?:s|ning)?|end(?:s|ing)?|finish(?:es)?|clos(?:es?|ing)|half|halves|left|right|front|back|middle|join(?:ed)?"
    r"|together|combined?|glued?"
    r"|append|before|after|plus|rest|remaining|tail|head|part|digit|upper|lower|top|bottom"
    r"|side by side|between|sandwich(?:ed)?)(?![a-z0-9])"
)
_PLACED = re.compile(_PLACE)
_PLACED_BEFORE = re.compile(rf"(?:{_PLACE})[^0-9。\n]{{0,12}}$")
_COUNT = "(?:[1-4一二三四千百十]|ひと|ふた|みっ|よっ)"
_STEP = "(?:桁|けた|番|文字|個|こ|つ)?(?:目|め)|の位|のくらい|st|nd|rd|th"
_ONE_PLACE = re.compile(f"({_COUNT})(?:{_STEP})")
_DIGIT_PLACES = re.compile(
    f"((?:{_COUNT}(?:{_STEP})[とも、]?)+)[^0-9一二三四五六七八九〇零]{{0,9}}?"
    f"[0-9一二三四五六七八九〇零]"
)
_ENGLISH_PLACES = re.compile(
    r"(?<![a-z])(thousand|hundred|ten|(?:one|unit))s?(?:'? place| digit)?\W{1,4}(?:is |are "
    r")?(?:an? )?(?=[0-9])"
)
_RANKS = re.compile("|".join(f"(?P<r{rank}>{words})" for rank, words in enumerate(RANKS)))
_NUMBERED = re.compile(RANKS[-1])
_FOLLOWS = re.compile(r"の(?:次|つぎ|あと|後)[はがに]|(?<![a-z])(?:after|follows|comes)(?![a-z])")
_LISTED = re.compile(r"(?<![a-z0-9ぁ-ゖー])([abcdあいうえ])\s?[=:).]\s?[0-9](?![0-9])")
_UNIT = re.compile(JAPANESE_UNITS)
_NEAR = 8
_ENDING = re.compile(
    r"(?:下|しも|末尾|最後|おわり|終わり|うしろ|後ろ)の?(?:4|四|よん)(?:桁|けた|つ|文字|個"
    r"|数字)|(?:last|final|ending) (?:four|4)"
    r"|ends? of the (?:phone|number)"
)
_LONG = re.compile(r"[0-9](?:[-() ]{0,2}[0-9]){5,}")
_IGNORED = re.compile(
    r"(?:無視|抜[いくけき]|除[いくけき]|取[っり]|いらない|要らない|飛ば|捨て|ignore|skip"
    r"|drop|without|leave out)"
)

_DECOYED = 8
"""Digits of the longest number from which somebody takes a few away."""


def judge_pieces(readout: Readout) -> str | None:
    """Return the reason to refuse a number that is given in pieces, or None."""
    text = readout.text
    if (
        _is_keyed(readout)
        or _is_linked(readout)
        or _is_numbered(readout)
        or len(set(_LISTED.findall(text))) == DIGITS_LENGTH
    ):
        return "pin-pieces"
    if not _PLACED.search(text) and "hundred" not in text and "っつめ" not in text:
        return None
    if _all_places(text):
        return "pin-pieces"
    mentions = readout.bare
    if _is_whole([mention.digits for mention in mentions]):
        return "pin-pieces"
    placed = [m.digits for m in mentions if before(_PLACED_BEFORE, text, m.start)]
    if _is_whole(placed):
        return "pin-pieces"
    return None


def judge_endings(readout: Readout) -> str | None:
    """Return the reason to refuse a long number whose last four digits are the PIN, or None."""
    if not _ENDING.search(readout.whole):
        return None
    return "pin-ending" if _LONG.search(readout.whole) else None


def judge_decoys(readout: Readout) -> str | None:
    """Return the reason to refuse a number with one digit too many that the text takes away."""
    if not _IGNORED.search(readout.text):
        return None
    pieces = [mention.digits for mention in readout.bare]
    longer = any(DIGITS_LENGTH < len(piece) <= _DECOYED for piece in pieces)
    return "pin-pieces" if longer or _is_whole(pieces) else None


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
    return near and not counted and {key[2] for key in keys} == set("1234")


def _is_linked(readout: Readout) -> bool:
    """Tell whether each digit but the first is said to follow another: 6の次は2、2の次は8."""
    if not _FOLLOWS.search(readout.text):
        return False
    row = "".join(chain.digits for chain in readout.chains)
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
    if len(set(_ENGLISH_PLACES.findall(text))) == DIGITS_LENGTH:
        return True
    named = (_ONE_PLACE.findall(match[1]) for match in _DIGIT_PLACES.finditer(text))
    return len({place for places in named for place in places}) == DIGITS_LENGTH


def _is_whole(pieces: list[str]) -> bool:
    """Tell whether at least two pieces make four digits."""
    return len(pieces) > 1 and len("".join(pieces)) == DIGITS_LENGTH
