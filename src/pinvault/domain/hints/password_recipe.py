"""A text that holds nothing but the pieces of a password: 93 goes after TSUBAKI, YUIとRENと29."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN, Form
from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS
from pinvault.domain.hints.words.recipe import ENGLISH, JAPANESE

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TOKEN = lazy(r"[a-z]+|[^\W0-9a-z_]+")
_JAPANESE = lazy(JAPANESE)
_LETTER = lazy(r"[a-z]{2}")
_TYPED_LARGE = lazy(
    r"大文字|大きい字|(?<![a-z])(?:caps|capitals|capital letters|upper ?case|big "
    r"letters)(?![a-z])"
)
_JOINED = lazy(
    r"(?:の|その)?(?:あと|後|次|つぎ)[にはが、]|続け|つづけ|足[しす]|つけ|付け|\+|ぷらす|そして"
    r"|(?<![a-z])(?:then|plus|followed by|add|append|roi|luego|depois|y luego|tapos|saka)(?![a-z])"
)
_LIMITS = lazy(r"character|(?<![a-z])(?:must|between|at least|letters and)(?![a-z])|文字以")
"""Speaks of the rules for passwords, not of one."""

_FEWEST = 3
"""Letters of the shortest word that is the core of a password."""


def _is_told(readout: Readout) -> bool:
    """Tell whether the text speaks of capitals, or joins something in the hint for a password."""
    if _LIMITS.search(readout.text):
        return False
    joined = readout.form is Form.SIGNATURE and _JOINED.search(readout.text)
    return bool(joined or _TYPED_LARGE.search(readout.text))


def _is_read(readout: Readout, end: int) -> bool:
    """Tell whether the word that ends here is how the one in brackets is read: ひつじ(HITSUJI)."""
    return readout.text[end : end + 1] in ("(", "「")


def _spoken(readout: Readout) -> frozenset[str]:
    """Return the words that are numbers."""
    text = readout.text
    return frozenset(
        text[atom.start : atom.end] for chain in readout.chains for atom in chain.atoms
    )


def judge_recipes(readout: Readout) -> str | None:
    """Return the reason to refuse pieces with nothing beside them but how they are joined."""
    if not readout.chains or not _LETTER.search(readout.text):
        return None
    numbers = [chain for chain in readout.chains if chain.weight]
    loud = readout.capitals - GENERIC
    if not loud and _is_told(readout):
        words = (word for word in _TOKEN.findall(readout.text) if word.isascii())
        loud = frozenset(words) - ENGLISH - _spoken(readout)
        bare = {number.start for number in readout.bare}
        loud = loud if len(loud) == 1 and all(c.start in bare for c in numbers) else frozenset()
    if readout.raw.isupper() and readout.raw.isascii():
        loud = frozenset(_TOKEN.findall(readout.text)) - GENERIC
    if loud & PRODUCT_WORDS or not any(len(word) >= _FEWEST for word in loud):
        return None
    if any(is_unit(readout.text, chain.end) for chain in numbers):
        return None
    digits = sum(len(chain.digits) for chain in numbers)
    letters = 0
    for match in _TOKEN.finditer(readout.text):
        word = match[0]
        if any(c.start <= match.start() and match.end() <= c.end for c in numbers):
            continue
        if word in loud:
            letters += len(word)
        elif not (word in ENGLISH or _JAPANESE.fullmatch(word) or _is_read(readout, match.end())):
            return None
    whole = SIGNATURE_MIN <= letters + digits <= SIGNATURE_MAX
    return "password-pieces" if whole and digits and letters >= _FEWEST else None
