"""Promises of the state that a card tells: certain or left out, and never a contradiction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinvault.domain.card import Card, CardKind, Event, new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.recovery import RouteId, Say
from pinvault.domain.recovery.from_card import told_by
from pinvault.domain.recovery.happenings import Happening
from pinvault.domain.recovery.told import Told
from pinvault.domain.tries import Try
from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import UsageError

AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
ADULT = DateInputs(birth=date(1985, 2, 20), issued=date(2024, 4, 1))
NOON = "2026-11-24T12:00"


def card(dates: DateInputs = ADULT, kind: CardKind = CardKind.NORMAL, **states: PinState) -> Card:
    """Return a card whose PINs stand as ``states`` say."""
    made = new_card("1" * 32, "花子", dates, AT, kind=kind)
    for pin, state in states.items():
        made = made.with_record(made.record(PinId(pin)).with_state(state, AT))
    return made


def test_what_nobody_said_is_left_out() -> None:
    """A new card tells its dates and its holder, and nothing of its PINs."""
    assert told_by(card(), TODAY).state == {
        "card_kind": "normal",
        "card": "at-hand",
        "card_validity": "valid",
        "user_cert": "valid",
        "signature_cert": "valid",
        "pins": {},
        "attempts_left": {},
        "holder": "adult",
    }


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        (PinState.KNOWN, "known"),
        (PinState.FORGOTTEN, "forgotten"),
        (PinState.LOCKED, "locked"),
        (PinState.NOT_ISSUED, "none"),
    ],
)
def test_a_pin_stands_as_its_holder_said(state: PinState, standing: str) -> None:
    """In the words of the vocabulary."""
    assert told_by(card(user=state), TODAY).state["pins"] == {"user": standing}


def test_wrong_tries_are_counted_down() -> None:
    """At most so many are left; a correct entry fills them up, and then nothing is told."""
    made = card(signature=PinState.KNOWN)
    for _ in range(4):
        record = made.record(PinId.SIGNATURE).with_wrong_try(AT, 5)
        made = made.with_record(record)
    assert told_by(made, TODAY).state["attempts_left"] == {"signature": 1}
    assert told_by(made, TODAY).happening is Happening.PIN_FAILS
    made = made.with_record(made.record(PinId.SIGNATURE).with_correct_try(AT))
    assert told_by(made, TODAY).state["attempts_left"] == {}


def test_time_gives_no_try_back() -> None:
    """The card counts, and days mean nothing to it (PIN-10)."""
    made = card(user=PinState.KNOWN)
    for _ in range(2):
        made = made.with_record(made.record(PinId.USER).with_wrong_try(AT, 3))
    years_later = TODAY + timedelta(days=900)
    assert told_by(made, years_later).state["attempts_left"] == {"user": 1}
    assert told_by(made, TODAY).decision(NOON).say[0] is Say.ONE_TRY_LEFT


def test_one_number_is_forgotten_everywhere_and_locked_in_one_place() -> None:
    """PINs that are the same share what the holder knows, and not the lock (PIN-12)."""
    for state, shared in (
        (PinState.FORGOTTEN, {"user": "forgotten", "input": "forgotten"}),
        (PinState.LOCKED, {"user": "locked"}),
    ):
        made = card().with_link(PinId.INPUT, PinId.USER, AT)
        made = made.with_record(made.record(PinId.USER).with_state(state, AT))
        assert told_by(made, TODAY).state["pins"] == shared


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2028, 11, 20), "valid"),
        (date(2028, 11, 21), "expires-within-3-months"),
        (date(2029, 2, 20), "expires-within-3-months"),
        (date(2029, 2, 21), "expired"),
    ],
)
def test_a_certificate_nears_its_end(day: date, state: str) -> None:
    """On the days on which the window opens and closes (VAL-12, VAL-09)."""
    told = told_by(card(), day).state
    assert (told["user_cert"], told["signature_cert"]) == (state, state)
    assert told["card_validity"] == "valid"


@pytest.mark.parametrize(
    ("birth", "holder"),
    [
        (date(2011, 11, 23), "under15"),
        (date(2011, 11, 22), "age15-17"),
        (date(2008, 11, 23), "age15-17"),
        (date(2008, 11, 22), "adult"),
    ],
)
def test_the_age_is_that_of_today(birth: date, holder: str) -> None:
    """Whatever it was when the card was made."""
    dates = DateInputs(holder=Holder.MINOR, birth=birth, issued=date(2024, 4, 1))
    assert told_by(card(dates), TODAY).state["holder"] == holder


def test_a_minor_of_unknown_age_is_asked() -> None:
    """Nobody guesses who may act."""
    dates = DateInputs(holder=Holder.MINOR, card_expires=date(2028, 5, 5))
    assert "holder" not in told_by(card(dates), TODAY).state


def test_a_child_has_nothing_to_sign_with() -> None:
    """Even if somebody noted a lock that an app told of (PIN-17)."""
    dates = DateInputs(holder=Holder.MINOR, birth=date(2015, 1, 20), issued=date(2024, 4, 1))
    told = told_by(card(dates, signature=PinState.LOCKED, user=PinState.FORGOTTEN), TODAY)
    assert told.state["pins"] == {"user": "forgotten"}
    assert told.decision(NOON).routes == (RouteId.STOP_GUESSING, RouteId.WINDOW_LEGAL_REP)


def test_a_move_ends_the_signature_certificate() -> None:
    """Though its date has not come (VAL-11); new certificates bring it back."""
    moved = card(signature=PinState.KNOWN).with_event(Event.MOVED, date(2026, 9, 1), AT)
    told = told_by(moved, TODAY)
    assert told.state["signature_cert"] == "revoked"
    assert RouteId.ISSUE_SIGNATURE_CERT in told.decision(NOON).routes
    renewed = moved.with_event(Event.CERTIFICATES_RENEWED, date(2026, 10, 1), AT)
    assert told_by(renewed, TODAY).state["signature_cert"] == "valid"


def test_a_lost_card_is_lost() -> None:
    """Until it is found."""
    lost = card().with_event(Event.LOST, TODAY, AT)
    assert RouteId.REPORT_LOSS in told_by(lost, TODAY).decision(NOON).routes
    found = lost.with_event(Event.FOUND, TODAY, AT)
    assert told_by(found, TODAY).state["card"] == "at-hand"


def test_a_card_that_ends_with_the_stay_is_extended() -> None:
    """Near its end, though there is no window to renew in (VAL-27), for a child as well."""
    for birth in (date(1990, 5, 5), date(2016, 5, 5)):
        dates = DateInputs(
            holder=Holder.FOREIGN_STAY_LIMITED,
            birth=birth,
            issued=date(2024, 2, 1),
            stay_until=date(2027, 1, 31),
        )
        told = told_by(card(dates), TODAY)
        assert told.stay_limited
        assert told.state["card_validity"] == "expires-within-3-months"
        routes = told.decision(NOON).routes
        assert RouteId.EXTEND_VALIDITY_FOREIGN in routes
        assert RouteId.CARD_RENEWAL not in routes


def test_a_face_card_has_no_pins() -> None:
    """Nor anything to sign with (PIN-19)."""
    told = told_by(card(kind=CardKind.FACE_AUTH), TODAY)
    assert told.state["card_kind"] == "face-auth"
    assert "signature_cert" not in told.state
    assert told.state["pins"] == {}


def test_who_says_that_a_pin_fails_is_asked_which() -> None:
    """Though all were known when the vault was written; a recorded lock is believed."""
    known = told_by(card(signature=PinState.KNOWN, user=PinState.KNOWN), TODAY)
    assert known.happening is None
    assert known.inquiry(Happening.PIN_FAILS).next_question() == "pins.signature"
    locked = told_by(card(signature=PinState.LOCKED, user=PinState.KNOWN), TODAY)
    asked = locked.inquiry(Happening.PIN_FAILS)
    assert asked.next_question() not in {"pins.signature", "pins.user", "holder"}
    doubted = locked.inquiry(Happening.PIN_FAILS, doubted=PinId.USER)
    assert doubted.next_question() == "pins.user"


def test_without_a_card_nothing_is_told() -> None:
    """And everything is asked."""
    assert Told().happening is None
    assert Told().inquiry(Happening.PIN_FAILS).next_question() == "pins.signature"


@settings(max_examples=150)
@given(st.data())
def test_whatever_a_card_tells_can_be_true(data: st.DataObject) -> None:
    """Any card that can be kept has an answer, for any happening."""
    births = st.none() | st.dates(date(1930, 1, 1), date(2026, 1, 1))
    dates = DateInputs(
        holder=data.draw(st.sampled_from(Holder)),
        birth=data.draw(births),
        card_expires=data.draw(st.dates(date(2020, 1, 1), date(2036, 1, 1))),
        has_certificates=data.draw(st.booleans()),
        signature_certificate=data.draw(st.none() | st.booleans()),
    )
    made = new_card("1" * 32, "x", dates, AT, kind=data.draw(st.sampled_from(CardKind)))
    for record in made.pins:
        state = data.draw(st.sampled_from(PinState))
        tries = tuple(Try(AT, correct=False) for _ in range(data.draw(st.integers(0, 3))))
        made = made.with_record(replace(record, state=state, tries=tries))
    if data.draw(st.booleans()):
        made = made.with_event(data.draw(st.sampled_from(Event)), TODAY, AT)
    try:
        told = told_by(made, TODAY)
    except UsageError:
        return  # days that cannot all be true; no vault holds such a card
    assert told.decision(NOON).say
    for happening in Happening:
        assert told.inquiry(happening).decision(time=NOON).say


def test_an_end_that_is_not_certain_is_left_out_when_it_may_have_come() -> None:
    """Somebody born on 29 February: between the two days on which its window opens, or it ends."""
    leap = DateInputs(birth=date(2008, 2, 29), issued=date(2022, 4, 1))
    said = {date(2026, 11, 28): True, date(2026, 11, 29): False, date(2026, 12, 2): True}
    said |= {date(2027, 2, 28): True, date(2027, 3, 1): False, date(2027, 3, 2): True}
    for day, told in said.items():
        assert ("user_cert" in told_by(card(leap), day).state) is told, day
