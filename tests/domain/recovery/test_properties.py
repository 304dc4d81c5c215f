"""Promises over whole situations, drawn at random from the tens of millions there are."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pinvault.domain.recovery import NEVER, RouteId, Situation, decide
from pinvault.domain.recovery.decision import MAY_TAKE
from pinvault.domain.recovery.route import KIOSKS
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.vocabulary import Goal, Standing, Store
from tests.domain.recovery.space import (
    CERT_FIELDS,
    CERT_ROUTES,
    MAY,
    PIN_ROUTES,
    PINS,
    USABLE,
    VALUES,
    change,
    kiosk,
    live,
    something_wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = settings(max_examples=5)
EACH = 1_000
seeds = given(st.integers(0, 2**64))


def situations(seed: int) -> Iterator[Situation]:
    """Yield a thousand situations; drawing each by hypothesis would take a minute a test."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    for _ in range(EACH):
        fields = {name: chance.choice(values) for name, values in VALUES.items()}
        minutes = chance.randrange(60 * 24 * 60)
        moment = datetime(2026, 11, 1) + timedelta(minutes=minutes)  # noqa: DTZ001 - local time
        store, time = chance.choice((None, *Store)), chance.choice((None, moment))
        yield Situation(**fields, store=store, time=time)


def contradicts_itself(s: Situation) -> bool:
    """Tell whether no card can be like this; reading such a situation is refused."""
    no_signature = s.signature_cert == "none"
    return (
        (s.holder == "under15" and (not no_signature or s.signature != "none"))
        or (s.phone_cert != "none" and (no_signature or s.card_kind == "face-auth"))
        or (s.goal == "lost-card" and s.card == "at-hand")
        or (no_signature and s.signature != "none")
        or (s.user_cert == "none" and s.user != "none")
        or (s.card_kind != "face-auth" and works_without_a_pin(s.signature_cert, s.signature))
        or (s.card_kind != "face-auth" and works_without_a_pin(s.user_cert, s.user))
    )


def works_without_a_pin(certificate: str, standing: str) -> bool:
    """Tell whether a certificate is said to work although the card has no PIN for it."""
    return certificate in USABLE and standing == "none"


@MANY
@seeds
def test_no_route_is_offered_that_does_not_exist(seed: int) -> None:
    """Waiting, telephone, post, online alone, in the app: never."""
    for situation in situations(seed):
        assert set(decide(situation).routes).isdisjoint(NEVER)


@MANY
@seeds
def test_a_route_is_offered_or_refused_and_never_both(seed: int) -> None:
    """And each at most once, with at least one reason."""
    for situation in situations(seed):
        decision = decide(situation)
        refused = [entry.route for entry in decision.refused]
        assert set(refused).isdisjoint(decision.routes)
        assert len(set(refused)) == len(refused)
        assert len(set(decision.routes)) == len(decision.routes)
        assert all(entry.why for entry in decision.refused)


@MANY
@example(3223)
@seeds
def test_whenever_something_is_wrong_a_way_remains(seed: int) -> None:
    """More than the advice to stop: something that can be done."""
    for situation in situations(seed):
        if something_wrong(situation) and not contradicts_itself(situation):
            assert set(decide(situation).routes) - {RouteId.STOP_GUESSING}, situation


@MANY
@seeds
def test_nobody_is_sent_to_a_kiosk_in_vain(seed: int) -> None:
    """With the tries counted in as well: a PIN without a try left is locked."""
    for situation in situations(seed):
        for route, target, other in (
            (RouteId.KIOSK_RESET_SIGNATURE, "signature", "user"),
            (RouteId.KIOSK_RESET_USER, "user", "signature"),
        ):
            if route in decide(situation._replace(tries_left=())).routes:
                assert kiosk(situation, target, other)


@MANY
@seeds
def test_no_route_ends_at_a_window_for_a_card_that_is_gone(seed: int) -> None:
    """A lost or abolished card is neither re-set, nor changed, nor renewed."""
    for situation in situations(seed):
        if situation.card in {"lost", "found-after-abolition"}:
            assert set(decide(situation).routes) <= {
                RouteId.REPORT_LOSS,
                RouteId.CARD_REISSUE,
                RouteId.OVERSEAS_OFFICE,
                RouteId.PHONE_CERT_RESET_IN_APP,
            }


@MANY
@seeds
def test_a_pin_is_changed_only_by_whoever_knows_it(seed: int) -> None:
    """The present value is what a change takes (REC-20)."""
    for situation in situations(seed):
        routes = set(decide(situation).routes)
        if routes & {RouteId.CHANGE_IN_APP, RouteId.CHANGE_ON_PC, RouteId.CHANGE_AT_WINDOW}:
            assert change(situation)


@MANY
@seeds
def test_stop_comes_first(seed: int) -> None:
    """Before any way out, and with its reason where a last try is at stake."""
    for situation in situations(seed):
        decision = decide(situation)
        if RouteId.STOP_GUESSING in decision.routes:
            assert decision.routes[0] is RouteId.STOP_GUESSING
        assert (Say.ONE_TRY_LEFT in decision.say) <= (RouteId.STOP_GUESSING in decision.routes)
        if situation.on_last_try and live(situation):
            assert decision.say[0] is Say.ONE_TRY_LEFT


@MANY
@seeds
def test_both_kiosks_are_refused_where_a_pin_of_the_card_is_gone(seed: int) -> None:
    """Unless one is offered: whoever looks for the kiosk is told why not."""
    for situation in situations(seed):
        decision = decide(situation)
        if situation.bad_pins:
            named = {*decision.routes, *(entry.route for entry in decision.refused)}
            assert named >= set(KIOSKS)


@MANY
@seeds
def test_where_nothing_is_offered_something_is_said(seed: int) -> None:
    """No answer is silence."""
    for situation in situations(seed):
        decision = decide(situation)
        assert decision.routes or decision.say


@MANY
@seeds
def test_nothing_wrong_is_said_only_where_nothing_is_offered(seed: int) -> None:
    """The two would contradict each other."""
    for situation in situations(seed):
        decision = decide(situation)
        assert not (Say.NOTHING_WRONG in decision.say and decision.routes)


@MANY
@seeds
def test_a_route_depends_on_nothing_but_what_is_walked(seed: int) -> None:
    """Changing any other field of any situation leaves the route as it is."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    for situation in situations(seed):
        name = chance.choice(sorted(VALUES))
        changed = situation._replace(**{name: chance.choice(VALUES[name])})
        for route, rule in MAY.items():
            through_tries = name == "tries_left" and {*PINS} & {*rule.fields}
            if name not in rule.fields and not through_tries:
                assert MAY_TAKE[route](changed) is MAY_TAKE[route](situation), (route, situation)
        if name not in CERT_FIELDS:
            for route in CERT_ROUTES:
                assert MAY_TAKE[route](changed) is MAY_TAKE[route](situation), (route, situation)


@MANY
@seeds
def test_routes_for_any_pin_follow_their_rule_in_whole_situations(seed: int) -> None:
    """Several PINs gone at once, any goal, any certificate."""
    for situation in situations(seed):
        plain = situation._replace(tries_left=())
        for route, may in PIN_ROUTES.items():
            assert MAY_TAKE[route](plain) is may(plain), route


@MANY
@seeds
def test_who_is_under_15_is_never_sent_alone(seed: int) -> None:
    """Nor is a ward: neither kiosk nor app nor window in person."""
    for situation in situations(seed):
        if situation.holder in {"under15", "adult-ward"}:
            assert set(decide(situation).routes).isdisjoint(
                {
                    *KIOSKS,
                    RouteId.WINDOW_SELF,
                    RouteId.POST_OFFICE_DELEGATED,
                    RouteId.CHANGE_IN_APP,
                    RouteId.CHANGE_ON_PC,
                    RouteId.ISSUE_SIGNATURE_CERT,
                }
            )


def test_the_window_comes_first_where_a_kiosk_would_not_settle_all() -> None:
    """One visit is less than a kiosk and a visit; with one PIN the kiosk is less."""
    one = Situation(user=Standing.LOCKED)._replace(goal=Goal.RECOVER_PIN)
    two = one._replace(resident=Standing.LOCKED)
    assert decide(one).routes.index(RouteId.KIOSK_RESET_USER) < decide(one).routes.index(
        RouteId.WINDOW_SELF
    )
    assert decide(two).routes.index(RouteId.WINDOW_SELF) < decide(two).routes.index(
        RouteId.KIOSK_RESET_USER
    )
