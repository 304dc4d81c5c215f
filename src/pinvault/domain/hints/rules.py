"""The rules in the order in which they are asked."""

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
from pinvault.domain.hints.judge import judge_numbers
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
from pinvault.domain.hints.pieces import judge_decoys, judge_endings, judge_pieces
from pinvault.domain.hints.places import judge_places
from pinvault.domain.hints.repeats import judge_repeats
from pinvault.domain.hints.said import judge_said
from pinvault.domain.hints.sequences import judge_sequences
from pinvault.domain.hints.sourced import judge_sourced
from pinvault.domain.hints.sums import judge_sums
from pinvault.domain.hints.tallies import judge_tallies
from pinvault.domain.hints.thousands import judge_thousands
from pinvault.domain.hints.worked_out import judge_worked_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pinvault.domain.hints.readout import Readout

RULES: tuple[Callable[[Readout], str | None], ...] = (
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
SENTENCE_RULES: tuple[Callable[[Readout], str | None], ...] = (
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
"""Rules that look at all numbers of what they read, and so at those of one sentence by itself."""


def first_reason(rules: Iterable[Callable[[Readout], str | None]], readout: Readout) -> str | None:
    """Return the reason of the first rule that finds a whole PIN, or None."""
    return next((reason for rule in rules if (reason := rule(readout))), None)
