"""English digits as they are misspelled and misheard; folded text."""

from __future__ import annotations

from pinvault.domain.hints.words import listed

_DIGITS = listed("zero one two three four five six seven eight nine")
_ORDINARY = frozenset(
    listed(
        "on oe ne to tw wo too tree their there hree for fur our fou fore foul five ive fie dive"
        " live"
        " hive give sit sick sir si ix sex fix mix seen even sever even eight eigh eighth weight"
        " height"
        " sight right light night nice fine mine line pine wine vine dine nie once onee done gone"
        " tone"
        " zone bone none cone lone hone ore own owe ode ones twos tow two twee thee threw free"
        " hero nero ero zeno tour pour your hour sour four fours flour hours six seven nin nines"
        " ninety sixth fifth seventh eighty sixty tent tens neon none noun"
    )
)
"""Words that a slip makes of a digit, but that mean something."""

_LETTERS = "aeiouhnrtvwy"


def _slips(word: str) -> set[str]:
    """Return what a slip makes of a word: a letter lost, doubled, swapped or put in."""
    lost = {word[:at] + word[at + 1 :] for at in range(len(word))}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    added = {
        word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in _LETTERS
    }
    return {slip for slip in lost | doubled | swapped | added if len(slip) > 2}  # noqa: PLR2004


MISSPELLED = frozenset(
    slip for word in _DIGITS for slip in _slips(word) if slip not in _ORDINARY
) | frozenset(
    listed(
        "wun wan tuu thri thre foar fohr fiyv fyve faiv siks sicks sixx sevin sevun aight eyt eit"
        " ayt"
        " nyne nain neyen zeeroh ziro zerro niner fower phive ait seben ayght thuree tooo"
    )
)
"""Spellings that are nothing but a digit."""

HEARD = frozenset(
    listed(
        "oh won wan juan to too tu two tree free three for fore four fife hive five six sicks sex"
        " heaven seven ate ait eight nein nine knife zero hero nil"
    )
)
"""Words that sound like a digit."""
