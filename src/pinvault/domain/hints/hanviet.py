"""A number in the digits that Vietnamese took from Chinese: tứ cửu tam nhất."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.hanviet import DIGITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TONED = lazy("[\u1ea0-\u1ef9\u0169]")
"""Letters that only Vietnamese has; every row holds one, or is not a number for certain."""

_ONE = f"(?:{'|'.join(DIGITS)})"
_ROW = lazy(rf"(?i)(?<!\w){_ONE}(?:[\s,.・-]{{1,3}}{_ONE}){{3}}(?!\w|[\s,.・-]{{1,3}}{_ONE})")


def judge_han_vietnamese(readout: Readout) -> str | None:
    """Return the reason to refuse four such digits in a row, or None."""
    found = _TONED.search(readout.raw) and _ROW.search(readout.raw)
    return "pin-foreign-words" if found else None
