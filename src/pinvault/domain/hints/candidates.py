"""Every way in which numbers that stand together can be one number of four digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.readings.chain import Chain, certain, part
from pinvault.domain.hints.readings.parts import segments, stretches, tight_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.hints.readings.atom import Atom

_PAIR = 2


def candidates(chain: Chain) -> Iterator[Chain]:
    """Yield the chain itself if it has four digits, otherwise its parts that may be meant."""
    size = len(chain.digits)
    if size == DIGITS_LENGTH:
        yield chain
    elif size > DIGITS_LENGTH:
        if len(parts := segments(chain)) > 1:
            for piece in parts:
                yield from candidates(piece)
        for piece in stretches(chain):
            if len(piece.digits) == DIGITS_LENGTH:
                yield piece
            elif counted := _without_counting(piece):
                yield counted
        yield from _evenly_spaced(chain)
        yield from _without_edges(chain)
        if rest := _without_glosses(chain) or _without_counting(chain) or _without_particles(chain):
            yield rest
        if chain.digits == chain.digits[:DIGITS_LENGTH] * 2 and len(chain.atoms) > 1:
            yield part(chain, 0, len(chain.atoms) // 2)


def _evenly_spaced(chain: Chain) -> Iterator[Chain]:
    """Yield the parts whose atoms stand apart by one separator, such as 4-8-2-1 in 3: 4-8-2-1."""
    for piece in tight_parts(chain):
        worded = len(piece.atoms) == _PAIR and any(map(str.isalpha, piece.gaps[0]))
        if len(piece.digits) == DIGITS_LENGTH and not worded:
            yield piece


def _without_edges(chain: Chain) -> Iterator[Chain]:
    """Yield the chain without a first or last word that belongs to the sentence (to, ni)."""
    last = len(chain.atoms)
    if last == DIGITS_LENGTH + 1 == len(chain.numbers):
        if set(map(len, chain.numbers[1:])) == {1} != {len(chain.numbers[0])}:
            yield part(chain, 1, last)
        if set(map(len, chain.numbers[:-1])) == {1} != {len(chain.numbers[-1])}:
            yield part(chain, 0, last - 1)
    if len(chain.digits) != DIGITS_LENGTH + 1:
        return
    if not certain(chain.atoms[0]):
        yield part(chain, 1, last)
    if not certain(chain.atoms[-1]):
        yield part(chain, 0, last - 1)


def _without_counting(chain: Chain) -> Chain | None:
    """Return the digits of a list that numbers them: 1→4 2→8 3→2 4→1."""
    counts, rest = chain.numbers[::2], chain.numbers[1::2]
    if len(counts) != len(rest) or len("".join(rest)) != DIGITS_LENGTH:
        return None
    if counts != tuple(str(n) for n in range(1, len(counts) + 1)):
        return None
    return Chain(chain.atoms[1::2], ("",) * (len(rest) - 1), rest)


def _without_glosses(chain: Chain) -> Chain | None:
    """Return the digits of a chain that says each of them twice: 4 (four), 0 (zero)."""
    numbers = chain.numbers
    if len(numbers) != len(chain.atoms) or numbers[::2] != numbers[1::2]:
        return None
    if len("".join(numbers[::2])) != DIGITS_LENGTH:
        return None
    return Chain(chain.atoms[::2], chain.gaps[1::2], numbers[::2])


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
