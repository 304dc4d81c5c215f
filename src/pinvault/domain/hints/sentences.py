"""One sentence of a text, read by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readout import Readout, read

if TYPE_CHECKING:
    from pinvault.domain.form import Form

_SENTENCE_END = lazy(r"[。!?！？\n]|(?<=[a-z0-9])\. ")
_FIGURE = lazy(
    r"\d|[一二三四五六七八九〇]|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|twenty))"
)
_MOST_SENTENCES = 6
"""Sentences of the longest text of which one is judged by itself: a hint has two or three."""


def densest_sentence(text: str, form: Form | None) -> Readout | None:
    """Return the sentence or line with most figures, None if there is only one or none has any.

    The numbers of other sentences may stand in the way of rules that look at all of them.
    """
    sentences = _SENTENCE_END.sub("\n", text).split("\n")
    if not 1 < len(sentences) <= _MOST_SENTENCES:
        return None
    figures = [len(_FIGURE.findall(sentence)) / (len(sentence) + 1) for sentence in sentences]
    densest = max(range(len(sentences)), key=figures.__getitem__)
    return read(sentences[densest], form) if figures[densest] else None
