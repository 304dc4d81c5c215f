"""Promises of reading a situation: what is meant is taken, what is not is named."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery import Situation, read_situation
from pinvault.domain.recovery.reading import CHOICES, KEYS, without_twins
from pinvault.domain.recovery.vocabulary import CardKind, Certificate, Holder, Standing
from pinvault.errors import UsageError


def refused(data: object) -> tuple[str, str]:
    """Return the reason of the error and the key that it names."""
    with pytest.raises(UsageError) as error:
        read_situation(data)
    return error.value.reason, str(error.value.values.get("key", ""))


def test_an_empty_state_is_the_default_of_every_key() -> None:
    """All is well, and the PINs are known."""
    assert read_situation({}) == Situation()


def test_a_note_is_for_people() -> None:
    """Whatever stands there changes nothing."""
    assert read_situation({"note": ["anything"]}) == Situation()


@pytest.mark.parametrize("key", CHOICES)
def test_every_value_of_every_key_is_taken(key: str) -> None:
    """The vocabulary is closed, and complete."""
    for member in CHOICES[key]:
        card = {"card": "lost"} if member == "lost-card" else {}
        assert getattr(read_situation({**card, key: member.value}), key) is member


@pytest.mark.parametrize("data", [None, [], "x", 3, True])
def test_only_an_object_is_a_situation(data: object) -> None:
    """Nothing else says which key is meant."""
    assert refused(data) == ("situation-not-an-object", "")


@pytest.mark.parametrize("key", ["Holder", "holders", "pin", "", "kind"])
def test_an_unknown_key_is_named_with_those_that_exist(key: str) -> None:
    """Never guessed at."""
    with pytest.raises(UsageError) as error:
        read_situation({key: "adult"})
    assert error.value.reason == "situation-unknown-key"
    assert error.value.values["allowed"] == ", ".join(KEYS)


def test_a_key_that_may_be_a_pin_is_not_repeated() -> None:
    """Digits typed in the wrong place stay off the screen."""
    for data in ({"AB1234": 1}, {"pins": {"4821": "known"}}):
        with pytest.raises(UsageError) as error:
            read_situation(data)
        assert not any(digit in str(error.value.values["key"]) for digit in "48231")


@pytest.mark.parametrize("key", [*CHOICES, "nfc_phone", "pc_reader"])
@pytest.mark.parametrize("value", ["", "Adult", "unknown", None, 1, ["adult"], {}])
def test_an_unknown_value_is_refused_by_its_key(key: str, value: object) -> None:
    """Null is a value like any other: a key that is not known is left out."""
    assert refused({key: value}) == ("situation-unknown-value", key)


@pytest.mark.parametrize("key", ["pins", "phone_pins", "attempts_left"])
@pytest.mark.parametrize("value", [None, "locked", ["user"], 3])
def test_a_group_is_an_object(key: str, value: object) -> None:
    """PIN by PIN."""
    assert refused({key: value}) == ("situation-unknown-value", key)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"pins": {"login": "known"}}, "pins.login"),
        ({"phone_pins": {"resident": "known"}}, "phone_pins.resident"),
        ({"attempts_left": {"phone": 1}}, "attempts_left.phone"),
    ],
)
def test_an_unknown_pin_is_named(data: object, named: str) -> None:
    """With its group."""
    assert refused(data) == ("situation-unknown-key", named)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"pins": {"user": "lost"}}, "pins.user"),
        ({"pins": {"user": True}}, "pins.user"),
        ({"phone_cert": "android", "phone_pins": {"user": "none"}}, "phone_pins.user"),
        ({"attempts_left": {"user": 4}}, "attempts_left.user"),
        ({"attempts_left": {"signature": 6}}, "attempts_left.signature"),
        ({"attempts_left": {"user": -1}}, "attempts_left.user"),
        ({"attempts_left": {"user": True}}, "attempts_left.user"),
        ({"attempts_left": {"user": 1.0}}, "attempts_left.user"),
    ],
)
def test_a_value_of_a_pin_is_refused_by_its_path(data: object, named: str) -> None:
    """No PIN has more tries than it takes to lock it (PIN-06 to PIN-09)."""
    assert refused(data) == ("situation-unknown-value", named)


def test_tries_are_kept_in_the_order_of_the_form() -> None:
    """However they were written."""
    read = read_situation({"attempts_left": {"input": 3, "signature": 5}})
    assert read.tries_left == ((PinId.SIGNATURE, 5), (PinId.INPUT, 3))


@pytest.mark.parametrize(
    "text", ["", "now", "2026-11-24", "02:30", "2026-11-24T02:30Z", "2026-02-30T10:00", None, 1, {}]
)
def test_a_time_is_a_local_day_and_hour(text: object) -> None:
    """No zone, no day alone, no day that does not exist."""
    assert refused({"time": text}) == ("situation-no-time", "time")


def test_a_time_is_read() -> None:
    """To the minute."""
    read = read_situation({"time": "2026-11-24T02:30"})
    assert read.time == datetime(2026, 11, 24, 2, 30)  # noqa: DTZ001 - local time


@pytest.mark.parametrize("pin", ["signature", "user"])
def test_a_pin_and_its_certificate_follow_each_other(pin: str) -> None:
    """Where one does not exist, the other does not either."""
    by_pin = read_situation({"pins": {pin: "none"}})
    by_certificate = read_situation({f"{pin}_cert": "none"})
    assert by_pin == by_certificate
    assert getattr(by_pin, f"{pin}_cert") is Certificate.NONE


def test_a_face_card_has_no_pins_unasked() -> None:
    """Saying the kind of card is enough (PIN-19)."""
    read = read_situation({"card_kind": "face-auth"})
    assert read.card_kind is CardKind.FACE_AUTH
    assert {read.standing(pin) for pin in PinId} == {Standing.NONE}
    assert (read.user_cert, read.signature_cert) == (Certificate.VALID, Certificate.NONE)


def test_a_child_has_no_signature_unasked() -> None:
    """Saying the age is enough (PIN-17)."""
    read = read_situation({"holder": "under15"})
    assert read.holder is Holder.UNDER_15
    assert (read.signature, read.signature_cert) == (Standing.NONE, Certificate.NONE)


@pytest.mark.parametrize(
    ("data", "reason", "named"),
    [
        (
            {"card_kind": "face-auth", "pins": {"user": "locked"}},
            "contradiction-face-card",
            "pins.user",
        ),
        (
            {"card_kind": "face-auth", "signature_cert": "valid"},
            "contradiction-face-card",
            "signature_cert",
        ),
        (
            {"holder": "under15", "pins": {"signature": "locked"}},
            "contradiction-under-15",
            "pins.signature",
        ),
        (
            {"holder": "under15", "signature_cert": "revoked"},
            "contradiction-under-15",
            "signature_cert",
        ),
        (
            {"pins": {"signature": "none"}, "signature_cert": "valid"},
            "contradiction-certificate",
            "signature_cert",
        ),
        (
            {"pins": {"user": "locked"}, "user_cert": "none"},
            "contradiction-certificate",
            "pins.user",
        ),
        (
            {"pins": {"user": "locked"}, "attempts_left": {"user": 2}},
            "contradiction-tries",
            "attempts_left.user",
        ),
        (
            {"pins": {"user": "none"}, "attempts_left": {"user": 2}},
            "contradiction-tries",
            "attempts_left.user",
        ),
        ({"phone_pins": {"user": "locked"}}, "contradiction-phone", "phone_cert"),
        (
            {"phone_cert": "none", "phone_pins": {"user": "known"}},
            "contradiction-phone",
            "phone_cert",
        ),
        ({"phone_cert": "iphone", "signature_cert": "none"}, "contradiction-phone", "phone_cert"),
        ({"phone_cert": "android", "holder": "under15"}, "contradiction-phone", "phone_cert"),
        ({"phone_cert": "android", "card_kind": "face-auth"}, "contradiction-phone", "phone_cert"),
        ({"goal": "lost-card"}, "contradiction-loss", "card"),
        ({"goal": "lost-card", "card": "at-hand"}, "contradiction-loss", "card"),
    ],
)
def test_what_cannot_be_true_together_names_the_key(
    data: dict[str, Any], reason: str, named: str
) -> None:
    """And what it could be instead."""
    assert refused(data) == (reason, named)


@pytest.mark.parametrize(
    ("data", "allowed"),
    [
        ({"card_kind": "face-auth", "pins": {"user": "locked"}}, "none"),
        ({"pins": {"signature": "none"}, "signature_cert": "valid"}, "none, expired, revoked"),
        ({"pins": {"user": "locked"}, "user_cert": "none"}, "none"),
        ({"pins": {"user": "locked"}, "attempts_left": {"user": 2}}, "0"),
        ({"pins": {"user": "none"}, "attempts_left": {"user": 2}}, "-"),
        ({"phone_pins": {"user": "locked"}}, "android, iphone"),
        ({"phone_cert": "android", "holder": "under15"}, "none"),
        ({"goal": "lost-card"}, "lost, found-after-stop, found-after-abolition, damaged"),
    ],
    ids=str,
)
def test_a_contradiction_says_what_could_be_instead(data: dict[str, Any], allowed: str) -> None:
    """In the words of the vocabulary."""
    with pytest.raises(UsageError) as error:
        read_situation(data)
    assert error.value.values["allowed"] == allowed


def test_a_key_that_stands_twice_is_refused() -> None:
    """By its name, or by a question mark where it may be a PIN."""
    assert without_twins([("holder", "adult"), ("card", "lost")]) == {
        "holder": "adult",
        "card": "lost",
    }
    for key, shown in (("phone_cert", "phone_cert"), ("4821", "?")):
        with pytest.raises(UsageError) as error:
            without_twins([(key, 1), (key, 2)])
        assert error.value.reason == "situation-key-twice"
        assert error.value.values == {"key": shown}


@pytest.mark.parametrize(
    "data",
    [
        {"card_kind": "face-auth", "pins": {"user": "none"}, "user_cert": "valid"},
        {"holder": "under15", "pins": {"signature": "none"}, "signature_cert": "none"},
        {"pins": {"signature": "none"}, "signature_cert": "revoked"},
        {"pins": {"signature": "locked"}, "signature_cert": "expired"},
        {"pins": {"user": "locked"}, "attempts_left": {"user": 0}},
        {"pins": {"user": "forgotten"}, "attempts_left": {"user": 0}},
        {"card_validity": "expired", "user_cert": "valid"},
        {"holder": "adult-ward", "pins": {"signature": "known"}},
        {"asker": "legal-rep", "holder": "adult"},
        {"card": "damaged", "goal": "lost-card"},
    ],
)
def test_what_is_odd_but_possible_is_answered(data: dict[str, Any]) -> None:
    """Only what no card can be is refused."""
    assert isinstance(read_situation(data), Situation)
