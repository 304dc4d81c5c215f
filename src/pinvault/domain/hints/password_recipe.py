"""A text that holds nothing but the pieces of a password: 93 goes after TSUBAKI, YUIとRENと29."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import PRODUCT_WORDS
from pinvault.domain.hints.words.recipe import ENGLISH, JAPANESE

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TOKEN = lazy(r"[a-z]+|[^\W0-9a-z_]+")
_JAPANESE = lazy(JAPANESE)
_LETTER = lazy(r"[A-Z]{2}")
_FEWEST = 3
"""Letters of the shortest word that is the core of a password."""


def judge_recipes(readout: Readout) -> str | None:
    """Return the reason to refuse pieces with nothing beside them but how they are joined."""
    if not readout.chains or not _LETTER.search(readout.raw):
        return None
    loud = readout.capitals - GENERIC
    if readout.raw.isupper() and readout.raw.isascii():
        loud = frozenset(_TOKEN.findall(readout.text)) - GENERIC
    if loud & PRODUCT_WORDS or not any(len(word) >= _FEWEST for word in loud):
        return None
    numbers = [chain for chain in readout.chains if chain.weight]
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
        elif not (word in ENGLISH or _JAPANESE.fullmatch(word)):
            return None
    whole = SIGNATURE_MIN <= letters + digits <= SIGNATURE_MAX
    return "password-pieces" if whole and digits and letters >= _FEWEST else None
