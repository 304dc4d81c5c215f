"""Promises about days that cannot all be true: each kind is refused with words of its own."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.validity import DateInputs, Holder, implausible, validity
from pinvault.errors import UsageError

DAY = date(2024, 5, 5)
EARLIER = date(2024, 5, 4)
BIRTH = date(1990, 5, 5)
LIMITED = {"holder": Holder.FOREIGN_STAY_LIMITED, "birth": date(1995, 2, 2)}

REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("issue-before-birth", {"birth": DAY, "issued": EARLIER}),
    ("application-before-birth", {"birth": DAY, "applied": EARLIER}),
    ("issue-before-application", {"birth": BIRTH, "applied": DAY, "issued": EARLIER}),
    ("certificate-before-card", {"issued": DAY, "cert_issued": EARLIER}),
    ("certificate-before-card", {"issued": DAY, "cert_renewed": EARLIER}),
    ("certificate-before-card", {"issued": DAY, "signature_issued": EARLIER}),
    ("renewal-before-certificate", {"cert_issued": DAY, "cert_renewed": EARLIER}),
    ("stay-ends-before-issue", LIMITED | {"issued": DAY, "stay_until": EARLIER}),
    ("stay-ends-before-issue", LIMITED | {"issued": DAY, "stay_extended_to": EARLIER}),
    ("extension-before-issue", LIMITED | {"issued": DAY, "extended_on": EARLIER}),
    (
        "extension-ends-before-it-begins",
        LIMITED | {"extended_on": DAY, "stay_extended_to": EARLIER},
    ),
    ("expiry-before-issue", {"issued": DAY, "card_expires": EARLIER}),
    ("expiry-before-issue", {"issued": DAY, "certificate_expires": EARLIER}),
    ("expiry-before-issue", {"issued": DAY, "signature_expires": EARLIER}),
    ("expiry-before-issue", {"cert_issued": DAY, "certificate_expires": EARLIER}),
    ("expiry-before-issue", {"cert_renewed": DAY, "certificate_expires": EARLIER}),
    ("expiry-before-issue", {"signature_issued": DAY, "signature_expires": EARLIER}),
    ("expiry-before-birth", {"birth": DAY, "card_expires": EARLIER}),
    ("expiry-before-birth", {"birth": DAY, "certificate_expires": EARLIER}),
    ("expiry-before-birth", {"birth": DAY, "previous_card_expires": EARLIER}),
    ("certificate-outlives-card", {"card_expires": EARLIER, "certificate_expires": DAY}),
    ("certificate-outlives-card", {"card_expires": EARLIER, "signature_expires": DAY}),
    (
        "signature-outlives-certificate",
        {"certificate_expires": EARLIER, "signature_expires": DAY},
    ),
    ("card-lasts-too-long", {"issued": DAY, "card_expires": date(2036, 1, 1)}),
    ("previous-card-lasts-too-long", {"issued": DAY, "previous_card_expires": date(2036, 1, 1)}),
    ("stay-without-limit", {"stay_until": DAY}),
    ("stay-without-limit", {"holder": Holder.MINOR, "extended_on": DAY}),
    ("stay-without-limit", {"stay_extended_to": DAY}),
    ("expiry-not-birthday", {"birth": BIRTH, "card_expires": date(2031, 5, 6)}),
    ("expiry-not-birthday", {"birth": BIRTH, "certificate_expires": date(2031, 5, 6)}),
    ("expiry-not-birthday", {"birth": BIRTH, "signature_expires": date(2031, 5, 6)}),
    ("year-out-of-range", {"birth": date(1, 1, 1)}),
    ("year-out-of-range", {"birth": date(1869, 12, 31)}),
    ("year-out-of-range", {"card_expires": date(2201, 1, 1)}),
]

ALLOWED: list[dict[str, Any]] = [
    {"birth": DAY, "applied": DAY, "issued": DAY, "cert_issued": DAY, "cert_renewed": DAY},
    {"birth": DAY, "issued": DAY, "signature_issued": DAY},
    {"birth": BIRTH, "issued": DAY, "card_expires": date(2035, 5, 5)},
    {"issued": DAY, "card_expires": DAY},
    {"issued": DAY, "previous_card_expires": date(2035, 12, 31)},
    {"card_expires": DAY, "certificate_expires": DAY, "signature_expires": DAY},
    {"birth": date(1870, 1, 1), "issued": DAY},
    {"card_expires": date(2200, 12, 31)},
    {"birth": date(1992, 2, 29), "card_expires": date(2031, 3, 1)},
    LIMITED | {"issued": DAY, "stay_until": DAY, "extended_on": DAY, "stay_extended_to": DAY},
    LIMITED | {"card_expires": date(2026, 3, 31)},
    {"holder": Holder.FOREIGN_PERMANENT, "birth": BIRTH, "issued": DAY, "stay_until": DAY},
]


@pytest.mark.parametrize(("reason", "given_dates"), REFUSED)
def test_what_cannot_be_true_is_refused(reason: str, given_dates: dict[str, Any]) -> None:
    """With the reason that names the contradiction."""
    with pytest.raises(UsageError) as refused:
        validity(DateInputs(**given_dates))
    assert refused.value.reason == reason


@pytest.mark.parametrize("given_dates", ALLOWED)
def test_what_is_only_odd_is_computed(given_dates: dict[str, Any]) -> None:
    """Two things may happen on one day, and long lives and late extensions exist."""
    assert validity(DateInputs(**given_dates)).card is not None


def test_the_message_names_the_date_that_is_off() -> None:
    """Of several, the one to look at again."""
    with pytest.raises(UsageError) as refused:
        validity(DateInputs(birth=BIRTH, certificate_expires=date(2031, 5, 6)))
    assert refused.value.values == {"field": "certificate_expires"}
    with pytest.raises(UsageError) as refused:
        validity(DateInputs(birth=date(90, 5, 5)))
    assert refused.value.values == {"field": "birth", "first": 1870, "last": 2200}


def told(field: str, day: date) -> DateInputs:
    """Return the inputs of a card of which one day is known."""
    days: dict[str, Any] = {field: day}
    return DateInputs(**days)


PAST = ["applied", "cert_issued", "cert_renewed", "signature_issued", "extended_on"]


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("birth", "birth-in-future"),
        ("issued", "issue-in-future"),
        *((field, "event-in-future") for field in PAST),
    ],
)
def test_nothing_has_happened_in_the_future(field: str, reason: str) -> None:
    """What is told as done was done by today."""
    assert implausible(told(field, DAY + timedelta(days=1)), DAY) == reason
    assert implausible(told(field, DAY), DAY) is None


@pytest.mark.parametrize(
    "field", ["stay_until", "stay_extended_to", "previous_card_expires", "card_expires"]
)
def test_an_end_may_lie_in_the_future(field: str) -> None:
    """That is what ends are for."""
    assert implausible(told(field, DAY), EARLIER) is None


DAYS = st.none() | st.dates()
ANYTHING = st.builds(
    DateInputs,
    holder=st.sampled_from(Holder),
    has_certificates=st.booleans(),
    signature_certificate=st.none() | st.booleans(),
    **dict.fromkeys(
        [
            "birth",
            "issued",
            "applied",
            "cert_issued",
            "cert_renewed",
            "signature_issued",
            "stay_until",
            "stay_extended_to",
            "extended_on",
            "previous_card_expires",
            "card_expires",
            "certificate_expires",
            "signature_expires",
        ],
        DAYS,
    ),
)


@given(ANYTHING)
def test_any_days_at_all_get_dates_or_a_reason(inputs: DateInputs) -> None:
    """Never another exception, whatever the calendar holds."""
    with suppress(UsageError):
        assert validity(inputs).unsure in {True, False}
