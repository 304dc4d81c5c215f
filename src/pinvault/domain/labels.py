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

_UNSEEN = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
)
"""They show nothing and join nothing: two names would look the same and be two."""

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
        UsageError: nothing of it shows, it is longer than ``NAME_MAX`` characters, or it has
            control characters or others that show nothing.
    """
    name = _clean(text, lines=False)
    if name is None or not _UNSEEN.isdisjoint(name):
        raise UsageError("name-control-characters")
    if not any(unicodedata.category(char)[0] in "LNPS" for char in name):
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
    """Return the form in which two names are compared: width, case and spaces do not count.

    Nor does what shows nothing by itself: joiners, and selectors of a variant.
    """
    spaceless = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    if not spaceless.isascii():
        spaceless = "".join(char for char in spaceless if not _shows_nothing(char))
    # Marks that were kept apart are in order only now.
    return unicodedata.normalize("NFKC", spaceless)


def _shows_nothing(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or char in _UNSEEN or unicodedata.category(char) == "Cf"
