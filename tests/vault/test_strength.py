"""How hard a passphrase is to guess, as far as a list of words and an estimate can tell."""

from __future__ import annotations

import time

import pytest

from pinvault.secret import Secret
from pinvault.vault.strength import STRONGEST, WEAKEST, load_words, score_of


@pytest.mark.parametrize(
    ("typed", "score"),
    [("password", WEAKEST), ("1234", WEAKEST), ("violet kettle under a ferry", STRONGEST)],
)
def test_a_passphrase_is_as_strong_as_it_is_rare(typed: str, score: int) -> None:
    """From guessed at once to words that nobody puts together."""
    assert score_of(Secret(typed)) == score


def test_a_long_text_is_estimated_by_its_beginning() -> None:
    """It takes no longer, however much is typed."""
    load_words()
    began = time.thread_time()
    assert score_of(Secret("a" * 1_000_000)) == score_of(Secret("a" * 72))
    assert time.thread_time() - began < 5
