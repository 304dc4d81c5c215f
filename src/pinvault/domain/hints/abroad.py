"""A disclosure that is told in the words of another language: oito quatro vezes, 两遍46."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pinvault.domain.hints.judge import judge_numbers
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.pieces import judge_pieces
from pinvault.domain.hints.readout import read
from pinvault.domain.hints.repeats import judge_repeats
from pinvault.domain.hints.sums import judge_sums
from pinvault.domain.hints.words.digits import SPOKEN
from pinvault.domain.hints.words.frames import LATIN, OTHERS

if TYPE_CHECKING:
    import re

    from pinvault.domain.hints.readout import Readout

_ROW = [
    (language, pattern, english)
    for language, phrases in LATIN.items()
    for pattern, english in phrases.items()
]
_PHRASES = "|".join(f"(?P<n{at}>{pattern})" for at, (_, pattern, _) in enumerate(_ROW))
_SIGNS = "|".join(f"(?P<s{at}>{pattern})" for at, pattern in enumerate(OTHERS))
_PLAIN = "|".join(pattern for _, pattern, _ in _ROW)
_WORTH = lazy(rf"(?<![a-z])(?=[a-z24])(?:{_PLAIN})(?![a-z])|{'|'.join(OTHERS)}")
"""The same as the frame, without the names of its groups, which cost most of the search."""

_FRAME = lazy(rf"(?<![a-z])(?=[a-z24])(?:{_PHRASES})(?![a-z])|{_SIGNS}")
_MOST = 12
"""Digits of the longest text of which one PIN is told in this way; it is read twice."""

_RULES = (judge_numbers, judge_pieces, judge_repeats, judge_sums)
_WORD = lazy("[a-z]+")
_DIGIT = lazy("[0-9]")


def judge_abroad(readout: Readout) -> str | None:
    """Return the reason to refuse the text with such words put into English, or None."""
    if not 0 < sum(len(chain.digits) for chain in readout.chains) <= _MOST:
        return None
    if not _WORTH.search(readout.text) or not (frame := _FRAME.search(readout.text)):
        return None
    text = _FRAME.sub(_in_english, readout.text)
    if (name := frame.lastgroup) and name[0] == "n":
        values = _values(_ROW[int(name[1:])][0])
        text = _WORD.sub(lambda word: values.get(word[0], word[0]), text)
    if not _DIGIT.search(text):
        return None
    told = read(text, readout.form)
    return next((reason for rule in _RULES if (reason := rule(told))), None)


def _in_english(frame: re.Match[str]) -> str:
    """Return what a phrase means."""
    name = frame.lastgroup or "n0"
    at = int(name[1:])
    return _ROW[at][2] if name[0] == "n" else list(OTHERS.values())[at]


@cache
def _values(language: str) -> dict[str, str]:
    """Return the words for single digits of a language, one or several of them, as digits."""
    values = {
        word: str(value)
        for value, words in enumerate(SPOKEN[language].split())
        for word in words.split("/")
    }
    return values | {f"{word}s": digit for word, digit in values.items()}
