"""Numbers that stand together: nothing between them but separators and small words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Atom, Script
from pinvault.domain.hints.readings.lexicon import SOUND, UNSURE
from pinvault.domain.hints.readings.numbers import spell
from pinvault.domain.hints.words.between import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST_GAP = 24
_LONGEST = 48
"""Atoms of the longest chain; what goes on after that is a table, not a PIN."""

_SEPARATORS = r"(?:[^\w%‰℃°]|[_ー]){0,12}"
_JOINER = lazy(rf"{_SEPARATORS}(?:(?:{BETWEEN}){_SEPARATORS}){{0,2}}")
_BLANKS = " \t\r\u3000"
SENTENCE = lazy(r"[。!?\n]|^\. ")
"""The end of a sentence or a line in a gap."""

_BREAK = lazy("then|next|follow|plus|before|with|次|つぎ|から|そして|それに|ぷらす|最後")
"""Words at which a new number begins: eight hundred ten, then six."""

ANY = frozenset({""})
"""The language of digits."""

_MIXED = frozenset({"en", "ja"})


@dataclass(frozen=True, slots=True)
class Chain:
    """Atoms in a row with what stands between them; at least one atom."""

    atoms: tuple[Atom, ...]
    gaps: tuple[str, ...]
    """The separators between the atoms, blanks stripped; one fewer than atoms."""

    numbers: tuple[str, ...]
    """The digits, a string for each number."""

    digits: str = field(init=False)
    """All digits in a row."""

    start: int = field(init=False)
    """Where the first atom begins."""

    end: int = field(init=False)
    """Where the last atom ends."""

    def __post_init__(self) -> None:
        """Work out once what the rules ask for again and again."""
        object.__setattr__(self, "digits", "".join(self.numbers))
        object.__setattr__(self, "start", self.atoms[0].start)
        object.__setattr__(self, "end", self.atoms[-1].end)

    @property
    def script(self) -> Script:
        """The least plain writing in the chain."""
        return max(atom.script for atom in self.atoms)

    @property
    def weight(self) -> int:
        """How many atoms are numbers for certain."""
        return sum(certain(atom) for atom in self.atoms)


def certain(atom: Atom) -> bool:
    """Tell whether an atom is a number and nothing else."""
    return bool(atom.digits) or any(word.weight > UNSURE for word in atom.words)


def sounds_only(atom: Atom) -> bool:
    """Tell whether an atom is only a word that sounds like a number: to, for."""
    return not atom.digits and all(word.weight == SOUND for word in atom.words)


def languages(atom: Atom) -> frozenset[str]:
    """Return the languages in which an atom is a number; digits belong to all."""
    return frozenset(word.language for word in atom.words) or ANY


def chains(text: str, atoms: Sequence[Atom]) -> list[Chain]:
    """Split the atoms of a text where something other than a separator stands between them."""
    found: list[Chain] = []
    row: list[Atom] = []
    spoken = ANY
    for atom in atoms:
        if row and _is_near(text, row, atom):
            shared = _shared(spoken if len(row) > 1 else languages(row[0]), languages(atom))
            if shared and (shared != _MIXED or (certain(row[-1]) and certain(atom))):
                row.append(atom)
                spoken = shared
                continue
            rest = _rest(text, row, atom)
            found += _built(text, row, spoken)
            row, spoken = [*rest, atom], reduce(_shared, map(languages, (*rest, atom)), ANY)
            continue
        if row:
            found += _built(text, row, spoken)
        row = [atom]
    if row:
        found += _built(text, row, spoken)
    return found


def _rest(text: str, row: list[Atom], atom: Atom) -> list[Atom]:
    """Return the atoms of the last sentence of a row, if they are of the language of the next."""
    for index in range(len(row) - 1, 0, -1):
        if not languages(row[index]) & languages(atom):
            break
        if SENTENCE.search(text[row[index - 1].end : row[index].start].strip(_BLANKS)):
            return row[index:]
    return []


def _is_near(text: str, row: list[Atom], atom: Atom) -> bool:
    """Tell whether nothing but separators and small words stand between an atom and a row."""
    end = row[-1].end
    return len(row) < _LONGEST and adjoins(text, end, atom.start)


def adjoins(text: str, end: int, start: int) -> bool:
    """Tell whether nothing but separators and small words stand between two places of a text."""
    if start - end > _WIDEST_GAP:
        return False
    return start == end or bool(_JOINER.fullmatch(text, end, start))


def part(chain: Chain, first: int, last: int) -> Chain:
    """Return the atoms from ``first`` up to, not including, ``last`` as a chain of their own."""
    atoms = chain.atoms[first:last]
    spoken = reduce(_shared, map(languages, atoms), ANY)
    return Chain(atoms, chain.gaps[first : last - 1], tuple(spell(atoms, min(spoken, default=""))))


def _shared(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the languages that two atoms share; digits go with every language."""
    if one == ANY:
        return other
    if other == ANY:
        return one
    if (shared := one & other) or not one | other >= _MIXED:
        return shared
    return _MIXED  # a Japanese author mixes English words in


def _built(text: str, row: list[Atom], spoken: frozenset[str]) -> list[Chain]:
    """Build the chain of a row, once for each language that gives other digits."""
    atoms = tuple(row)
    if len(row) == 1:
        return [Chain(atoms, (), tuple(spell(row, "")))]
    gaps = tuple(_gap(text[one.end : other.start]) for one, other in pairwise(row))
    breaks = [index for index, gap in enumerate(gaps, start=1) if _BREAK.search(gap)]
    rows = [row[first:last] for first, last in pairwise((0, *breaks, len(row)))]
    readings = {
        tuple(number for part in rows for number in spell(part, language))
        for language in sorted(spoken)
    }
    return [Chain(atoms, gaps, numbers) for numbers in sorted(readings)]


def _gap(between: str) -> str:
    """Return what stands between two atoms without blanks, but for the end of a sentence."""
    gap = between.strip(_BLANKS)
    return ". " if gap == "." and not between.endswith(".") else gap
