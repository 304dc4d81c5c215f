"""Promises of the interview: few questions, and none whose answer changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinvault.domain.recovery import RouteId, Say, offered, read_situation
from pinvault.domain.recovery.happenings import (
    Happening,
    beginning,
    decide_state,
    with_answers,
)
from pinvault.domain.recovery.interview import ANSWERS, BEARING, Inquiry
from pinvault.errors import UsageError

MOST = 14
each_happening = pytest.mark.parametrize("happening", Happening, ids=str)


@each_happening
def test_every_beginning_is_a_situation(happening: Happening) -> None:
    """Naming what happened is enough for an answer, and the answer says something."""
    decision = decide_state(beginning(happening), happening)
    assert decision.routes or decision.say


@each_happening
def test_only_questions_that_exist_bear_on_it(happening: Happening) -> None:
    """And none twice."""
    assert set(BEARING[happening]) <= set(ANSWERS)
    assert len(set(BEARING[happening])) == len(BEARING[happening])


@settings(max_examples=60)
@given(st.sampled_from(Happening), st.data())
def test_an_interview_ends_and_every_question_mattered(
    happening: Happening, data: st.DataObject
) -> None:
    """At each step two answers lead to different routes; what cannot be answered is skipped.

    At the end stands a way, or a word on why there is none.
    """
    asked = Inquiry(happening)
    for _ in range(MOST):
        key = asked.next_question()
        if key is None:
            break
        outcomes = {
            offered(read_situation(asked.answered(key, value).state))
            for value in asked.possible_answers(key)
        }
        assert len(outcomes) > 1
        value = data.draw(st.sampled_from([*asked.possible_answers(key), None]))
        asked = asked.not_known(key) if value is None else asked.answered(key, value)
    assert asked.next_question() is None
    decision = asked.decision(time="2026-11-24T12:00")
    assert decision.routes or decision.say


def test_one_locked_pin_leads_to_the_kiosk() -> None:
    """The commonest of all ways."""
    asked = Inquiry(Happening.PIN_FAILS)
    while (key := asked.next_question()) is not None:
        asked = asked.answered(key, "locked" if key == "pins.signature" else ANSWERS[key][0])
    assert asked.decision().routes[0] is RouteId.KIOSK_RESET_SIGNATURE


def test_a_phone_is_asked_for_only_where_a_kiosk_could_help() -> None:
    """Not after both certificate PINs are gone."""
    gone = {"pins": {"signature": "locked", "user": "locked", "resident": "known"}}
    one = {"pins": {"signature": "locked", "user": "known", "resident": "known", "input": "known"}}
    known = {
        "holder": "adult",
        "asker": "self",
        "card_kind": "normal",
        "card_validity": "valid",
        "user_cert": "valid",
        "signature_cert": "valid",
    }
    fails = Inquiry(Happening.PIN_FAILS, known=known)
    assert fails._replace(answers=one).next_question() == "nfc_phone"
    assert fails._replace(answers=gone, skipped=("pins.input",)).next_question() is None


def test_what_is_known_is_not_asked_for() -> None:
    """Neither what the vault says nor what follows from it."""
    known = {"holder": "adult", "card_kind": "normal", "pins": {"user": "known"}}
    asked = Inquiry(Happening.PIN_FAILS, known=known)
    keys = []
    while (key := asked.next_question()) is not None:
        keys.append(key)
        asked = asked.answered(key, asked.possible_answers(key)[-1])
    assert "pins.signature" in keys
    assert {"holder", "card_kind", "pins.user"}.isdisjoint(keys)


def test_what_is_assumed_gives_way_to_what_is_said() -> None:
    """A child that moved has no signature certificate to lose; a beginning is no contradiction."""
    moved = Inquiry(Happening.MOVED, answers={"holder": "under15"})
    assert "signature_cert" not in moved.state
    assert Say.MOVE_IN_DEADLINES in moved.decision().say
    lost = Inquiry(Happening.PHONE_LOST, answers={"holder": "under15"})
    assert "phone_cert" not in lost.state


def test_what_was_said_is_never_given_up() -> None:
    """Somebody who says two things that exclude each other is told so."""
    with pytest.raises(UsageError, match="contradiction-loss"):
        Inquiry(Happening.LOST, answers={"card": "at-hand"}).decision()


def test_answers_go_on_top_of_what_happened_pin_by_pin() -> None:
    """A child that has turned 15 and forgot its user PIN still has no signature PIN."""
    state = with_answers(beginning(Happening.TURNED_15), {"pins": {"user": "forgotten"}})
    assert state["pins"] == {"signature": "none", "user": "forgotten"}
    assert beginning(Happening.TURNED_15)["pins"] == {"signature": "none"}


def test_a_card_without_pins_can_be_asked_for() -> None:
    """Without a PIN that is gone, and with what is lost by it."""
    decision = decide_state({}, Happening.PINLESS_CARD)
    assert decision.routes == (RouteId.SWITCH_TO_FACE_CARD,)
    assert {Say.PINLESS_CARD, Say.FACE_CARD_NO_ONLINE} <= set(decision.say)


@pytest.mark.parametrize(
    ("happening", "route"),
    [
        (Happening.LOST, RouteId.REPORT_LOSS),
        (Happening.FOUND, RouteId.LIFT_SUSPENSION),
        (Happening.DAMAGED, RouteId.CARD_REISSUE),
        (Happening.PHONE_LOST, RouteId.REPORT_LOSS),
        (Happening.MOVED, RouteId.ISSUE_SIGNATURE_CERT),
        (Happening.MARRIED, RouteId.ISSUE_SIGNATURE_CERT),
        (Happening.TURNED_15, RouteId.ISSUE_SIGNATURE_CERT),
        (Happening.STAY_ENDS, RouteId.EXTEND_VALIDITY_FOREIGN),
    ],
)
def test_an_event_leads_to_its_route(happening: Happening, route: RouteId) -> None:
    """By its name alone."""
    assert route in decide_state(beginning(happening), happening).routes


def test_a_new_phone_needs_new_certificates() -> None:
    """And the old phone's have to be revoked; that nothing is wrong would mislead."""
    said = decide_state(beginning(Happening.NEW_PHONE), Happening.NEW_PHONE).say
    assert {Say.REVOKE_BEFORE_DISPOSAL, Say.APPLY_AGAIN_ON_NEW_PHONE} <= set(said)
    assert Say.NOTHING_WRONG not in said


def test_the_decision_is_that_of_all_that_was_told() -> None:
    """What happened, what was answered, the time, and whose stay is limited."""
    asked = Inquiry(Happening.PINLESS_CARD, stay_limited=True).answered("card", "damaged")
    time = "2026-11-22T23:30"
    told = {"card": "damaged", "time": time}
    expected = decide_state(told, Happening.PINLESS_CARD, stay_limited=True)
    assert asked.decision(time=time) == expected
    assert expected != decide_state(told, stay_limited=True)
