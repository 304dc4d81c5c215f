"""Bring what people type and what pages write into one form that can be compared.

A service has one name in kanji, in kana, in romaji and in English, each spelled in several ways.
Width and case, hiragana and katakana, spaces and joints, long vowels, doubled letters and the two
common romanisations are no differences here: 「カクテイ申告」, ``kakutei shinkoku`` and
``KAKUTEI-SINKOKU`` only differ by their kanji.
"""

from __future__ import annotations

import unicodedata

_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_KANA = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ふ": "fu", "ゔ": "bu"}
_SMALL = {
    "ゃ": "ya",
    "ゅ": "yu",
    "ょ": "yo",
    "ぁ": "a",
    "ぃ": "i",
    "ぅ": "u",
    "ぇ": "e",
    "ぉ": "o",
}

# One spelling for what Hepburn and the other romanisations write differently, applied in order.
_SPELLINGS = (
    ("tsu", "tu"),
    ("shi", "si"),
    ("sh", "sy"),
    ("cchi", "tti"),
    ("tchi", "tti"),
    ("chi", "ti"),
    ("ch", "ty"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("j", "zy"),
    ("zyy", "zy"),
    ("syy", "sy"),
    ("tyy", "ty"),
    ("mb", "nb"),
    ("mp", "np"),
    ("ou", "o"),
)


def folded(text: str) -> str:
    """Return ``text`` in the form in which two spellings of one word are the same."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA)
    letters = _romanised("".join(filter(str.isalnum, plain)))
    for spelling, canonical in _SPELLINGS:
        letters = letters.replace(spelling, canonical)
    return _without_doubles(letters)


def _romanised(text: str) -> str:
    """Return ``text`` with its kana in Latin letters; a small tsu is left out, as doubles are."""
    written: list[str] = []
    for character in text:
        if character in _SMALL:
            # A small vowel takes the place of the vowel before it: しゃ is s(i) + ya.
            if written and written[-1][-1:] in {"i", "e", "u"} and len(written[-1]) > 1:
                written[-1] = written[-1][:-1]
            written.append(_SMALL[character])
        elif character not in "っー":
            written.append(_KANA.get(character, character))
    return "".join(written)


def _without_doubles(text: str) -> str:
    """Return ``text`` with each run of one letter as that letter; digits stay as they are."""
    kept: list[str] = []
    for character in text:
        if not kept or kept[-1] != character or not character.isalpha():
            kept.append(character)
    return "".join(kept)
