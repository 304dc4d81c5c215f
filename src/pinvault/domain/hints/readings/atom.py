"""The smallest thing that was read: one number as it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.lexicon import Word


class Script(IntEnum):
    """How a number was written, the plainest first."""

    GLYPH = 0
    KANJI = 1
    KANA = 2
    WORD = 3
    FOREIGN = 4


@dataclass(frozen=True, slots=True)
class Atom:
    """A run of digits, or one number word with its meanings."""

    start: int
    end: int
    script: Script
    digits: str = ""
    """The digits of a glyph run; empty for a word."""

    words: tuple[Word, ...] = ()
    """The meanings of a word; empty for a glyph run."""
