"""Promises of a suggested passphrase: strong by count, and the same on every keyboard."""

from __future__ import annotations

import math
import re

from pinvault.vault import suggestion
from pinvault.vault.suggestion import BITS, WORDS, suggest


def test_the_stated_strength_is_that_of_the_draw() -> None:
    """18 independent draws from the syllables, rounded down, and no syllable twice in the list."""
    syllables = list(suggestion._KANA)  # noqa: SLF001 - the list is what the strength rests on
    assert len(set(suggestion._KANA.values())) == len(syllables)  # noqa: SLF001
    assert math.floor(18 * math.log2(len(syllables))) == BITS
    assert BITS >= 77


def test_a_suggestion_is_six_words_that_can_be_read_in_one_way() -> None:
    """Two letters a syllable, so no two draws give the same passphrase."""
    made = suggest()
    assert re.fullmatch("(?:[a-z]{6}-){5}[a-z]{6}", made.passphrase)
    assert re.fullmatch("[ぁ-ん]{3}( [ぁ-ん]{3}){5}", made.reading)
    assert made.passphrase.count("-") == WORDS - 1


def test_every_syllable_can_come_at_every_place() -> None:
    """Over many draws each of them is seen, at the first place and at the last."""
    drawn = [suggest().passphrase for _ in range(1_500)]
    for place in (slice(0, 2), slice(-2, None)):
        assert {text[place] for text in drawn} == set(suggestion._KANA)  # noqa: SLF001
