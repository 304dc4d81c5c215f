"""A password in short: PON3を2回, the first letters of Mango, Ichigo, Lemon, Kiwi and 70."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_NAME = lazy(r"(?<![^\W_])(?!and(?![a-z])|plus(?![a-z])|then(?![a-z]))[^\W0-9_]{2,}")
_BARE = lazy(rf"(?<![0-9])[0-9]+{NO_UNIT}")
_REPEATED = lazy(
    r"(?<![a-z0-9])([a-z]{1,7}[0-9]{1,6}|[0-9]{1,6}[a-z]{1,7})[」』\"']?(?:を|が|の|は)?[\s,、]?"
    r"(?:(?P<twice>(?:2|二)[回度]|twice|two times|2 times|x ?2(?![0-9])|×2|doubled|repeated"
    r"|くり返|繰り返)"
    r"|(?:3|三)[回度]|three times|3 times|x ?3(?![0-9])|×3)"
)

_INITIALS = lazy(
    r"((?:[^\W0-9_]{2,12}[\s、,・]{1,3}(?:and |と)?){2,14}[^\W0-9_]{2,12}?)\s?の?(?:頭文字"
    r"|最初の(?:文)?字|一文字目)"
    r"|(?:initials|first letters)(?: (?:of|from))? ((?:[a-z]{2,12}[\s,]{1,2}(?:and "
    r")?){2,14}[a-z]{2,12})"
)
_FIRST_LETTERS = ("頭文字", "最初の", "一文字目", "initials", "first letters")
"""What speaks of first letters."""


def _token_repeated(text: str) -> bool:
    """Tell whether letters and digits are to be typed several times: PON3を2回."""
    return any(
        SIGNATURE_MIN <= len(match[1]) * (2 if match["twice"] else 3) <= SIGNATURE_MAX
        for match in _REPEATED.finditer(text)
    )


def _initials(text: str) -> bool:
    """Tell whether the first letters of names and bare digits are the password."""
    if not any(word in text for word in _FIRST_LETTERS) or not (match := _INITIALS.search(text)):
        return False
    names = len(_NAME.findall(match[1] or match[2]))
    digits = len("".join(_BARE.findall(text[: match.start()] + text[match.end() :])))
    return digits > 0 and SIGNATURE_MIN <= names + digits <= SIGNATURE_MAX


def judge_short_passwords(readout: Readout) -> str | None:
    """Return the reason to refuse a password whose repetition or initials are told, or None."""
    text = readout.figures
    if _token_repeated(text) or _initials(text) or _initials(readout.text):
        return "password-pieces"  # a name may begin like a number: みどり, いちろう
    return None
