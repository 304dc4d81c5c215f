"""Make a passphrase that is strong, easy to type and easy to say.

Six made-up words of three syllables each. Every syllable is written the same way in all
romanisations of Japanese and typed with two plain letters, with an input method on or off; a
Japanese reader has the kana to remember it by. Nothing has to be looked up in a list of words.
"""

from __future__ import annotations

import math
import secrets

from pinvault.named import NamedTuple

WORDS = 6
_SYLLABLES_A_WORD = 3
_BETWEEN = "-"

# Left out: shi, chi, tsu and fu, which have two spellings, and vowels alone, which run together.
_KANA = {
    **dict(zip(("ka", "ki", "ku", "ke", "ko"), "かきくけこ", strict=True)),
    **dict(zip(("sa", "su", "se", "so"), "さすせそ", strict=True)),
    **dict(zip(("ta", "te", "to"), "たてと", strict=True)),
    **dict(zip(("na", "ni", "nu", "ne", "no"), "なにぬねの", strict=True)),
    **dict(zip(("ha", "hi", "he", "ho"), "はひへほ", strict=True)),
    **dict(zip(("ma", "mi", "mu", "me", "mo"), "まみむめも", strict=True)),
    **dict(zip(("ya", "yu", "yo"), "やゆよ", strict=True)),
    **dict(zip(("ra", "ri", "ru", "re", "ro"), "らりるれろ", strict=True)),
    "wa": "わ",
}

BITS = math.floor(WORDS * _SYLLABLES_A_WORD * math.log2(len(_KANA)))
"""Entropy of a suggestion, in bits, rounded down: 18 syllables, each drawn from 35."""


class Suggestion(NamedTuple):
    """A passphrase and how a Japanese reader reads it."""

    passphrase: str
    reading: str


def suggest() -> Suggestion:
    """Draw a passphrase from the random source of the operating system."""
    syllables = list(_KANA)
    words = [[secrets.choice(syllables) for _ in range(_SYLLABLES_A_WORD)] for _ in range(WORDS)]
    return Suggestion(
        passphrase=_BETWEEN.join("".join(word) for word in words),
        reading=" ".join("".join(_KANA[syllable] for syllable in word) for word in words),
    )
