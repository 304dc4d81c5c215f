"""The parts of a chain that may be meant by themselves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.readings.chain import SENTENCE, Chain, part

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.atom import Atom


def segments(chain: Chain) -> list[Chain]:
    """Return the parts of a chain between the ends of sentences and lines.

    A chain of four digits is one part: digits line by line.
    """
    if len(chain.digits) == DIGITS_LENGTH:
        return [chain]
    ends = [index for index, gap in enumerate(chain.gaps, start=1) if SENTENCE.search(gap)]
    if not ends:
        return [chain]
    return [part(chain, first, last) for first, last in pairwise((0, *ends, len(chain.atoms)))]


def stretches(chain: Chain) -> list[Chain]:
    """Return the parts of a chain that are glued together, and those in words or in signs."""
    size = len(chain.atoms)
    found: list[Chain] = []
    for breaks in (_apart, _changes):
        ends = [n for n in range(1, size) if breaks(chain.atoms[n - 1], chain.atoms[n])]
        if ends:
            found += [part(chain, first, last) for first, last in pairwise((0, *ends, size))]
    return found


def _apart(one: Atom, other: Atom) -> bool:
    """Tell whether something stands between two atoms."""
    return one.end < other.start


def _changes(one: Atom, other: Atom) -> bool:
    """Tell whether one atom is a sign and the other a word, or a word of another script."""
    signs = (one.script <= Script.KANJI) != (other.script <= Script.KANJI)
    return signs or (one.script is Script.FOREIGN) != (other.script is Script.FOREIGN)


def tight_parts(chain: Chain) -> list[Chain]:
    """Return the parts of a chain whose atoms all stand apart by the same separator."""
    parts: list[Chain] = []
    first = 0
    for index, gap in enumerate(chain.gaps):
        if index + 1 == len(chain.gaps) or chain.gaps[index + 1] != gap:
            parts.append(part(chain, first, index + 2))
            first = index + 1
    return parts
