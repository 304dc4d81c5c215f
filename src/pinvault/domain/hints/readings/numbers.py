"""From single readings to numbers: four thousand eight hundred twenty-one is 4821."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinvault.domain.hints.readings.atom import Atom
    from pinvault.domain.hints.readings.lexicon import Word

Item = str | tuple[int, bool]
"""The digits of a glyph run, or the value of a word and whether it multiplies."""

_UNITS = (1000, 100, 10)
_REPEATS = (2, 3, 4)
"""Values of the scale words that repeat instead of multiplying: double, triple, quadruple."""

_MYRIAD = 10_000
_HUNDRED = 100
_TEN = 10


def spell(atoms: Sequence[Atom], language: str) -> list[str]:
    """Return the digits that the atoms mean in one language, a string for each number."""
    if len(atoms) == 1:
        return [_digits(_item(atoms[0], language))]
    return _spell([_item(atom, language) for atom in atoms])


def _item(atom: Atom, language: str) -> Item:
    """Return what one atom means in the language."""
    if atom.digits:
        return atom.digits
    word: Word = next((w for w in atom.words if w.language == language), atom.words[0])
    return word.value, word.is_scale


def _spell(items: list[Item]) -> list[str]:
    """Write out a row of numbers."""
    numbers: list[str] = []
    index = 0
    while index < len(items):
        number, index = _number(items, index)
        numbers.append(number)
    return numbers


def _number(items: list[Item], index: int) -> tuple[str, int]:
    """Read one number as far as it goes and return it with the index behind it."""
    item = items[index]
    if _is_repeat(item) and index + 1 < len(items) and not _scale(items[index + 1]):
        return _digits(items[index + 1]) * _value(item), index + 2
    total, below, end = 0, _MYRIAD * _TEN, index
    while end < len(items):
        if _scale(items[end]) == _HUNDRED and _TEN < total < _HUNDRED:  # twenty-five hundred
            total, below, end = total * _HUNDRED, _HUNDRED, end + 1
        elif step := _step(items, end, total, below):
            value, below, used = step
            total, end = total + value, end + used
        else:
            break
    if end == index or (end == index + 1 and not _scale(item)):
        return _digits(item), index + 1
    return str(total), end


def _step(items: list[Item], index: int, total: int, below: int) -> tuple[int, int, int] | None:
    """Return what the next items add to a number, the limit for what follows, and their count.

    None if they begin another number.
    """
    item, value = items[index], _value(items[index])
    scale = _scale(items[index + 1]) if index + 1 < len(items) else 0
    if (own := _scale(item)) or _is_repeat(item):
        return (own, own, 1) if 0 < own < below else None
    if scale < below and 0 < value < scale:
        return value * scale, scale, 2
    if total and item == (0, False) and index + 1 < len(items) and below > _TEN:
        hundreds = _TEN <= scale < below  # không trăm: no hundreds; 七千二百零五
        return (0, scale, 2) if hundreds else (0, below // _TEN, 1)
    rest = _below(value) if value else below
    if item == (_TEN, False):
        rest = 1  # "ten one" is 10 and 1; 十一 and "juu ichi" have a ten that multiplies
    if rest >= below or value >= below or not (total or value >= _TEN):
        return None
    if isinstance(item, str) and (not total or (len(item) > 1 and below <= _TEN)):
        return None
    return value, rest, 1


def _below(value: int) -> int:
    """Return what may still be added to a number that ends in ``value`` (forty: up to nine)."""
    return next((unit for unit in _UNITS if value % unit == 0 and value >= unit), 1)


def _is_repeat(item: Item) -> bool:
    """Tell whether the word is double or triple."""
    return isinstance(item, tuple) and item[1] and item[0] in _REPEATS


def _scale(item: Item) -> int:
    """Return the unit that the word multiplies by; 0 if it is none."""
    return item[0] if isinstance(item, tuple) and item[1] and item[0] >= _TEN else 0


def _value(item: Item) -> int:
    """Return the value of an item; 0 for a glyph run that cannot be part of a larger number."""
    if isinstance(item, tuple):
        return item[0]
    return int(item) if len(item) <= len(_UNITS) and item[0] != "0" else 0


def _digits(item: Item) -> str:
    """Return the item's own digits."""
    return item if isinstance(item, str) else str(item[0])
