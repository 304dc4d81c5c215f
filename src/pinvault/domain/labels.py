"""Rules for the short texts a person types: names of cards, places, hints.

They say what can be stored and shown. Whether a text discloses a PIN is the question of
:mod:`pinvault.domain.hints`.
"""

from __future__ import annotations

import unicodedata

from pinvault.errors import UsageError

NAME_MAX = 40
"""Longest name of a card, in characters."""

TEXT_MAX = 500
"""Longest hint or place, in characters."""

_FORBIDDEN = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control characters, lone surrogates, private and unassigned code points, line separators."""

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Direction controls: a name that displays as another name can mislead the person."""


_ACTING = {"Cc", "Cs", "Zl", "Zp"}
"""Those of them that are the same in every version of Unicode, and act on what shows them."""


def showable(text: str) -> bool:
    """Tell whether a text can be shown without acting on the screen or turning a sentence round.

    Whatever any version has stored can be: only a forged file holds anything else.
    """
    return text.isprintable() or not any(
        unicodedata.category(char) in _ACTING or char in _BIDI
        for char in text
        if char not in "\n\t"
    )


def _clean(text: str, *, lines: bool) -> str | None:
    """Return ``text`` in NFC without surrounding space, or None when it cannot be stored."""
    for char in text:
        if lines and char in "\n\t":
            continue
        if unicodedata.category(char) in _FORBIDDEN or char in _BIDI:
            return None
    return unicodedata.normalize("NFC", text).strip()


def card_name(text: str) -> str:
    """Return the name as it is stored.

    Raises:
        UsageError: empty, longer than ``NAME_MAX`` characters, or with control characters.
    """
    name = _clean(text, lines=False)
    if name is None:
        raise UsageError("name-control-characters")
    if not name:
        raise UsageError("name-empty")
    if len(name) > NAME_MAX:
        raise UsageError("name-too-long", limit=NAME_MAX)
    return name


def free_text(text: str) -> str:
    """Return a hint or place as it is stored; lines are allowed.

    Raises:
        UsageError: empty, longer than ``TEXT_MAX`` characters, or with control characters.
    """
    stored = _clean(text.replace("\r\n", "\n"), lines=True)
    if stored is None:
        raise UsageError("text-control-characters")
    if not stored:
        raise UsageError("text-empty")
    if len(stored) > TEXT_MAX:
        raise UsageError("text-too-long", limit=TEXT_MAX)
    return stored


def folded(name: str) -> str:
    """Return the form in which two names are compared: width, case and spaces do not count."""
    spaceless = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    # Marks that a space kept apart are in order only now.
    return unicodedata.normalize("NFKC", spaceless)
