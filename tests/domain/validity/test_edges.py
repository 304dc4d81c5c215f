"""Promises at the edges: stays, leap days and cards without certificates."""

from __future__ import annotations

from datetime import date

import pytest

from pinvault.domain.validity import DateInputs, Holder, Insurance, Reason, status_on, validity
from pinvault.domain.validity.birthdays import LeapRule, nth_birthday_after_end
from pinvault.domain.validity.card_term import printed_end
from pinvault.domain.validity.signature import is_signature_issued

BIRTH = date(1990, 5, 10)
STAY = date(2027, 3, 31)
LEAP_BORN = date(2004, 2, 29)


def test_the_end_of_a_stay_tells_the_age_at_issue_of_a_card_that_ends_with_it() -> None:
    """Whoever is over 25 at its end was over 15 when the card was issued (PIN-17, VAL-26)."""
    inputs = DateInputs(birth=BIRTH, holder=Holder.FOREIGN_STAY_LIMITED, stay_until=STAY)
    assert is_signature_issued(inputs) is True


def test_the_end_of_a_stay_tells_nothing_of_a_card_that_does_not_end_with_it() -> None:
    """A permanent resident's card may have been issued at any time."""
    inputs = DateInputs(birth=BIRTH, holder=Holder.FOREIGN_PERMANENT, stay_until=STAY)
    assert is_signature_issued(inputs) is None


def test_certificates_of_a_card_known_to_end_with_the_stay_are_taken_to_end_with_it() -> None:
    """Where the issue day is not known, that is an estimate, and says why (VAL-25, VAL-27)."""
    inputs = DateInputs(
        birth=BIRTH, holder=Holder.FOREIGN_STAY_LIMITED, card_expires=STAY, stay_until=STAY
    )
    assert Reason.CERTIFICATE_WITH_STAY in validity(inputs).certificate.reasons


@pytest.mark.parametrize(
    ("end", "fifth"),
    [
        (date(2027, 2, 28), date(2031, 3, 1)),
        (date(2028, 2, 29), date(2033, 3, 1)),
        (date(2026, 3, 31), date(2031, 3, 1)),
    ],
    ids=["the day before the birthday", "on it", "later in the year"],
)
def test_birthdays_on_1_march_are_counted_from_an_end_by_that_reading(
    end: date, fifth: date
) -> None:
    """The same reading decides whether the end was a birthday, and when the fifth is (VAL-10)."""
    assert nth_birthday_after_end(LEAP_BORN, end, 5, LeapRule.MARCH) == fifth


def test_a_printed_end_that_is_birthday_and_end_of_stay_opens_no_window() -> None:
    """It may be the stay's, which is prolonged and not renewed (VAL-27)."""
    birthday = BIRTH.replace(year=2027)
    limited = DateInputs(birth=BIRTH, holder=Holder.FOREIGN_STAY_LIMITED)
    assert printed_end(limited, birthday).renewable
    stay = DateInputs(birth=BIRTH, holder=Holder.FOREIGN_STAY_LIMITED, stay_until=birthday)
    assert not printed_end(stay, birthday).renewable


def test_a_card_without_certificates_is_no_insurance_card() -> None:
    """That is sure, and not merely unknown (VAL-23)."""
    inputs = DateInputs(birth=BIRTH, issued=date(2022, 5, 5), has_certificates=False)
    assert status_on(validity(inputs), date(2023, 1, 1)).insurance is Insurance.NO
