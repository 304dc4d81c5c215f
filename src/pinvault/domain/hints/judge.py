"""The main rule: a number of four digits that nothing explains is a PIN."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints import excuses
from pinvault.domain.hints.context import alone, claimed, denied, labelled
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.readings.chain import Chain, certain, languages, part, tight_parts
from pinvault.domain.hints.readings.lexicon import SOUND

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.atom import Atom
    from pinvault.domain.hints.readout import Readout

_REASONS = {
    Script.GLYPH: "pin-digits",
    Script.KANJI: "pin-kanji",
    Script.KANA: "pin-kana",
    Script.WORD: "pin-words",
    Script.FOREIGN: "pin-foreign-words",
}


def judge_numbers(readout: Readout) -> str | None:
    """Return the reason to refuse a four-digit number in the text, or None."""
    for chain in readout.chains:
        for candidate in candidates(chain):
            if _is_meant(readout.text, candidate) and not _excused(readout.text, candidate):
                return _reason(candidate)
    return None


_HOME = frozenset({"en", "ja"})
_PAIR = 2
_MOST = (3, 4)
"""The share of sure numbers from which words beside digits are numbers as well."""

_REVERSED = re.compile(
    r"逆|反対|うしろから|後ろから|さかさ|ひっくり返|右から左|mirror|flip|backwards?|revers"
)


def is_reversed(readout: Readout) -> bool:
    """Tell whether the text says that something in it is to be read from behind."""
    return bool(_REVERSED.search(readout.text))


def _reason(chain: Chain) -> str:
    """Return the id of the rule by which a chain is a PIN."""
    words = [atom for atom in chain.atoms if atom.script is Script.WORD]
    if words and not all(languages(atom) & _HOME for atom in words):
        return _REASONS[Script.FOREIGN]
    return _REASONS[chain.script]


def candidates(chain: Chain) -> Iterator[Chain]:
    """Yield every way in which a chain can be a number of four digits."""
    size = len(chain.digits)
    if size == DIGITS_LENGTH:
        yield chain
        return
    if size < DIGITS_LENGTH:
        return
    for index, atom in enumerate(chain.atoms):
        if len(atom.digits) == DIGITS_LENGTH:
            yield part(chain, index, index + 1)
    for piece in tight_parts(chain):
        worded = len(piece.atoms) == _PAIR and any(map(str.isalpha, piece.gaps[0]))
        if len(piece.digits) == DIGITS_LENGTH and not worded:
            yield piece
    if twin := _without_counting(chain):
        yield twin
    half = len(chain.atoms) // 2
    if size == DIGITS_LENGTH * 2 and chain.digits[:DIGITS_LENGTH] * 2 == chain.digits and half:
        yield part(chain, 0, half)
    if without := _without_particles(chain):
        yield without


def _without_counting(chain: Chain) -> Chain | None:
    """Return the digits of a list that numbers them: 1→4 2→8 3→2 4→1."""
    counts, rest = chain.numbers[::2], chain.numbers[1::2]
    if len(counts) != len(rest) or len("".join(rest)) != DIGITS_LENGTH:
        return None
    if counts != tuple(str(n) for n in range(1, len(counts) + 1)):
        return None
    return Chain(chain.atoms[1::2], ("",) * (len(rest) - 1), rest)


def _without_particles(chain: Chain) -> Chain | None:
    """Return the chain without the kana between digits that may be particles (48に21)."""
    kept = tuple(atom for atom in chain.atoms if not _may_be_particle(atom))
    if len(kept) == len(chain.atoms) or not kept:
        return None
    numbers = tuple(atom.digits for atom in kept)
    if not all(numbers) or len("".join(numbers)) != DIGITS_LENGTH:
        return None
    return Chain(kept, ("に",) * (len(kept) - 1), numbers)


def _may_be_particle(atom: Atom) -> bool:
    """Tell whether an atom is one kana inside or behind digits."""
    return atom.script is Script.KANA and atom.end - atom.start == 1 and not certain(atom)


def _is_meant(text: str, chain: Chain) -> bool:
    """Tell whether the words of a chain are numbers and not their everyday twins."""
    if chain.script is Script.GLYPH:
        return True
    start, end = chain.start, chain.end
    if alone(text, start, end) or labelled(text, start) or claimed(text, start, end):
        return True
    if _is_round(chain):
        return False
    if chain.script is Script.KANJI:
        return True
    return _is_spoken(chain) if chain.script is Script.KANA else _is_worded(chain)


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
    return not any(map(_only_sounds, chain.atoms)) or sure + 1 >= size


def _is_round(chain: Chain) -> bool:
    """Tell whether a number is just so many thousand, or just circles: 三千, 〇〇〇〇."""
    scales = [any(word.is_scale for word in atom.words) for atom in chain.atoms]
    if scales[0] and chain.script is not Script.KANJI:
        return True  # ぜんご, senni
    if any(scales) and chain.digits.startswith("0"):
        return True  # 공백
    circles = chain.script is Script.KANJI and chain.digits == "0000"
    return circles or (any(scales) and chain.digits.endswith("000"))


def _only_sounds(atom: Atom) -> bool:
    """Tell whether an atom is only a word that sounds like a number."""
    return not atom.digits and all(word.weight == SOUND for word in atom.words)


def _excused(text: str, chain: Chain) -> bool:
    """Tell whether the text explains the number as something else."""
    if denied(text, chain.start, chain.end):
        return True
    ends = (chain.end, excuses.end_of_unit(text, chain))
    if any(claimed(text, chain.start, end) for end in ends):
        return excuses.is_idiom(text, chain)
    return any(excuse(text, chain) for excuse in excuses.EXCUSES)
