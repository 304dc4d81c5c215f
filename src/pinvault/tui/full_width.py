"""The commonest slip in a passphrase: an input method that was left on."""

from __future__ import annotations

import unicodedata


def has_full_width(text: str) -> bool:
    """Tell whether letters, digits or spaces are in their full-width form: an input method is on.

    Kana and kanji are not: whoever types those means them.
    """
    return any(unicodedata.east_asian_width(char) == "F" for char in text)
