"""Promises of the ways that are refused: each with every reason that holds, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from pinvault.domain.recovery import RouteId
from pinvault.domain.recovery.decision import decide
from pinvault.domain.recovery.reading import read_situation
from pinvault.domain.recovery.why import Why


def why_not(route: RouteId, told: dict[str, Any]) -> tuple[Why, ...]:
    """Return the reasons against a route; none where it is offered or nobody looks for it."""
    refused = {entry.route: entry.why for entry in decide(read_situation(told)).refused}
    return refused.get(route, ())


WINDOW = {"pins": {"user": "locked"}}
REVOKED = {"signature_cert": "revoked"}


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({**WINDOW}, ()),
        ({**WINDOW, "card": "lost"}, (Why.CARD_LOST,)),
        ({**WINDOW, "card": "found-after-abolition"}, (Why.CARD_DEAD,)),
        ({**WINDOW, "card_validity": "expired"}, (Why.CARD_EXPIRED,)),
        ({**WINDOW, "holder": "moved-abroad"}, (Why.WINDOW_ABROAD,)),
        ({**WINDOW, "holder": "under15"}, (Why.WINDOW_REPRESENTED,)),
        ({**WINDOW, "asker": "voluntary-proxy"}, (Why.WINDOW_HOLDER_ONLY,)),
        ({"card_kind": "face-auth"}, (Why.FACE_CARD,)),
    ],
    ids=str,
)
def test_the_window_sets_no_pin_anew_for_everybody(
    told: dict[str, Any], why: tuple[Why, ...]
) -> None:
    """A card that works, and its holder in person."""
    assert why_not(RouteId.WINDOW_SELF, told) == why


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({**REVOKED}, ()),
        ({**REVOKED, "card_validity": "expired"}, (Why.CARD_EXPIRED,)),
        ({**REVOKED, "holder": "adult-ward"}, (Why.SIGNATURE_WARD,)),
        ({"goal": "get-signature", "holder": "under15"}, (Why.SIGNATURE_UNDER_15,)),
        ({"goal": "get-signature", "card_kind": "face-auth"}, (Why.FACE_CARD,)),
    ],
    ids=str,
)
def test_a_signature_certificate_is_not_issued_for_everybody(
    told: dict[str, Any], why: tuple[Why, ...]
) -> None:
    """Nor on every card (PIN-17 to PIN-19)."""
    assert why_not(RouteId.ISSUE_SIGNATURE_CERT, told) == why


@pytest.mark.parametrize("key", ["user_cert", "signature_cert"])
def test_a_certificate_is_not_renewed_on_a_card_that_has_ended(key: str) -> None:
    """Its own end comes first (VAL-15)."""
    assert why_not(RouteId.CERT_RENEWAL, {key: "expired"}) == ()
    ended = why_not(RouteId.CERT_RENEWAL, {key: "expired", "card_validity": "expired"})
    assert Why.CARD_EXPIRED in ended


@pytest.mark.parametrize(
    ("told", "route", "why"),
    [
        ({"card": "found-after-abolition"}, RouteId.LIFT_SUSPENSION, Why.CARD_DEAD),
        (
            {"goal": "lost-phone", "phone_cert": "android"},
            RouteId.CARD_REISSUE,
            Why.CARD_NOT_LOST,
        ),
        ({"card": "lost", "card_validity": "expired"}, RouteId.CARD_RENEWAL, Why.CARD_LOST),
        (
            {"holder": "foreign-stay-limited", "card_validity": "expired"},
            RouteId.EXTEND_VALIDITY_FOREIGN,
            Why.EXTEND_MISSED,
        ),
        ({"pins": {"user": "locked"}}, RouteId.WAIT_FOR_UNLOCK, Why.NEVER_BY_WAITING),
        (
            {"pins": {"user": "forgotten"}, "attempts_left": {"user": 1}},
            RouteId.WAIT_FOR_UNLOCK,
            Why.NEVER_BY_WAITING,
        ),
        ({"pins": {"resident": "locked"}}, RouteId.UNLOCK_IN_APP, Why.NEVER_IN_APP),
        (
            {"card": "found-after-stop"},
            RouteId.UNLOCK_BY_PHONE_CALL,
            Why.NO_RELEASE_BY_PHONE,
        ),
        ({"pins": {"user": "forgotten"}}, RouteId.UNLOCK_BY_PHONE_CALL, Why.NEVER_BY_PHONE_CALL),
        ({"pins": {"user": "forgotten"}}, RouteId.RESET_BY_MAIL, Why.NEVER_BY_MAIL),
        ({"pins": {"user": "forgotten"}}, RouteId.RESET_ONLINE_ONLY, Why.NEVER_ONLINE),
        ({"goal": "renew"}, RouteId.RESET_ONLINE_ONLY, Why.NO_ONLINE_RENEWAL),
    ],
    ids=str,
)
def test_a_way_that_nobody_has_is_refused_where_it_is_hoped_for(
    told: dict[str, Any], route: RouteId, why: Why
) -> None:
    """With the reason (REC-23, PIN-10)."""
    assert why_not(route, told) == (why,)


def test_where_all_is_well_nothing_is_refused() -> None:
    """Nobody looks for a way out."""
    assert decide(read_situation({})).refused == ()
