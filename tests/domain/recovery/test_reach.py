"""Promises of the vocabulary of answers: every saying and every reason has its situation."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from pinvault.domain.recovery import Say, Situation, Why, decide, read_situation
from pinvault.domain.recovery.happenings import Happening, beginning, decide_state
from pinvault.domain.recovery.say import FIRST, TOLD_BY_ROUTES
from pinvault.domain.recovery.vocabulary import Store
from tests.domain.recovery.space import VALUES

ENOUGH = 20_000


def answers() -> tuple[set[Say], set[Why]]:
    """Return all that is said and all reasons given, over the cases and a large sample."""
    chance = Random(15)  # noqa: S311 - a sample, not a secret
    states = [
        json.loads(line)["state"]
        for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    decisions = [decide(read_situation(state)) for state in states]
    decisions += [decide_state(beginning(happening), happening) for happening in Happening]
    for _ in range(ENOUGH):
        fields = {name: chance.choice(values) for name, values in VALUES.items()}
        decisions.append(decide(Situation(**fields, store=chance.choice(tuple(Store)))))
    said = {say for decision in decisions for say in decision.say}
    return said, {why for found in decisions for entry in found.refused for why in entry.why}


def test_everything_that_can_be_said_is_said_to_somebody() -> None:
    """No saying is dead, no reason either."""
    said, reasons = answers()
    assert set(Say) - said == set()
    assert set(Why) - reasons == set()


def test_what_comes_first_is_not_left_to_a_route() -> None:
    """A warning is shown even where a route tells it too."""
    assert set(FIRST).isdisjoint(TOLD_BY_ROUTES)


def test_nobody_without_a_pin_is_asked_for_one_at_the_counter() -> None:
    """A face-recognition card moves in without (VAL-28)."""
    said = decide(read_situation({"card_kind": "face-auth", "goal": "move-in"})).say
    assert Say.MOVE_IN_ASKS_RESIDENT_PIN not in said


def test_a_dead_card_is_not_told_how_to_use_its_pins() -> None:
    """After the card's last day its PINs do not matter (VAL-21), nor does insurance (VAL-24)."""
    state = {"pins": {"user": "forgotten"}, "card_validity": "expired", "user_cert": "expired"}
    said = set(decide(read_situation(state)).say)
    assert said.isdisjoint(
        {
            Say.INSURANCE_GRACE,
            Say.LOOK_FOR_THE_SLIP,
            Say.FOUR_DIGITS_MAY_BE_SAME,
            Say.EACH_PIN_BY_ITS_OWN,
            Say.KIOSK_CERTIFICATE_ENDED,
        }
    )


def test_a_lone_pin_in_the_app_is_told_to_need_its_own_value() -> None:
    """Whoever knows one PIN hopes to change another with it (REC-20)."""
    one = decide(read_situation({"pins": {"user": "forgotten"}})).say
    everything = {"pins": dict.fromkeys(("signature", "user", "resident", "input"), "forgotten")}
    assert Say.EACH_PIN_BY_ITS_OWN in one
    assert Say.EACH_PIN_BY_ITS_OWN not in decide(read_situation(everything)).say
