"""Promises about dates that were read off: they beat computed ones, and they settle doubts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pinvault.domain.validity import (
    Basis,
    Dated,
    DateInputs,
    Holder,
    Reason,
    State,
    status_on,
    validity,
)
from pinvault.errors import UsageError

ADULT = DateInputs(birth=date(1975, 6, 20), issued=date(2021, 2, 1))
TURNED_18 = DateInputs(birth=date(2006, 8, 10), applied=date(2024, 8, 1), issued=date(2024, 8, 20))
LEAP_BORN = DateInputs(birth=date(1992, 2, 29), issued=date(2021, 6, 1))
RENEWED_EARLY = DateInputs(
    birth=date(1965, 5, 25), issued=date(2026, 3, 1), previous_card_expires=date(2026, 5, 25)
)
STAY = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1995, 2, 2),
    issued=date(2024, 5, 5),
    stay_until=date(2026, 5, 5),
)


@pytest.mark.parametrize("printed", [date(2029, 8, 10), date(2034, 8, 10)])
def test_a_printed_card_date_settles_the_length(printed: date) -> None:
    """Nothing is unsure any more (VAL-04)."""
    dates = validity(replace(TURNED_18, card_expires=printed))
    assert dates.card == Dated(printed, Basis.PRINTED)
    assert dates.certificate == Dated(date(2029, 8, 10), Basis.COMPUTED)
    assert not dates.unsure


@pytest.mark.parametrize("day", [28, 1])
def test_a_printed_card_date_settles_29_february(day: int) -> None:
    """The card shows how the rule was read, and certificates are read alike (VAL-10)."""
    month = 2 if day == 28 else 3
    dates = validity(replace(LEAP_BORN, card_expires=date(2031, month, day)))
    assert dates.certificate.value == date(2026, month, day)
    assert not dates.unsure


def test_a_printed_certificate_date_settles_29_february() -> None:
    """The other way round as well (VAL-10)."""
    dates = validity(replace(LEAP_BORN, certificate_expires=date(2026, 2, 28)))
    assert dates.certificate == Dated(date(2026, 2, 28), Basis.PRINTED)
    assert dates.card == Dated(date(2031, 2, 28), Basis.COMPUTED)


def test_a_printed_card_date_leaves_the_certificates_of_an_early_renewal_open() -> None:
    """How they count is a question of its own (VAL-31)."""
    dates = validity(replace(RENEWED_EARLY, card_expires=date(2036, 5, 25)))
    assert dates.card == Dated(date(2036, 5, 25), Basis.PRINTED)
    assert dates.certificate.alternatives == (date(2030, 5, 25), date(2031, 5, 25))
    assert dates.certificate.reasons == (Reason.EARLY_CARD_RENEWAL,)


def test_a_printed_certificate_date_beats_the_computed_one() -> None:
    """Window, insurance and signature certificate follow it (VAL-08, VAL-12, VAL-23)."""
    dates = validity(replace(ADULT, certificate_expires=date(2027, 6, 20)))
    assert dates.certificate == Dated(date(2027, 6, 20), Basis.PRINTED)
    assert dates.signature.value == date(2027, 6, 20)
    assert dates.renewal_opens.value == date(2027, 3, 21)
    assert dates.insurance_until.value == date(2027, 9, 30)


def test_a_certificate_date_alone_is_worth_something() -> None:
    """Only the card's own date stays open."""
    dates = validity(DateInputs(certificate_expires=date(2027, 6, 20)))
    assert dates.card.unsure
    assert dates.renewal_opens.value == date(2027, 3, 21)
    assert dates.insurance_until.value == date(2027, 9, 30)


def test_a_signature_date_alone_stands_for_both() -> None:
    """The two end together, so the other one is an estimate (VAL-08)."""
    dates = validity(DateInputs(signature_expires=date(2027, 6, 20)))
    why = (Reason.CERTIFICATE_FROM_SIGNATURE,)
    assert dates.signature == Dated(date(2027, 6, 20), Basis.PRINTED)
    assert dates.certificate == Dated(date(2027, 6, 20), Basis.ESTIMATE, reasons=why)


def test_a_signature_date_that_was_expected_is_no_estimate() -> None:
    """It confirms what the issue day gives."""
    dates = validity(replace(ADULT, signature_expires=date(2025, 6, 20)))
    assert dates.certificate == Dated(date(2025, 6, 20), Basis.COMPUTED)


def test_a_signature_date_of_its_own_is_kept() -> None:
    """Both dates were read off; each stands."""
    inputs = DateInputs(certificate_expires=date(2027, 6, 20), signature_expires=date(2026, 6, 20))
    assert validity(inputs).signature == Dated(date(2026, 6, 20), Basis.PRINTED)


def test_a_printed_date_that_the_issue_day_does_not_give_is_pointed_out() -> None:
    """The printed date stands; the certificate may follow either of the two."""
    dates = validity(replace(ADULT, card_expires=date(2031, 6, 20)))
    assert dates.card == Dated(date(2031, 6, 20), Basis.PRINTED, reasons=(Reason.PRINTED_DIFFERS,))
    assert dates.certificate.alternatives[:2] == (date(2025, 6, 20), date(2026, 6, 20))
    assert Reason.PRINTED_DIFFERS in dates.certificate.reasons


def test_an_eleventh_birthday_is_explained_by_either_reading() -> None:
    """A card renewed early whose previous end was not told looks just like that (VAL-31)."""
    unexplained = replace(RENEWED_EARLY, previous_card_expires=None, card_expires=date(2036, 5, 25))
    certificate = validity(unexplained).certificate
    assert set(certificate.alternatives) >= {date(2030, 5, 25), date(2031, 5, 25)}


def test_a_printed_stay_date_beats_the_computed_one() -> None:
    """Whatever was told of the stay; it shows no window (VAL-27)."""
    extended = replace(STAY, stay_extended_to=date(2029, 5, 5), extended_on=date(2026, 4, 20))
    dates = validity(replace(extended, card_expires=date(2029, 5, 5)))
    assert dates.card == Dated(date(2029, 5, 5), Basis.PRINTED)
    assert dates.certificate == Dated(date(2026, 5, 5), Basis.COMPUTED)
    assert dates.card_renewal_opens == Dated()


def test_a_printed_date_ends_the_doubt_of_a_pending_extension() -> None:
    """The window has set the day (VAL-27)."""
    pending = replace(STAY, extended_on=date(2026, 4, 20))
    dates = validity(replace(pending, card_expires=date(2026, 6, 30)))
    assert dates.card == Dated(date(2026, 6, 30), Basis.PRINTED)
    assert not dates.unsure


def test_a_printed_stay_date_alone_may_be_an_extended_one() -> None:
    """Then the certificates are older than it; only a known end of stay rules that out (VAL-27)."""
    printed = replace(STAY, stay_until=None, card_expires=date(2026, 5, 5))
    assert validity(printed).certificate.basis is Basis.ESTIMATE
    before_it = validity(replace(printed, card_expires=date(2029, 4, 30))).certificate
    assert (before_it.value, before_it.basis) == (date(2029, 2, 2), Basis.ESTIMATE)
    known = replace(printed, stay_until=date(2026, 5, 5))
    assert validity(known).certificate.basis is Basis.COMPUTED


def test_a_printed_certificate_date_of_a_stay_has_no_window() -> None:
    """New certificates are issued with the extension (VAL-27)."""
    by_stay = replace(STAY, certificate_expires=date(2026, 5, 5))
    assert validity(by_stay).renewal_opens == Dated()
    by_birthday = replace(STAY, stay_until=date(2030, 5, 5), certificate_expires=date(2029, 2, 2))
    assert validity(by_birthday).renewal_opens.value == date(2028, 11, 3)


def test_declined_certificates_have_no_date() -> None:
    """The card alone is left (PIN-16)."""
    dates = validity(replace(ADULT, has_certificates=False))
    assert dates.certificate == dates.signature == dates.insurance_until == Dated()
    assert dates.renewal_opens == dates.card_renewal_opens
    assert status_on(dates, date(2025, 1, 1)).certificate is State.NONE


@pytest.mark.parametrize(("told", "value"), [(True, date(2025, 6, 20)), (False, None)])
def test_what_the_holder_says_of_the_signature_certificate_holds(
    *, told: bool, value: date | None
) -> None:
    """The age rule is only for those who did not say (PIN-17, PIN-18)."""
    assert validity(replace(ADULT, signature_certificate=told)).signature.value == value
    child = replace(ADULT, birth=date(2012, 6, 20), signature_certificate=told)
    assert (validity(child).signature.value is None) is (not told)


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        ({"cert_renewed": date(2030, 6, 21)}, "certificate-after-card"),
        ({"cert_issued": date(2030, 6, 21)}, "certificate-after-card"),
        ({"signature_issued": date(2030, 6, 21)}, "certificate-after-card"),
        ({"certificate_expires": date(2031, 6, 20)}, "certificate-outlives-card"),
        ({"signature_expires": date(2031, 6, 20)}, "certificate-outlives-card"),
    ],
)
def test_nothing_happens_after_the_card_has_ended(later: dict[str, Any], reason: str) -> None:
    """Refused where no reading of the rules lets the card live so long (VAL-08, VAL-15)."""
    with pytest.raises(UsageError) as refused:
        validity(replace(ADULT, **later))
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "on_the_day",
    [
        {"cert_renewed": date(2030, 6, 20)},
        {"cert_issued": date(2030, 6, 20)},
        {"signature_issued": date(2030, 6, 20)},
        {"certificate_expires": date(2030, 6, 20)},
        {"signature_expires": date(2030, 6, 20)},
    ],
)
def test_on_its_last_day_the_card_is_still_valid(on_the_day: dict[str, Any]) -> None:
    """Certificates may be issued on it, and they may end on it (VAL-09)."""
    assert validity(replace(ADULT, **on_the_day)).card.value == date(2030, 6, 20)


def test_a_signature_certificate_from_after_the_user_certificate_is_open() -> None:
    """On that one's last day it can still be issued, the day after something was not told."""
    last_day = validity(replace(ADULT, signature_issued=date(2025, 6, 20)))
    assert last_day.signature == last_day.certificate
    later = validity(replace(ADULT, signature_issued=date(2025, 6, 21)))
    why = (Reason.SIGNATURE_AFTER_CERTIFICATE,)
    assert later.signature == Dated(reasons=why, unsure=True)


def test_a_date_that_only_one_reading_allows_settles_the_length() -> None:
    """Certificates cannot outlive a five-year card, so it is a ten-year one (VAL-04, VAL-08)."""
    dates = validity(replace(TURNED_18, certificate_expires=date(2031, 8, 10)))
    assert dates.card == Dated(date(2034, 8, 10), Basis.COMPUTED)
