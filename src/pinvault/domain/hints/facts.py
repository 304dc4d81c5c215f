"""Digits that are told by what everybody knows: seasons, days of a week, legs of a spider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.facts import ENGLISH, JAPANESE

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout


def _groups(table: dict[str, tuple[str, ...]], name: str) -> str:
    """Return a pattern of a table with a group for each number."""
    return "|".join(f"(?P<{name}{number}>{'|'.join(names)})" for number, names in table.items())


_FACTS = lazy(rf"(?<![a-z])(?:{_groups(ENGLISH, 'en')})|{_groups(JAPANESE, 'ja')}")
_WORTH = lazy(
    r"の数|[色足脚腕指面弦糸]の?数|だーす|number|(?<![a-z])(?:days|seasons|legs|arms|wheels|sides"
    r"|fingers|strings|faces|dozen|how many|lives|corners|colou?rs|planets)"
)
_FEWEST = 2
"""Known counts below which the text is about one thing, and not a row of them."""


def judge_facts(readout: Readout) -> str | None:
    """Return the reason to refuse four digits of which known counts tell some, or None."""
    if len(_WORTH.findall(readout.text)) < _FEWEST:
        return None
    known = {match.span(): (match.lastgroup or "")[2:] for match in _FACTS.finditer(readout.text)}
    row = [
        (chain.start, chain.digits)
        for chain in readout.chains
        if chain.weight and not any(start <= chain.start < end for start, end in known)
    ]
    row += [(start, digits) for (start, _), digits in known.items()]
    whole = len("".join(digits for _, digits in row)) == DIGITS_LENGTH
    return "pin-pieces" if whole and len(known) >= _FEWEST and len(row) > _FEWEST else None
