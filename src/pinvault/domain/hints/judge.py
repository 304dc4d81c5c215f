"""The main rule: a number of four digits that nothing explains is a PIN."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints import excuses
from pinvault.domain.hints.candidates import candidates
from pinvault.domain.hints.context import alone, claimed, denied, labelled
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.readings.chain import Chain, languages, part, sounds_only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.hints.readout import Readout

_RULES = {
    Script.GLYPH: "pin-digits",
    Script.KANJI: "pin-kanji",
    Script.KANA: "pin-kana",
    Script.WORD: "pin-words",
    Script.FOREIGN: "pin-foreign-words",
}


def judge_numbers(readout: Readout) -> str | None:
    """Return the reason to refuse a four-digit number in the text, or None."""
    for chain in readout.chains:
        for candidate in _candidates(readout.text, chain):
            if _is_meant(readout.text, candidate) and not _excused(readout.text, candidate):
                return _reason(candidate)
    return None


def is_denied(readout: Readout) -> bool:
    """Tell whether the text has numbers of four digits, and says of each that it is not the PIN."""
    long = [chain for chain in readout.chains if len(chain.digits) >= DIGITS_LENGTH]
    return bool(long) and all(denied(readout.text, chain.start, chain.end) for chain in long)


def _candidates(text: str, chain: Chain) -> Iterator[Chain]:
    """Yield the candidates of a chain, and those without a last number that counts."""
    yield from candidates(chain)
    longer = len(chain.digits) > DIGITS_LENGTH and len(chain.atoms) > 1 and chain.gaps[-1]
    if longer and excuses.is_unit(text, chain.end):
        yield from candidates(part(chain, 0, len(chain.atoms) - 1))


_HOME = frozenset({"en", "ja"})
_MOST = (3, 4)
"""The share of sure numbers from which words beside digits are numbers as well."""

_RANGE = 3
"""Atoms of a range."""

_TEN = 10
"""The smallest scale that multiplies; double and triple repeat."""

_REVERSED = lazy(
    r"逆|反対|うしろから|後ろから|さかさ|ひっくり返|右から左|mirror|flip|backwards?|revers"
)


def is_reversed(readout: Readout) -> bool:
    """Tell whether the text says that something in it is to be read from behind."""
    return bool(_REVERSED.search(readout.text))


def _reason(chain: Chain) -> str:
    """Return the id of the rule by which a chain is a PIN."""
    words = [atom for atom in chain.atoms if atom.script is Script.WORD]
    if words and not all(languages(atom) & _HOME for atom in words):
        return _RULES[Script.FOREIGN]
    return _RULES[chain.script]


def _is_meant(text: str, chain: Chain) -> bool:
    """Tell whether the words of a chain are numbers and not their everyday twins."""
    if chain.script is Script.GLYPH:
        return True
    if _is_range(chain):
        return False
    start, end = chain.start, chain.end
    if alone(text, start, end) or labelled(text, start) or claimed(text, start, end):
        return True
    if _is_round(chain):
        return False
    if chain.script is Script.KANJI:
        return True
    return _is_spoken(chain) if chain.script is Script.KANA else _is_worded(chain)


def _is_range(chain: Chain) -> bool:
    """Tell whether a word that only sounds like a digit joins two numbers: 6 to 16."""
    if len(chain.atoms) != _RANGE:
        return False
    first, between, last = chain.atoms
    return bool(first.digits and last.digits) and sounds_only(between)


def _is_spoken(chain: Chain) -> bool:
    """Tell whether kana are surely numbers: one of them is, or each stands by itself."""
    spaced = any(one.end < other.start for one, other in pairwise(chain.atoms))
    drawled = all(atom.end - atom.start > 1 for atom in chain.atoms)  # ニイニイゴーニイ
    return bool(chain.weight) or spaced or drawled


def _is_worded(chain: Chain) -> bool:
    """Tell whether number words are meant as such, although some are everyday words, too."""
    size, sure = len(chain.atoms), chain.weight
    glyphs = [atom.digits for atom in chain.atoms if atom.digits]
    if glyphs and not any(languages(atom) & _HOME for atom in chain.atoms if atom.words):
        return size == DIGITS_LENGTH and all(len(digits) == 1 for digits in glyphs)
    if glyphs:
        return sure * _MOST[1] >= size * _MOST[0]  # not KU-306, not 6 to 16
    if not any(map(sounds_only, chain.atoms)):
        return True
    return sure + 1 >= size >= DIGITS_LENGTH  # not six to sixteen


def _is_round(chain: Chain) -> bool:
    """Tell whether a number is just so many thousand, or just circles: 三千, 〇〇〇〇."""
    scales = [
        any(word.is_scale and word.value >= _TEN for word in atom.words) for atom in chain.atoms
    ]
    if scales[0] and chain.script is not Script.KANJI and len(scales) < _RANGE:
        return True  # ぜんご, senni
    if any(scales) and chain.digits.startswith("0"):
        return True  # 공백
    circles = chain.script is Script.KANJI and chain.digits == "0000"
    return circles or (any(scales) and chain.digits.endswith("000"))


def _excused(text: str, chain: Chain) -> bool:
    """Tell whether the text explains the number as something else."""
    if denied(text, chain.start, chain.end):
        return True
    ends = (chain.end, excuses.end_of_unit(text, chain))
    if any(claimed(text, chain.start, end) for end in ends):
        return excuses.is_idiom(text, chain)
    return any(excuse(text, chain) for excuse in excuses.EXCUSES)
