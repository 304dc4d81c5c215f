"""Practising: the question comes back rarely while the answer is yes, and soon after a no."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.recall import AFTER_NO_DAYS, INTERVALS_DAYS, Recall, next_recall

WRITTEN = date(2026, 1, 1)


def test_the_first_question_comes_soon_after_writing() -> None:
    """Two weeks."""
    assert next_recall((), WRITTEN) == WRITTEN + timedelta(days=14)


def test_each_yes_stretches_the_interval_up_to_half_a_year() -> None:
    """A PIN that is used once a year is remembered."""
    recalls: tuple[Recall, ...] = ()
    day = WRITTEN
    waits = []
    for _ in range(7):
        due = next_recall(recalls, WRITTEN)
        waits.append((due - day).days)
        day = due
        recalls = (*recalls, Recall(day, remembered=True))
    assert waits == [14, 30, 60, 120, 180, 180, 180]


def test_a_no_brings_the_question_back_within_days() -> None:
    """And the intervals start again."""
    no = Recall(date(2026, 6, 1), remembered=False)
    assert next_recall((no,), WRITTEN) == date(2026, 6, 1 + AFTER_NO_DAYS)
    yes = Recall(date(2026, 6, 8), remembered=True)
    assert next_recall((no, yes), WRITTEN) == date(2026, 6, 8) + timedelta(days=INTERVALS_DAYS[1])


@given(st.lists(st.booleans(), max_size=20))
def test_the_question_always_comes_back(answers: list[bool]) -> None:
    """After at least some days and at most half a year."""
    recalls = tuple(
        Recall(WRITTEN + timedelta(days=30 * index), remembered=answer)
        for index, answer in enumerate(answers)
    )
    last = recalls[-1].on if recalls else WRITTEN
    assert 1 <= (next_recall(recalls, WRITTEN) - last).days <= max(INTERVALS_DAYS)
