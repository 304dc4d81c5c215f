"""What a card wants of its holder, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.agenda import DueKind
from pinvault.domain.agenda_items import Level, items_on
from pinvault.domain.agenda_vault import whole_agenda
from pinvault.domain.card import Card, Event, new_card
from pinvault.domain.concerns import Concern, ConcernKind, concerns
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs, Holder
from pinvault.domain.vault import Vault

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
TODAY = date(2026, 11, 22)
ID = "0" * 31 + "1"
ADULT = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
CERTIFICATE_ENDS, CARD_ENDS = date(2026, 11, 14), date(2031, 11, 14)
FRESH = DateInputs(birth=date(1985, 3, 3), issued=date(2026, 4, 1))
CHILD = DateInputs(birth=date(2015, 1, 20), issued=date(2022, 2, 1))
STAY = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1990, 5, 5),
    issued=date(2025, 2, 1),
    stay_until=date(2027, 1, 31),
)
PRINTED = DateInputs(card_expires=date(2030, 6, 1))


def card(dates: DateInputs = FRESH) -> Card:
    """Return a card without hints."""
    return new_card(ID, "card", dates, AT)


def wants(one: Card, day: date = TODAY) -> tuple[Concern, ...]:
    """Return what the only card of a vault wants."""
    return concerns(Vault((one,)), day)[ID]


def first(one: Card, day: date = TODAY) -> Concern:
    """Return what it wants most."""
    return wants(one, day)[0]


def in_state(state: PinState, one: Card | None = None) -> Card:
    """Return the card with its user PIN in a state."""
    one = one or card()
    return one.with_record(one.record(PinId.USER).with_state(state, AT))


def wrong_tries(count: int) -> Card:
    """Return a card with wrong entries of the user PIN in its log."""
    one = card()
    for _ in range(count):
        one = one.with_record(one.record(PinId.USER).with_wrong_try(AT, 3))
    return one


def test_a_locked_pin_comes_before_a_renewal_that_is_years_away() -> None:
    """It keeps somebody from something today."""
    assert first(in_state(PinState.LOCKED)) == Concern(
        ConcernKind.LOCKED, Level.NOW, pin=PinId.USER
    )


def test_a_log_that_is_full_is_a_locked_pin() -> None:
    """Whoever then says that the PIN is forgotten does not open it."""
    assert first(wrong_tries(3)).kind is ConcernKind.LOCKED
    assert first(in_state(PinState.FORGOTTEN, wrong_tries(3))).kind is ConcernKind.LOCKED


def test_the_last_try_is_told_before_that_the_pin_is_forgotten() -> None:
    """Guessing would lock it."""
    assert first(in_state(PinState.FORGOTTEN, wrong_tries(2))).kind is ConcernKind.LAST_TRY


def test_two_tries_left_are_no_alarm() -> None:
    """Everybody mistypes once."""
    assert first(wrong_tries(1)).kind is ConcernKind.AHEAD


def test_a_forgotten_pin_waits_for_a_window_that_is_open() -> None:
    """The window closes; the PIN is set anew at the same counter."""
    one = in_state(PinState.FORGOTTEN, card(ADULT))
    kinds = [concern.kind for concern in wants(one, date(2026, 9, 1))]
    assert kinds[:2] == [ConcernKind.DUE, ConcernKind.FORGOTTEN]


def test_a_pin_that_does_not_exist_is_no_concern() -> None:
    """A child has no signature certificate."""
    assert first(in_state(PinState.NOT_ISSUED)).kind is ConcernKind.AHEAD


def test_a_lost_card_comes_before_everything() -> None:
    """Its use has to be stopped, whatever else is due."""
    one = in_state(PinState.LOCKED, card(ADULT)).with_event(Event.LOST, TODAY, AT)
    assert first(one, CARD_ENDS + timedelta(1)).kind is ConcernKind.LOST


def test_a_signature_certificate_that_a_move_ended_is_told() -> None:
    """Until it is issued again (VAL-11)."""
    moved = card().with_event(Event.MOVED, date(2026, 11, 1), AT)
    assert first(moved) == Concern(ConcernKind.REVOKED, Level.SOON, on=date(2026, 11, 1))
    again = moved.with_event(Event.CERTIFICATES_RENEWED, date(2026, 11, 5), AT)
    assert first(again).kind is ConcernKind.AHEAD


def test_a_card_that_has_ended_is_told_before_its_certificates() -> None:
    """Nothing is issued for a card that has ended (VAL-15)."""
    assert first(card(ADULT), CERTIFICATE_ENDS + timedelta(1)).due is DueKind.CERTIFICATE_EXPIRES
    assert first(card(ADULT), CARD_ENDS + timedelta(1)).due is DueKind.CARD_EXPIRES


def test_an_end_that_is_over_by_an_estimate_waits_for_what_is_certain() -> None:
    """It is to be checked; a locked PIN is a fact."""
    over = first(card(PRINTED))
    assert (over.due, over.level, over.estimate) == (
        DueKind.CERTIFICATE_EXPIRES,
        Level.OVERDUE,
        True,
    )
    assert first(in_state(PinState.LOCKED, card(PRINTED))).kind is ConcernKind.LOCKED


def test_where_nothing_is_to_be_done_the_next_day_is_told() -> None:
    """The first day of the next window, in two years or ten."""
    quiet = first(card())
    assert (quiet.kind, quiet.level, quiet.due) == (
        ConcernKind.AHEAD,
        None,
        DueKind.RENEWAL_OPENS,
    )


def test_one_window_for_card_and_certificates_is_the_cards() -> None:
    """A child's certificates are renewed with the card."""
    assert first(card(CHILD), date(2026, 3, 1)).due is DueKind.CARD_RENEWAL_OPENS


def test_the_end_of_a_stay_is_told_as_such() -> None:
    """There is no window to wait for (VAL-27)."""
    assert first(card(STAY), date(2026, 12, 15)).due is DueKind.STAY_ENDS


def test_a_question_that_is_due_names_its_pin() -> None:
    """The one that was not asked for longest."""
    one = card()
    for pin, day in ((PinId.INPUT, 1), (PinId.USER, 5)):
        at = AT.replace(day=day)
        one = one.with_record(one.record(pin).with_hint(HintRef("a" * 32, at, 1)))
    asked = first(one, date(2026, 11, 30))
    assert (asked.due, asked.pin, asked.level) == (DueKind.RECALL, PinId.INPUT, Level.INFO)


@pytest.mark.parametrize("dates", [DateInputs(), DateInputs(birth=date(1985, 3, 3))])
def test_a_card_without_dates_says_so(dates: DateInputs) -> None:
    """Not knowing is no state to be calm in, but no alarm either."""
    assert wants(card(dates)) == (Concern(ConcernKind.UNKNOWN),)


def test_an_end_that_cannot_be_said_is_to_be_checked_when_it_may_be_near() -> None:
    """From the day on which its window can be open; before, it is no hurry."""
    leap = DateInputs(birth=date(2008, 2, 29), issued=date(2022, 4, 1))
    near, far = first(card(leap), date(2027, 1, 1)), first(card(leap), date(2024, 1, 1))
    assert (near.kind, near.level, near.on) == (
        ConcernKind.CHECK,
        Level.SOON,
        date(2027, 2, 28),
    )
    assert (far.level, far.on) == (None, date(2027, 2, 28))


@given(
    day=st.dates(date(2015, 1, 1), date(2050, 1, 1)),
    every=st.lists(st.sampled_from([ADULT, FRESH, CHILD, STAY, PRINTED, DateInputs()])),
    state=st.sampled_from(PinState),
)
def test_home_and_remind_never_disagree(
    day: date, every: list[DateInputs], state: PinState
) -> None:
    """What ``remind`` tells on a day stands among the concerns, as urgent, and nothing due else."""
    cards = tuple(
        replace(in_state(state, card(dates)), id=f"{number:032x}")
        for number, dates in enumerate(every)
    )
    vault = Vault(cards)
    found = concerns(vault, day)
    told = sorted((item.kind, item.on, item.level) for item in items_on(day, whole_agenda(vault)))
    assert told == sorted(
        (concern.due, concern.on, concern.level)
        for card_id in found
        for concern in found[card_id]
        if concern.kind is ConcernKind.DUE
    )
    assert all(found[one.id] for one in cards)


def test_pins_that_wait_for_their_first_setting_are_counted() -> None:
    """So many of so many are done."""
    renewed = card(CHILD).renewed(ADULT, TODAY, AT)
    begun = renewed.with_record(renewed.record(PinId.USER).with_state(PinState.KNOWN, AT))
    (unset,) = (one for one in wants(begun) if one.kind is ConcernKind.UNSET)
    assert (unset.level, unset.done, unset.of) == (Level.SOON, 1, 4)


def test_what_may_be_near_is_told_in_full() -> None:
    """From the first day on which its window can be open, and as an estimate."""
    leap = card(DateInputs(birth=date(2008, 2, 29), issued=date(2022, 4, 1)))
    opening = date(2026, 11, 29)
    expected = Concern(ConcernKind.CHECK, Level.SOON, on=date(2027, 2, 28), estimate=True)
    assert expected in wants(leap, opening)
    assert first(leap, opening - timedelta(1)) == replace(expected, level=None)


def test_the_next_day_is_told_with_all_that_is_known_of_it() -> None:
    """Its kind, its day, and whether it is an estimate."""
    opening = Concern(ConcernKind.AHEAD, due=DueKind.CARD_RENEWAL_OPENS, on=date(2030, 3, 2))
    assert opening in wants(card(PRINTED))
    born = DateInputs(birth=date(2012, 2, 29), issued=date(2023, 2, 1))
    (birthday,) = (one for one in wants(card(born)) if one.kind is ConcernKind.AHEAD)
    assert (birthday.due, birthday.on, birthday.estimate) == (
        DueKind.TURNS_15,
        date(2027, 3, 1),
        True,
    )


def test_the_pin_that_was_not_asked_for_longest_is_asked_for() -> None:
    """Whichever stands first on the form."""
    one = card()
    for number, (pin, day) in enumerate(((PinId.SIGNATURE, 1), (PinId.USER, 2))):
        hint = HintRef(f"{number:032x}", AT - timedelta(100 + day), 1)
        one = one.with_record(one.record(pin).with_hint(hint))
    (asked,) = (found for found in wants(one) if found.due is DueKind.RECALL)
    assert asked.pin is PinId.USER


def test_a_lost_card_is_urgent() -> None:
    """It can be stopped at any hour."""
    lost = card().with_event(Event.LOST, TODAY, AT)
    assert first(lost) == Concern(ConcernKind.LOST, Level.NOW)
