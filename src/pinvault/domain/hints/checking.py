"""The check itself: read once, ask every rule, say the weightiest answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.judge import is_denied, is_reversed, judge_numbers
from pinvault.domain.hints.learned.judge import judge_likeness
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.pointers import pointers
from pinvault.domain.hints.readout import Readout, read
from pinvault.domain.hints.rules import RULES, SENTENCE_RULES, first_reason
from pinvault.domain.hints.sentences import densest_sentence
from pinvault.domain.hints.verdict import Verdict, refusal, warning

if TYPE_CHECKING:
    from pinvault.domain.form import Form

LONGEST = 2000
"""Characters of the longest text that is read; a hint is a sentence or two."""

_SPACED = lazy(
    r"(?<![ぁ-ゖー])(?:[ぁ-ゖー][\s・,、./_-]{1,2}){3,}[ぁ-ゖー](?![ぁ-ゖー])"
    r"|(?<![a-z0-9])[a-z](?:[-._・][a-z]){2,}(?![a-z0-9])"
)
_KANA = lazy("[ぁ-ゖ]")
_GAP = lazy(r"[\s・,、./_-]+")
_KNOWN_TO_BE_NO_PIN = frozenset({"partial", "card-number", "public-number"})
"""Warnings that say what the numbers of a text are: something else, or not all of a PIN."""


def _closed_up(text: str) -> str:
    """Return the text with letters that stand one by one (ろ・く・ご, s-i-x) as words."""
    return _SPACED.sub(lambda match: _GAP.sub("", match[0]), text)


def check(text: str, form: Form | None = None) -> Verdict:
    """Judge whether a free text discloses a whole PIN of any form.

    Args:
        text: What somebody is about to store; any Unicode, any length.
        form: The form of the PIN that the text is a hint for; None for every other field. It
            decides only borderline texts (a product name in the hint of the signature password).

    Returns:
        The level and the reasons, never a part of the text.
    """
    if len(text) > LONGEST:
        return refusal("too-long")
    text = text.strip()
    readout = read(text, form)
    if reason := _judge_whole(readout):
        return refusal(reason)
    sentence = densest_sentence(text, form)
    if sentence and (reason := first_reason(SENTENCE_RULES, sentence)):
        return refusal(reason)
    if is_reversed(readout) and judge_numbers(read(readout.whole[::-1], form)):
        return refusal("pin-pieces")
    pointed = pointers(readout)
    told_otherwise = pointed & _KNOWN_TO_BE_NO_PIN or is_denied(readout)
    if not told_otherwise and any(map(judge_likeness, filter(None, (readout, sentence)))):
        return refusal("pin-likely")
    return warning(pointed)


def _judge_whole(readout: Readout) -> str | None:
    """Return the reason of the first rule that finds a PIN in the whole text, or None."""
    if reason := first_reason(RULES, readout):
        return reason
    if _SPACED.search(readout.text) and judge_numbers(read(_closed_up(readout.text), readout.form)):
        return "pin-kana" if _KANA.search(readout.text) else "pin-words"
    return None
