"""Promises of each route, over every combination of what it depends on.

Never offered without its preconditions, always offered with them. ``test_properties`` holds that
a route depends on nothing else than what is walked here.
"""

from __future__ import annotations

from itertools import product

import pytest

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery import NEVER, RouteId
from pinvault.domain.recovery.decision import MAY_TAKE
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    CardValidity,
    FaceMatch,
    Goal,
    Holder,
    Standing,
)
from tests.domain.recovery.space import (
    BAD,
    CERT_FIELDS,
    CERT_ROUTES,
    CHANGES,
    MAY,
    PIN_ROUTES,
    PINS,
    TRIES,
    USABLE,
    VALUES,
    home,
    live,
    troubled,
    walk,
    workable,
)

_CERTIFICATES = ("user_cert", "signature_cert")


@pytest.mark.parametrize("route", MAY, ids=str)
def test_a_route_is_open_exactly_where_its_rule_says(route: RouteId) -> None:
    """Over every combination of its fields."""
    fields, may = MAY[route]
    for situation in walk(fields):
        assert MAY_TAKE[route](situation) is may(situation), situation


@pytest.mark.parametrize("pin", PINS)
@pytest.mark.parametrize("route", PIN_ROUTES, ids=str)
def test_a_route_for_any_pin_is_open_exactly_where_its_rule_says(route: RouteId, pin: str) -> None:
    """PIN by PIN, with its certificate, over who asks and which card it is."""
    certificate = f"{pin}_cert"
    fields = [pin, *([certificate] if certificate in VALUES else [])]
    fields += ["holder", "asker", "card_kind", "card", "card_validity", "face_match"]
    fields += ["nfc_phone"] if route in (RouteId.CHANGE_IN_APP, RouteId.CHANGE_ON_PC) else []
    fields += ["pc_reader"] if route is RouteId.CHANGE_ON_PC else []
    changed = next(goal for goal, target in CHANGES.items() if target == pin)
    for goal in (Goal.RECOVER_PIN, Goal(changed)):
        for situation in walk(tuple(fields), goal=goal):
            assert MAY_TAKE[route](situation) is PIN_ROUTES[route](situation), situation


@pytest.mark.parametrize("route", CERT_ROUTES, ids=str)
def test_certificates_are_issued_exactly_where_the_rule_says(route: RouteId) -> None:
    """Over who asks, the card, both certificates and the goal."""
    for situation in walk(CERT_FIELDS):
        assert MAY_TAKE[route](situation) is CERT_ROUTES[route](situation), situation


def test_the_window_is_for_every_combination_of_pins_and_certificates() -> None:
    """One PIN that is gone and opens something is enough."""
    for situation in walk((*PINS, *_CERTIFICATES)):
        assert MAY_TAKE[RouteId.WINDOW_SELF](situation) is troubled(situation), situation


def test_guessing_stops_for_every_combination_of_pins_certificates_and_tries() -> None:
    """Where a live PIN is forgotten and not locked, or one try is left or none."""
    for situation in walk((*PINS, *_CERTIFICATES, "tries_left")):
        left = dict(situation.tries_left)
        certificates = {"user": situation.user_cert, "signature": situation.signature_cert}
        forgotten = any(
            getattr(situation, pin) == "forgotten"
            and left.get(PinId(pin)) != 0
            and certificates.get(pin, "valid") in USABLE
            for pin in PINS
        )
        last = any(count <= 1 and getattr(situation, pin) != "none" for pin, count in left.items())
        assert MAY_TAKE[RouteId.STOP_GUESSING](situation) is (forgotten or last), situation


def test_guessing_needs_a_card_that_works() -> None:
    """At hand, or found and about to be released; not expired."""
    for situation in walk(("card", "card_validity", "card_kind"), user=Standing.FORGOTTEN):
        assert MAY_TAKE[RouteId.STOP_GUESSING](situation) is workable(situation), situation


def test_a_card_without_pins_is_for_whom_they_are_a_burden() -> None:
    """All PINs gone, or several and the card is for insurance, or it was asked for."""
    goals = {Goal.RECOVER_PIN, Goal.HEALTH_INSURANCE}
    for situation in walk((*PINS, "goal", "wants_pinless")):
        bad = sum(getattr(situation, pin) in BAD for pin in PINS)
        existing = sum(getattr(situation, pin) != "none" for pin in PINS)
        burden = (
            situation.wants_pinless
            or (bad > 0 and bad == existing)
            or (bad > 1 and situation.goal == "health-insurance")
        )
        expected = burden and situation.goal in goals
        assert MAY_TAKE[RouteId.SWITCH_TO_FACE_CARD](situation) is expected, situation


def test_a_card_without_pins_is_for_cards_that_can_become_one() -> None:
    """A normal card that lives, of a holder of 15 or over who lives in Japan."""
    for situation in walk(("holder", "card_kind", "card", "card_validity"), wants_pinless=True):
        expected = (
            situation.card_kind is CardKind.NORMAL
            and live(situation)
            and home(situation)
            and situation.holder is not Holder.UNDER_15
        )
        assert MAY_TAKE[RouteId.SWITCH_TO_FACE_CARD](situation) is expected, situation


@pytest.mark.parametrize(
    "trouble",
    [
        {"resident": Standing.LOCKED},
        {"goal": Goal.CHANGE_INPUT},
        {"face_match": FaceMatch.LOCKED},
        {"card": CardPlace.LOST},
        {"card_validity": CardValidity.EXPIRING},
        {"signature_cert": "revoked"},
        {"user_cert": "expired"},
    ],
    ids=lambda trouble: next(iter(trouble)),
)
def test_whoever_is_abroad_always_has_an_office(trouble: dict[str, object]) -> None:
    """Whatever the trouble, and only abroad."""
    for situation in walk(("holder", "asker", "card_kind"), **trouble):
        expected = situation.holder is Holder.MOVED_ABROAD
        assert MAY_TAKE[RouteId.OVERSEAS_OFFICE](situation) is expected, situation
    assert not MAY_TAKE[RouteId.OVERSEAS_OFFICE](Situation(holder=Holder.MOVED_ABROAD))


def test_every_route_has_a_rule_and_those_that_do_not_exist_have_none() -> None:
    """No route can be offered that nobody thought about."""
    assert set(MAY_TAKE) == set(RouteId) - set(NEVER)
    elsewhere = {
        RouteId.STOP_GUESSING,
        RouteId.SWITCH_TO_FACE_CARD,
        RouteId.OVERSEAS_OFFICE,
    }
    assert set(MAY) | set(PIN_ROUTES) | set(CERT_ROUTES) | elsewhere == set(MAY_TAKE)


def test_a_try_that_is_left_changes_a_pin_only_when_it_is_the_last() -> None:
    """None left is locked; any more is what was said."""
    for tries, standing in product(TRIES, Standing):
        situation = Situation(user=standing, tries_left=tries)
        none_left = dict(tries).get(PinId.USER) == 0 and standing is not Standing.NONE
        assert situation.standing(PinId.USER) is (Standing.LOCKED if none_left else standing)
