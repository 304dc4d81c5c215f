"""Promises to whoever has only what is printed: the issue day is not (VAL-05, VAL-25)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pinvault.domain.validity import (
    Basis,
    Dated,
    DateInputs,
    Holder,
    Insurance,
    Reason,
    State,
    status_on,
    validity,
)

PRINTED = date(2031, 5, 10)
FIRST_SET = date(2026, 5, 10)
MINOR = DateInputs(holder=Holder.MINOR, card_expires=PRINTED)
STAY_LIMITED = DateInputs(holder=Holder.FOREIGN_STAY_LIMITED, card_expires=date(2027, 3, 31))


def test_the_printed_date_is_the_card_date() -> None:
    """And its window follows from it."""
    dates = validity(DateInputs(card_expires=PRINTED))
    assert dates.card == Dated(PRINTED, Basis.PRINTED)
    assert dates.card_renewal_opens == Dated(date(2031, 2, 11), Basis.COMPUTED)
    assert not dates.unsure


@pytest.mark.parametrize("holder", [Holder.ADULT, Holder.FOREIGN_PERMANENT])
def test_first_certificates_of_an_adult_are_estimated(holder: Holder) -> None:
    """Five years before the card; renewed ones end with it, so that day is named too (VAL-25)."""
    dates = validity(DateInputs(holder=holder, card_expires=PRINTED))
    estimate = Dated(FIRST_SET, Basis.ESTIMATE, (PRINTED,), (Reason.FIRST_CERTIFICATES,))
    assert dates.certificate == dates.signature == estimate


def test_what_follows_from_an_estimate_is_one() -> None:
    """Window and insurance use are marked like the certificate they belong to."""
    dates = validity(DateInputs(card_expires=PRINTED))
    why = (Reason.FIRST_CERTIFICATES,)
    assert dates.renewal_opens == Dated(date(2026, 2, 11), Basis.ESTIMATE, reasons=why)
    assert dates.insurance_until == Dated(date(2026, 8, 31), Basis.ESTIMATE, reasons=why)


def test_certificates_of_a_minor_end_with_the_card() -> None:
    """Five birthdays for both (VAL-02, VAL-07)."""
    why = (Reason.CERTIFICATE_WITH_CARD,)
    assert validity(MINOR).certificate == Dated(PRINTED, Basis.ESTIMATE, reasons=why)


def test_a_minor_of_unknown_age_may_have_no_signature_certificate() -> None:
    """Under 15 there is none (PIN-17); if there is one, it ends with the card."""
    signature = validity(MINOR).signature
    assert signature.unsure
    assert signature.alternatives == (PRINTED,)
    assert signature.reasons == (Reason.SIGNATURE_AGE_UNKNOWN, Reason.CERTIFICATE_WITH_CARD)


@pytest.mark.parametrize(
    ("birth_year", "certificate"),
    [(2003, FIRST_SET), (2004, FIRST_SET), (2005, PRINTED), (2020, PRINTED)],
)
def test_the_birth_date_tells_a_ten_year_card_from_a_five_year_card(
    birth_year: int, certificate: date
) -> None:
    """Nobody turns 26 or less on the last day of one, nor 27 or more on that of the other."""
    inputs = DateInputs(birth=date(birth_year, 5, 10), card_expires=PRINTED)
    assert validity(inputs).certificate.value == certificate


@pytest.mark.parametrize(("birth_year", "issued"), [(2011, True), (2012, False)])
def test_the_birth_date_tells_whether_a_minor_has_a_signature_certificate(
    birth_year: int, *, issued: bool
) -> None:
    """Fifteen or fourteen when the five-year card was issued (PIN-17)."""
    inputs = DateInputs(birth=date(birth_year, 5, 10), card_expires=PRINTED)
    assert validity(inputs).signature.value == (PRINTED if issued else None)
    assert not validity(inputs).signature.unsure


@pytest.mark.parametrize(
    ("day", "certificate", "insurance"),
    [
        (date(2026, 2, 10), State.VALID, Insurance.YES),
        (date(2026, 2, 11), State.RENEWABLE, Insurance.YES),
        (FIRST_SET, State.RENEWABLE, Insurance.YES),
        (date(2026, 5, 11), State.UNKNOWN, Insurance.UNKNOWN),
        (PRINTED, State.UNKNOWN, Insurance.UNKNOWN),
        (date(2031, 5, 11), State.EXPIRED, Insurance.NO),
    ],
)
def test_after_the_first_five_years_nobody_knows_whether_they_were_renewed(
    day: date, certificate: State, insurance: Insurance
) -> None:
    """Until then the estimate serves; from the card's end on everything is over (VAL-24)."""
    status = status_on(validity(DateInputs(card_expires=PRINTED)), day)
    assert (status.certificate, status.signature) == (certificate, certificate)
    assert status.insurance is insurance


@pytest.mark.parametrize(
    ("renewed", "expected", "basis"),
    [
        (date(2026, 2, 10), date(2030, 5, 10), Basis.COMPUTED),
        (date(2026, 2, 11), PRINTED, Basis.ESTIMATE),
        (date(2026, 5, 11), PRINTED, Basis.COMPUTED),
        (date(2023, 1, 1), date(2027, 5, 10), Basis.COMPUTED),
    ],
)
def test_a_known_renewal_settles_the_certificate(
    renewed: date, expected: date, basis: Basis
) -> None:
    """Only a renewal inside the estimated window rests on the estimate (VAL-14, VAL-15)."""
    certificate = validity(DateInputs(card_expires=PRINTED, cert_renewed=renewed)).certificate
    assert (certificate.value, certificate.basis) == (expected, basis)
    assert certificate.alternatives == ()


def test_a_known_first_issue_settles_the_certificate() -> None:
    """Certificates issued later than the card run to their own fifth birthday (VAL-07)."""
    inputs = DateInputs(card_expires=PRINTED, cert_issued=date(2024, 6, 1))
    assert validity(inputs).certificate == Dated(date(2029, 5, 10), Basis.COMPUTED)


def test_an_issue_day_without_a_birth_date_counts_the_printed_birthday() -> None:
    """The card ends on a birthday, and how many fit since the issue tells its length (VAL-01)."""
    ten = validity(DateInputs(card_expires=PRINTED, issued=date(2021, 9, 1)))
    assert ten.certificate == Dated(FIRST_SET, Basis.COMPUTED)
    five = validity(DateInputs(card_expires=PRINTED, issued=date(2026, 9, 1)))
    assert five.certificate == Dated(PRINTED, Basis.COMPUTED)


@pytest.mark.parametrize("printed", [date(2033, 2, 28), date(2033, 3, 1)])
def test_a_card_that_may_belong_to_29_february_says_so(printed: date) -> None:
    """In the leap year five years before, the two birthdays differ (VAL-10)."""
    certificate = validity(DateInputs(card_expires=printed)).certificate
    readings = sorted({printed.replace(year=2028), date(2028, 2, 29), printed})
    assert certificate.unsure
    assert sorted(certificate.alternatives) == readings
    assert Reason.BIRTHDAY_FROM_CARD in certificate.reasons


def test_the_birth_date_settles_29_february() -> None:
    """Once it is known, the printed date says how the rule was read (VAL-10)."""
    born_on_28 = DateInputs(birth=date(1990, 2, 28), card_expires=date(2033, 2, 28))
    assert validity(born_on_28).certificate.value == date(2028, 2, 28)
    born_on_29 = DateInputs(birth=date(1992, 2, 29), card_expires=date(2033, 2, 28))
    assert validity(born_on_29).certificate.value == date(2028, 2, 29)


def test_a_card_on_29_february_leaves_the_certificate_open() -> None:
    """Its own date does not say how common years are read (VAL-10)."""
    certificate = validity(DateInputs(card_expires=date(2032, 2, 29))).certificate
    assert certificate.alternatives[:2] == (date(2027, 2, 28), date(2027, 3, 1))
    assert certificate.reasons == (Reason.LEAP_BIRTHDAY, Reason.FIRST_CERTIFICATES)


def test_certificates_of_a_stay_limited_card_are_taken_to_end_with_it() -> None:
    """There is no window for a stay's end, and they may be older than an extension (VAL-27)."""
    dates = validity(STAY_LIMITED)
    why = (Reason.CERTIFICATE_WITH_STAY,)
    assert dates.certificate == Dated(date(2027, 3, 31), Basis.ESTIMATE, reasons=why)
    assert dates.renewal_opens == dates.card_renewal_opens == Dated()


def test_the_end_of_stay_alone_is_an_estimate_of_the_card() -> None:
    """A birthday may come before it (VAL-26)."""
    inputs = DateInputs(holder=Holder.FOREIGN_STAY_LIMITED, stay_until=date(2027, 3, 31))
    dates = validity(inputs)
    assert dates.card == Dated(date(2027, 3, 31), Basis.ESTIMATE, reasons=(Reason.STAY_END_ONLY,))
    assert dates.certificate.basis is Basis.ESTIMATE


def test_without_a_birth_date_a_fifth_birthday_may_come_before_the_stay_s_end() -> None:
    """Even where the stay's end is known to be the card's, the certificate is an estimate."""
    inputs = replace(STAY_LIMITED, issued=date(2022, 5, 5), stay_until=date(2027, 3, 31))
    dates = validity(inputs)
    why = (Reason.CERTIFICATE_WITH_STAY,)
    assert dates.certificate == Dated(date(2027, 3, 31), Basis.ESTIMATE, reasons=why)


def test_an_unknown_stay_cannot_be_prolonged_to_a_day() -> None:
    """Nor is it known until when certificates from before the extension run (VAL-27)."""
    pending = DateInputs(holder=Holder.FOREIGN_STAY_LIMITED, extended_on=date(2027, 3, 1))
    assert validity(pending).card == Dated(reasons=(Reason.STAY_END_UNKNOWN,), unsure=True)
    longer = replace(pending, issued=date(2024, 5, 5), stay_extended_to=date(2030, 3, 31))
    dates = validity(longer)
    assert dates.card.value == date(2030, 3, 31)
    assert dates.certificate.reasons == (Reason.STAY_END_UNKNOWN,)


def test_a_pending_extension_needs_no_birth_date() -> None:
    """The card lives to the stay's end, and up to two months longer (VAL-27)."""
    inputs = DateInputs(
        holder=Holder.FOREIGN_STAY_LIMITED,
        stay_until=date(2027, 3, 31),
        extended_on=date(2027, 3, 1),
    )
    dates = validity(inputs)
    assert dates.certificate.value == date(2027, 3, 31)
    card = dates.card
    assert card.span == (date(2027, 3, 31), date(2027, 5, 31))
    assert card.reasons == (Reason.EXTENSION_PENDING,)


def test_a_stay_limited_card_that_ends_on_a_birthday_has_a_window() -> None:
    """The birthday came before the stay's end (VAL-12, VAL-26)."""
    inputs = DateInputs(
        holder=Holder.FOREIGN_STAY_LIMITED,
        birth=date(2014, 10, 10),
        card_expires=date(2028, 10, 10),
    )
    assert validity(inputs).card_renewal_opens.value == date(2028, 7, 11)


@pytest.mark.parametrize(
    ("birth_year", "issued"), [(2013, False), (2012, None), (2002, None), (2001, True)]
)
def test_age_at_issue_of_a_stay_limited_card_is_judged_by_its_last_day(
    birth_year: int, *, issued: bool | None
) -> None:
    """Issued up to ten birthdays earlier: sometimes that is enough to tell (PIN-17)."""
    inputs = replace(STAY_LIMITED, birth=date(birth_year, 1, 1))
    signature = validity(inputs).signature
    assert signature.unsure is (issued is None)
    assert (signature.basis is Basis.NONE) is (issued is not True)


def test_nothing_known_is_nothing_said() -> None:
    """Every date is open, and the reason names what to enter."""
    dates = validity(DateInputs())
    open_date = Dated(reasons=(Reason.DATES_MISSING,), unsure=True)
    assert dates.card == dates.certificate == dates.card_renewal_opens == open_date
    assert dates.insurance_until == dates.signature == open_date


def test_a_birth_date_alone_says_nothing() -> None:
    """Neither a date nor whether there is a signature certificate."""
    dates = validity(DateInputs(birth=date(1990, 5, 10)))
    assert dates.card.reasons == (Reason.DATES_MISSING,)
    assert dates.signature.reasons == (Reason.SIGNATURE_AGE_UNKNOWN, Reason.DATES_MISSING)


def test_an_unknown_end_keeps_every_state_unknown() -> None:
    """No day is called valid or expired on a guess."""
    status = status_on(validity(DateInputs()), PRINTED)
    assert {status.card, status.certificate, status.signature} == {State.UNKNOWN}
    assert status.insurance is Insurance.UNKNOWN
