"""A number in the digits that Vietnamese took from Chinese: tứ cửu tam nhất."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.hanviet import DIGITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ONE = f"(?:{'|'.join(DIGITS)})"
_ROW = lazy(rf"(?i)(?<!\w){_ONE}(?:[\s,.・-]{{1,3}}{_ONE}){{3}}(?!\w|[\s,.・-]{{1,3}}{_ONE})")


def judge_han_vietnamese(readout: Readout) -> str | None:
    """Return the reason to refuse four such digits in a row, or None."""
    if readout.raw.isascii():
        return None
    row = _ROW.search(unicodedata.normalize("NFC", readout.raw))
    return None if row is None else "pin-foreign-words"
