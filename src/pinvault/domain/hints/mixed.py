"""A number whose digits are said in several languages: cuatro, nana, zero, eight."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.readings.chain import Chain, adjoins, certain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.hints.readout import Readout

_FEWEST = 3
"""Numbers of the shortest row: two words of two languages stand beside each other by chance."""


def judge_mixed(readout: Readout) -> str | None:
    """Return the reason to refuse four digits that change the language on their way, or None."""
    if len(readout.chains) < 2:  # noqa: PLR2004 - one language
        return None
    return "pin-words" if any(map(_is_pin, _rows(readout))) else None


def _rows(readout: Readout) -> Iterator[list[Chain]]:
    """Yield the chains between which nothing but separators stand, several at a time."""
    row = [readout.chains[0]]
    for one, other in pairwise(readout.chains):
        if one.end <= other.start and adjoins(readout.text, one.end, other.start):
            row.append(other)
            continue
        if len(row) > 1:
            yield row
        row = [other]
    if len(row) > 1:
        yield row


def _is_pin(row: list[Chain]) -> bool:
    """Tell whether a row has four digits that all are numbers for certain."""
    atoms = [atom for chain in row for atom in chain.atoms]
    numbers = [number for chain in row for number in chain.numbers]
    whole = len("".join(numbers)) == DIGITS_LENGTH and len(numbers) >= _FEWEST
    return whole and all(map(certain, atoms))
