"""The check itself: read once, ask every rule, say the weightiest answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.abroad import judge_abroad
from pinvault.domain.hints.adjacent import judge_adjacent
from pinvault.domain.hints.alikes import judge_numeral_alikes
from pinvault.domain.hints.ciphers import judge_ciphers
from pinvault.domain.hints.dates import judge_dates
from pinvault.domain.hints.doubled import judge_doubled
from pinvault.domain.hints.encodings import judge_encodings
from pinvault.domain.hints.extracted import judge_extracted
from pinvault.domain.hints.facts import judge_facts
from pinvault.domain.hints.fillers import judge_fillers
from pinvault.domain.hints.gathered import judge_gathered
from pinvault.domain.hints.hanviet import judge_han_vietnamese
from pinvault.domain.hints.held import judge_held
from pinvault.domain.hints.judge import is_reversed, judge_numbers
from pinvault.domain.hints.legends import judge_legends
from pinvault.domain.hints.listed import judge_listed
from pinvault.domain.hints.lookalikes import judge_look_alikes
from pinvault.domain.hints.misspelled import judge_misspelled
from pinvault.domain.hints.mixed import judge_mixed
from pinvault.domain.hints.ordinals import judge_ordinals
from pinvault.domain.hints.password_described import judge_described_passwords
from pinvault.domain.hints.password_kana import judge_password_kana
from pinvault.domain.hints.password_pairs import judge_password_pairs
from pinvault.domain.hints.password_pieces import judge_password_pieces
from pinvault.domain.hints.password_recipe import judge_recipes
from pinvault.domain.hints.password_short import judge_short_passwords
from pinvault.domain.hints.passwords import judge_passwords, judge_spelling
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.pieces import judge_decoys, judge_endings, judge_pieces
from pinvault.domain.hints.places import judge_places
from pinvault.domain.hints.pointers import pointers
from pinvault.domain.hints.readout import Readout, read
from pinvault.domain.hints.repeats import judge_repeats
from pinvault.domain.hints.said import judge_said
from pinvault.domain.hints.sequences import judge_sequences
from pinvault.domain.hints.sourced import judge_sourced
from pinvault.domain.hints.sums import judge_sums
from pinvault.domain.hints.tallies import judge_tallies
from pinvault.domain.hints.thousands import judge_thousands
from pinvault.domain.hints.verdict import Verdict, refusal, warning
from pinvault.domain.hints.worked_out import judge_worked_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.form import Form

LONGEST = 2000
"""Characters of the longest text that is read; a hint is a sentence or two."""

_SPACED = lazy(
    r"(?<![ぁ-ゖー])(?:[ぁ-ゖー][\s・,、./_-]{1,2}){3,}[ぁ-ゖー](?![ぁ-ゖー])"
    r"|(?<![a-z0-9])[a-z](?:[-._・][a-z]){2,}(?![a-z0-9])"
)
_KANA = lazy("[ぁ-ゖ]")
_GAP = lazy(r"[\s・,、./_-]+")
_RULES: tuple[Callable[[Readout], str | None], ...] = (
    judge_numbers,
    judge_look_alikes,
    judge_dates,
    judge_places,
    judge_pieces,
    judge_gathered,
    judge_endings,
    judge_decoys,
    judge_repeats,
    judge_held,
    judge_doubled,
    judge_sequences,
    judge_tallies,
    judge_sums,
    judge_encodings,
    judge_spelling,
    judge_passwords,
    judge_password_pairs,
    judge_password_pieces,
    judge_password_kana,
    judge_described_passwords,
    judge_short_passwords,
    judge_ciphers,
    judge_said,
    judge_sourced,
    judge_fillers,
    judge_misspelled,
    judge_legends,
    judge_thousands,
    judge_adjacent,
    judge_mixed,
    judge_facts,
    judge_listed,
    judge_numeral_alikes,
    judge_ordinals,
    judge_abroad,
    judge_recipes,
    judge_extracted,
    judge_han_vietnamese,
    judge_worked_out,
)
_SENTENCE_RULES = (
    judge_dates,
    judge_places,
    judge_pieces,
    judge_gathered,
    judge_repeats,
    judge_sequences,
    judge_tallies,
    judge_sums,
    judge_password_pairs,
    judge_password_pieces,
)
_SENTENCE_END = lazy(r"[。!?！？\n]|(?<=[a-z0-9])\. ")
_FIGURE = lazy(
    r"\d|[一二三四五六七八九〇]|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|twenty))"
)
_MOST_SENTENCES = 6
"""Sentences of the longest text of which one is judged by itself: a hint has two or three."""


def _closed_up(text: str) -> str:
    """Return the text with letters that stand one by one (ろ・く・ご, s-i-x) as words."""
    return _SPACED.sub(lambda match: _GAP.sub("", match[0]), text)


def _in_a_sentence(text: str, form: Form | None) -> str | None:
    """Return the reason to refuse the sentence or line with most figures by itself, or None.

    The numbers of other sentences may stand in the way of rules that look at all of them.
    """
    sentences = _SENTENCE_END.sub("\n", text).split("\n")
    if not 1 < len(sentences) <= _MOST_SENTENCES:
        return None
    figures = [len(_FIGURE.findall(sentence)) / (len(sentence) + 1) for sentence in sentences]
    densest = max(range(len(sentences)), key=figures.__getitem__)
    if not figures[densest]:
        return None
    readout = read(sentences[densest], form)
    return next((reason for rule in _SENTENCE_RULES if (reason := rule(readout))), None)


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
    for rule in _RULES:
        if reason := rule(readout):
            return refusal(reason)
    if _SPACED.search(readout.text) and judge_numbers(read(_closed_up(readout.text), form)):
        return refusal("pin-kana" if _KANA.search(readout.text) else "pin-words")
    if reason := _in_a_sentence(text, form):
        return refusal(reason)
    if is_reversed(readout) and judge_numbers(read(readout.whole[::-1], form)):
        return refusal("pin-pieces")
    return warning(pointers(readout))
