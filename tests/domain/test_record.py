"""A PIN's record: what the holder notes, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.pins import CARD_2016, PinId
from pinvault.domain.record import HintRef, PinRecord, PinState
from pinvault.domain.tries import Try, at_most_left
from pinvault.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LIMIT = 3


def hint(name: int = 1, *, at: datetime = NOW) -> HintRef:
    """Return a hint with a name that can be told apart."""
    return HintRef(f"{name:032x}", at, 1)


def fresh(state: PinState = PinState.UNKNOWN) -> PinRecord:
    """Return a record on which nothing was done."""
    return PinRecord(PinId.USER, NOW, state=state)


def later(minutes: int) -> datetime:
    """Return a moment after ``NOW``."""
    return NOW + timedelta(minutes=minutes)


def test_a_new_hint_sends_the_old_one_to_the_history() -> None:
    """Nothing that was written is lost by writing again."""
    record = fresh().with_hint(hint(1)).with_hint(hint(2, at=later(1)))
    assert record.hint == hint(2, at=later(1))
    assert record.history == (hint(1),)


def test_writing_a_hint_says_the_pin_is_known() -> None:
    """Whoever can hint at it knows it."""
    assert fresh().with_hint(hint()).state is PinState.KNOWN


@pytest.mark.parametrize("state", [PinState.LOCKED, PinState.FORGOTTEN])
def test_writing_a_hint_does_not_unlock(state: PinState) -> None:
    """Only a new setting at the counter does (PIN-10)."""
    assert fresh(state).with_hint(hint()).state is state


def test_clearing_moves_the_hint_to_the_history() -> None:
    """It can still be looked up."""
    record = fresh().with_hint(hint()).without_hint(later(1))
    assert (record.hint, record.history) == (None, (hint(),))


def test_clearing_nothing_is_told() -> None:
    """There was no hint."""
    with pytest.raises(UsageError, match="hint-none"):
        fresh().without_hint(NOW)


def test_erasing_forgets_the_history_too() -> None:
    """As if it had never been written."""
    record = fresh().with_hint(hint(1)).with_hint(hint(2)).erased(later(1))
    assert (record.hint, record.history) == (None, ())


def test_the_last_wrong_try_locks() -> None:
    """Three in a row for a four-digit PIN (PIN-07)."""
    record = fresh(PinState.KNOWN)
    for minute in range(LIMIT - 1):
        record = record.with_wrong_try(later(minute), LIMIT)
        assert record.state is PinState.KNOWN
    assert record.with_wrong_try(later(9), LIMIT).state is PinState.LOCKED


def test_a_correct_entry_fills_the_counter() -> None:
    """Consecutive means consecutive (PIN-10)."""
    record = fresh().with_wrong_try(NOW, LIMIT).with_wrong_try(later(1), LIMIT)
    record = record.with_correct_try(later(2)).with_wrong_try(later(3), LIMIT)
    assert at_most_left(record.tries, LIMIT) == LIMIT - 1


def test_no_try_is_logged_on_a_locked_pin() -> None:
    """The card does not count any more, and nobody should type any more."""
    with pytest.raises(UsageError, match="pin-locked-already"):
        fresh(PinState.LOCKED).with_wrong_try(NOW, LIMIT)


def test_taking_the_last_try_back_takes_its_lock_back() -> None:
    """A slip in the log is no lock on the card."""
    record = fresh(PinState.KNOWN)
    for minute in range(LIMIT):
        record = record.with_wrong_try(later(minute), LIMIT)
    undone = record.without_last_try(later(9), LIMIT)
    assert undone.state is not PinState.LOCKED
    assert at_most_left(undone.tries, LIMIT) == 1


def test_a_lock_the_holder_noted_is_not_taken_back_with_a_try() -> None:
    """It did not come from the log."""
    record = fresh(PinState.KNOWN).with_wrong_try(NOW, LIMIT)
    locked = record.with_state(PinState.LOCKED, later(1))
    assert locked.without_last_try(later(2), LIMIT).state is PinState.LOCKED


def test_taking_back_from_an_empty_log_is_told() -> None:
    """There is nothing to take back."""
    with pytest.raises(UsageError, match="tries-none"):
        fresh().without_last_try(NOW, LIMIT)


def test_a_pin_set_anew_has_a_full_counter() -> None:
    """Unlocking is always a re-set (REC-35)."""
    record = fresh()
    for minute in range(LIMIT):
        record = record.with_wrong_try(later(minute), LIMIT)
    reset = record.with_state(PinState.KNOWN, later(9))
    assert at_most_left(reset.tries, LIMIT) == LIMIT


def test_a_no_in_practice_makes_the_pin_forgotten() -> None:
    """So that a way back is shown before a try is spent."""
    record = fresh().with_hint(hint()).with_recall(date(2026, 12, 1), later(1), remembered=False)
    assert record.state is PinState.FORGOTTEN
    assert record.with_recall(date(2026, 12, 8), later(2), remembered=True).state is PinState.KNOWN


def test_remembering_does_not_unlock() -> None:
    """Locked is not forgotten: the right value does not help any more."""
    record = fresh(PinState.LOCKED).with_recall(date(2026, 12, 1), NOW, remembered=True)
    assert record.state is PinState.LOCKED


def test_a_renewed_card_starts_anew_and_keeps_the_history() -> None:
    """All PINs are set again at pick-up (VAL-21)."""
    record = fresh().with_hint(hint()).with_place("青い箱", NOW).with_wrong_try(NOW, LIMIT)
    renewed = record.renewed(later(1))
    assert renewed == PinRecord(PinId.USER, later(1), history=(hint(),))


def test_a_pin_that_was_not_issued_stays_so_on_the_next_card() -> None:
    """A child's new card has no signature certificate either (PIN-17)."""
    assert fresh(PinState.NOT_ISSUED).renewed(NOW).state is PinState.NOT_ISSUED


def test_nothing_can_be_noted_of_a_pin_that_was_not_issued() -> None:
    """The card has no such PIN."""
    record = fresh(PinState.NOT_ISSUED)
    with pytest.raises(UsageError, match="pin-not-issued"):
        record.with_hint(hint())
    with pytest.raises(UsageError, match="pin-not-issued"):
        record.with_wrong_try(NOW, LIMIT)
    with pytest.raises(UsageError, match="pin-not-issued"):
        record.with_correct_try(NOW)
    with pytest.raises(UsageError, match="pin-not-issued"):
        record.with_recall(NOW.date(), NOW, remembered=True)


@given(st.lists(st.booleans(), max_size=30), st.sampled_from(CARD_2016.kinds))
def test_the_log_never_says_more_than_the_card_allows(entries: list[bool], kind: object) -> None:
    """At most the limit, at least none, and full after a correct entry."""
    limit = getattr(kind, "tries")  # noqa: B009  (the strategy's type is not known here)
    record = fresh()
    for minute, correct in enumerate(entries):
        if record.state is PinState.LOCKED:
            break
        at = later(minute)
        record = record.with_correct_try(at) if correct else record.with_wrong_try(at, limit)
        left = at_most_left(record.tries, limit)
        assert 0 <= left <= limit
        assert (left == limit) == correct
        assert (left == 0) == (record.state is PinState.LOCKED)


CHANGES: dict[str, Callable[[PinRecord], PinRecord]] = {
    "hint": lambda record: record.with_hint(hint(2, at=later(1))),
    "no-hint": lambda record: record.without_hint(later(1)),
    "erased": lambda record: record.erased(later(1)),
    "linked": lambda record: record.linked(PinId.INPUT, later(1)),
    "unlinked": lambda record: record.unlinked(later(1)),
    "place": lambda record: record.with_place("青い箱", later(1)),
    "state": lambda record: record.with_state(PinState.FORGOTTEN, later(1)),
    "wrong": lambda record: record.with_wrong_try(later(1), LIMIT),
    "correct": lambda record: record.with_correct_try(later(1)),
    "taken-back": lambda record: record.without_last_try(later(1), LIMIT),
    "recall": lambda record: record.with_recall(date(2026, 12, 1), later(1), remembered=True),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_dated(change: Callable[[PinRecord], PinRecord]) -> None:
    """So that of two copies the later one is known."""
    record = fresh().with_hint(hint()).with_wrong_try(NOW, LIMIT)
    assert change(record).changed == later(1)


def test_an_entry_is_logged_with_its_moment() -> None:
    """And the counter of a PIN that was set anew is filled at that moment."""
    record = fresh().with_wrong_try(later(1), LIMIT).with_correct_try(later(2))
    reset = record.with_state(PinState.LOCKED, later(3)).with_state(PinState.KNOWN, later(4))
    assert reset.tries == (
        Try(later(1), correct=False),
        Try(later(2), correct=True),
        Try(later(4), correct=True),
    )


def test_a_lock_taken_back_leaves_what_was_known_before() -> None:
    """With a hint the PIN is known, without one nothing is said of it."""
    for before, state in ((fresh(), PinState.UNKNOWN), (fresh().with_hint(hint()), PinState.KNOWN)):
        locked = before
        for minute in range(LIMIT):
            locked = locked.with_wrong_try(later(minute), LIMIT)
        assert locked.without_last_try(later(9), LIMIT).state is state


def test_hints_that_are_left_out_leave_the_others() -> None:
    """Present or past, by their names; the holder changed nothing by it."""
    record = fresh().with_hint(hint(1)).with_hint(hint(2)).with_hint(hint(3, at=later(1)))
    assert record.without_hints({hint(1).id}) == replace(record, history=(hint(2),))
    assert record.without_hints({hint(3).id}) == replace(record, hint=None)
    assert record.without_hints({hint(4).id}) == record
    assert fresh().without_hints({hint(1).id}) == fresh()


REFUSED: dict[str, Callable[[], PinRecord]] = {
    "not-issued": lambda: fresh(PinState.NOT_ISSUED).with_hint(hint()),
    "locked": lambda: fresh(PinState.LOCKED).with_wrong_try(NOW, LIMIT),
    "no-hint": lambda: fresh().without_hint(NOW),
    "empty-log": lambda: fresh().without_last_try(NOW, LIMIT),
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_what_is_refused_names_the_pin(refused: Callable[[], PinRecord]) -> None:
    """A card has four of them."""
    with pytest.raises(UsageError) as error:
        refused()
    assert error.value.values == {"pin": "user"}
