"""Logs of tries of two copies, and the lock that follows from both together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pinvault.domain.merge.records import merged_record
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinRecord, PinState
from pinvault.domain.tries import Try, at_most_left

T0 = datetime(2026, 11, 1, tzinfo=UTC)
FRESH = PinRecord(PinId.USER, T0)
LIMIT = 3


def wrong(*days: int) -> PinRecord:
    """Return a record with a wrong try on each of these days."""
    record = FRESH
    for day in days:
        record = record.with_wrong_try(T0 + timedelta(days=day), LIMIT)
    return record


def merged(one: PinRecord, other: PinRecord, limit: int | None = LIMIT) -> PinRecord:
    """Merge, whichever way round."""
    result = merged_record(one, other, limit, frozenset())
    assert result == merged_record(other, one, limit, frozenset())
    return result


def test_of_a_wrong_and_a_right_try_in_one_second_the_wrong_one_counts() -> None:
    """The order that promises less: one try fewer is left."""
    right = FRESH.with_correct_try(T0 + timedelta(days=1))
    both = merged(right, wrong(1))
    assert [entry.correct for entry in both.tries] == [True, False]
    assert at_most_left(both.tries, LIMIT) == LIMIT - 1


def test_tries_of_two_copies_stand_in_the_order_of_time() -> None:
    """A right one between the wrong ones of the other copy starts the count anew."""
    right = FRESH.with_correct_try(T0 + timedelta(days=2))
    both = merged(wrong(1, 3), right)
    assert both.tries == tuple(Try(T0 + timedelta(days=day), correct=day == 2) for day in (1, 2, 3))


@pytest.mark.parametrize(("one", "other"), [((1,), (2, 3)), ((1, 2), (3,)), ((1, 3), (2,))])
def test_three_wrong_tries_lock_wherever_they_were_noted(
    one: tuple[int, ...], other: tuple[int, ...]
) -> None:
    """Also where the newer copy knew of all but one."""
    assert merged(wrong(*one), wrong(*other)).state is PinState.LOCKED


def test_two_wrong_tries_lock_nothing() -> None:
    """One is left."""
    assert merged(wrong(1), wrong(2)).state is not PinState.LOCKED


def test_what_the_holder_says_of_a_pin_after_the_last_try_stays() -> None:
    """The newer copy knew that no try was left, and says that the PIN is forgotten as well."""
    said = wrong(1, 2, 3).with_state(PinState.FORGOTTEN, T0 + timedelta(days=4))
    assert merged(said, wrong(1, 2)).state is PinState.FORGOTTEN


def test_without_a_known_limit_tries_lock_nothing() -> None:
    """They are kept all the same."""
    one, other = wrong(1, 2), wrong(3)
    both = merged(replace(one, state=PinState.KNOWN), other, None)
    assert len(both.tries) == 3
    assert both.state is not PinState.LOCKED
