"""Promises about the reasons: each doubt names its cause, and each cause has words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pinvault import i18n
from pinvault.domain.validity import DateInputs, Holder, Reason, validity

TURNING_18: dict[str, Any] = {"birth": date(2006, 8, 10)}
ISSUED = {"issued": date(2024, 8, 20)}
STAY: dict[str, Any] = {
    "holder": Holder.FOREIGN_STAY_LIMITED,
    "birth": date(1995, 2, 2),
    "issued": date(2024, 5, 5),
}


@pytest.mark.parametrize(
    ("given_dates", "reasons"),
    [
        (TURNING_18 | ISSUED | {"applied": date(2024, 8, 1)}, {Reason.AGE_TEST_DAY}),
        (TURNING_18 | ISSUED, {Reason.APPLICATION_DAY_UNKNOWN}),
        (
            TURNING_18 | {"issued": date(2024, 8, 9), "applied": date(2024, 7, 1)},
            {Reason.AGE_NEAR_BIRTHDAY},
        ),
        (
            TURNING_18 | {"issued": date(2024, 8, 10), "applied": date(2024, 7, 1)},
            {Reason.AGE_TEST_DAY, Reason.AGE_NEAR_BIRTHDAY},
        ),
        (
            {"birth": date(1992, 2, 29), "issued": date(2021, 6, 1)},
            {Reason.LEAP_BIRTHDAY},
        ),
        (
            {
                "birth": date(1965, 5, 25),
                "issued": date(2026, 3, 1),
                "previous_card_expires": date(2026, 5, 25),
            },
            {Reason.EARLY_CARD_RENEWAL},
        ),
        (
            STAY | {"stay_until": date(2026, 5, 5), "extended_on": date(2026, 4, 20)},
            {Reason.EXTENSION_PENDING},
        ),
        (STAY, {Reason.STAY_END_UNKNOWN}),
        (
            {
                "birth": date(1992, 2, 29),
                "issued": date(2026, 1, 10),
                "previous_card_expires": date(2026, 2, 28),
            },
            {Reason.LEAP_BIRTHDAY, Reason.EARLY_CARD_RENEWAL},
        ),
    ],
)
def test_a_doubt_names_its_cause_and_no_other(
    given_dates: dict[str, Any], reasons: set[Reason]
) -> None:
    """Several causes are all named."""
    assert set(validity(DateInputs(**given_dates)).card.reasons) == reasons


def test_a_date_that_does_not_hang_on_a_doubt_does_not_name_it() -> None:
    """The card's length is open, the certificate's end is not."""
    dates = validity(DateInputs(**(TURNING_18 | ISSUED)))
    assert dates.card.unsure
    assert dates.certificate.reasons == ()


def test_a_prolonged_card_is_valid_at_least_as_long_as_before() -> None:
    """While the day is open, its earliest is the stay's end (VAL-27)."""
    pending = STAY | {"stay_until": date(2026, 5, 5), "extended_on": date(2026, 4, 20)}
    card = validity(DateInputs(**pending)).card
    assert card.span == (date(2026, 5, 5), date(2026, 7, 5))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason: Reason, language: str) -> None:
    """In both languages, complete as they stand."""
    i18n.use_language(language)
    assert "{" not in i18n.t(reason)
