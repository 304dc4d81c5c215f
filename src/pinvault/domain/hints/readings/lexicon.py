"""All number words, by their spelling."""

from __future__ import annotations

from itertools import product

from pinvault.domain.hints.normalise import fold
from pinvault.domain.hints.words import digits, kana, kanji
from pinvault.named import NamedTuple


class Word(NamedTuple):
    """One meaning of one spelling."""

    language: str
    value: int
    is_scale: bool
    weight: int
    """2: hardly by chance; 1: also an ordinary word; 0: counts only beside others."""


Lexicon = dict[str, tuple[Word, ...]]

SURE, UNSURE, SOUND = 2, 1, 0
_BY_CHANCE = 2
"""A spelling of this length or shorter occurs by chance."""

_DRAWLED = 3
"""Kana of the longest reading that is drawled anywhere: the Japanese digits are shorter."""


def _spread(language: str, value: int, spellings: str, *, is_scale: bool = False) -> Lexicon:
    """Enter the spellings of one number of one language."""
    folded = fold(spellings).text.split("/")
    return {
        plain: (Word(language, value, is_scale, SURE if len(spelling) > _BY_CHANCE else UNSURE),)
        for plain, spelling in zip(folded, spellings.split("/"), strict=True)
    }


def _merge(*lexicons: Lexicon) -> Lexicon:
    """Join lexicons; a spelling keeps the meanings of every language."""
    merged: Lexicon = {}
    for lexicon in lexicons:
        for spelling, words in lexicon.items():
            known = merged.get(spelling, ())
            merged[spelling] = known + tuple(word for word in words if word not in known)
    return merged


def _digits(table: dict[str, str]) -> list[Lexicon]:
    """Enter a table that has one line of ten words for each language, or for a way to count."""
    return [
        _spread(language.partition("-")[0], value, spellings)
        for language, line in table.items()
        for value, spellings in enumerate(line.split())
    ]


def _numbers(table: dict[str, dict[int, str]], *, is_scale: bool) -> list[Lexicon]:
    """Enter a table of numbers by language."""
    return [
        _spread(language, value, spellings, is_scale=is_scale)
        for language, numbers in table.items()
        for value, spellings in numbers.items()
    ]


def _sounds() -> Lexicon:
    """Enter the English words that sound like a digit."""
    return {
        spelling: (Word("en", value, is_scale=False, weight=SOUND),)
        for value, spellings in digits.SOUNDS.items()
        for spelling in spellings.split("/")
    }


def _stretched(spelling: str) -> set[str]:
    """Return a reading with the drawls that people write: いーち, さーん, きゅー, なーなー."""
    forms = {spelling, spelling + "ー", spelling[:1] + "ー" + spelling[1:]}
    if len(spelling) <= _DRAWLED:
        forms |= set(map("".join, product(*((sign, sign + "ー") for sign in spelling))))
    if spelling.endswith("う"):
        forms.add(spelling[:-1] + "ー")
    if spelling.endswith("ー"):
        forms |= (
            {spelling[:-1] + vowel for vowel in "いう"} if len(spelling) > _BY_CHANCE else set()
        )
    return forms


def _kana() -> dict[str, Word]:
    """Enter the Japanese readings, the surer one first where two are spelled alike."""
    table: dict[str, Word] = {}
    for readings, is_scale, weight in (
        (kana.STRONG, False, SURE),
        (kana.SCALES, True, SURE),
        (kana.WEAK, False, UNSURE),
    ):
        for reading, value in readings.items():
            for form in _stretched(reading):
                table.setdefault(form, Word("ja", value, is_scale, weight))
    return table


LATIN: Lexicon = _merge(
    *_digits(digits.SPOKEN),
    *_numbers(digits.TENS, is_scale=False),
    *_numbers(digits.SCALES, is_scale=True),
    _sounds(),
    *_numbers(digits.REPEATS, is_scale=True),
)
"""Words in Latin letters."""

SCRIPTS: Lexicon = _merge(
    *_digits(digits.WRITTEN),
    *_numbers(digits.TENS_WRITTEN, is_scale=False),
    *_numbers(digits.SCALES, is_scale=True),
)
"""Words in scripts of their own."""

KANA: dict[str, Word] = _kana()
"""Japanese readings, in hiragana."""

IN_KANA: Lexicon = _merge(
    *_digits(digits.IN_KANA),
    {
        reading: (Word("sound", value, is_scale=False, weight=SOUND),)
        for reading, value in {**kana.SINGLE, "に": 2, "ご": 5, "く": 9}.items()
    },
)
"""Foreign words in kana, and single kana; read only where each stands alone."""

KANJI: dict[str, Word] = {
    **{sign: Word("", value, is_scale=False, weight=SURE) for sign, value in kanji.DIGITS.items()},
    **{sign: Word("", value, is_scale=True, weight=SURE) for sign, value in kanji.SCALES.items()},
}
"""Chinese characters; they go with the words of every language, as digits do."""
