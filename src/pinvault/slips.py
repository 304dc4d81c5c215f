"""Slips of the hand that a program can see: an input method that was left on."""

from __future__ import annotations


def has_full_width(text: str) -> bool:
    """Tell whether ``text`` has letters, digits or spaces in their full-width form.

    It is the commonest slip in a passphrase. Kana and kanji are not: whoever types those means
    them.
    """
    import unicodedata

    return any(unicodedata.east_asian_width(character) == "F" for character in text)
