"""Promises of the interview: few questions, and none whose answer changes nothing."""

from __future__ import annotations

from typing import Any

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
from pinvault.domain.recovery.interview import ANSWERS, BEARING, answered, next_question
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
    """At each step two answers lead to different routes; what cannot be answered is skipped."""
    answers: dict[str, Any] = {}
    skipped: list[str] = []
    for _ in range(MOST):
        key = next_question(happening, answers, skipped)
        if key is None:
            break
        outcomes = set()
        for value in ANSWERS[key]:
            try:
                state = with_answers(beginning(happening), answered(answers, key, value))
                outcomes.add(offered(read_situation(state)))
            except UsageError:
                continue
        assert len(outcomes) > 1
        value = data.draw(st.sampled_from([*ANSWERS[key], None]))
        if value is None:
            skipped.append(key)
        else:
            answers = answered(answers, key, value)
    assert next_question(happening, answers, skipped) is None


def test_one_locked_pin_leads_to_the_kiosk() -> None:
    """The commonest of all ways."""
    answers: dict[str, Any] = {}
    while (key := next_question(Happening.PIN_FAILS, answers, ())) is not None:
        value = "locked" if key == "pins.signature" else ANSWERS[key][0]
        answers = answered(answers, key, value)
    decision = decide_state(with_answers(beginning(Happening.PIN_FAILS), answers))
    assert decision.routes[0] is RouteId.KIOSK_RESET_SIGNATURE


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
    assert next_question(Happening.PIN_FAILS, {**one, **known}, ()) == "nfc_phone"
    assert next_question(Happening.PIN_FAILS, {**gone, **known}, ("pins.input",)) is None


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
