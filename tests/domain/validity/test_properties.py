"""Promises that hold for every card."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from pinvault.domain.validity import (
    Basis,
    Dated,
    DateInputs,
    Insurance,
    State,
    Validity,
    status_on,
    validity,
)
from pinvault.errors import UsageError
from tests.domain.validity.strategies import ANY_CARD, cards, stay_limited_cards

ONE_DAY = timedelta(days=1)
OFFSETS = st.integers(-400, 5000)
ORDER = [State.VALID, State.RENEWABLE, State.EXPIRED]
INSURANCE_ORDER = [Insurance.YES, Insurance.GRACE, Insurance.NO]


def every(dates: Validity) -> dict[str, Dated]:
    """Return the dates by name."""
    return {field.name: getattr(dates, field.name) for field in fields(dates)}


def latest(dated: Dated) -> date | None:
    """Return the latest day a date can be."""
    return None if dated.span is None else dated.span[1]


@given(ANY_CARD)
def test_no_certificate_outlives_its_card(inputs: DateInputs) -> None:
    """Nor the signature certificate the user certificate (VAL-08)."""
    dates = validity(inputs)
    card, user, signature = map(latest, (dates.card, dates.certificate, dates.signature))
    assert card is not None
    assert user is not None
    assert user <= card
    assert signature is None or signature == user


@given(ANY_CARD)
def test_a_window_opens_in_the_quarter_before_the_end(inputs: DateInputs) -> None:
    """Never later, never earlier (VAL-12)."""
    dates = validity(inputs)
    pairs = ((dates.certificate, dates.renewal_opens), (dates.card, dates.card_renewal_opens))
    for end, window in pairs:
        if end.value is not None and window.value is not None:
            assert timedelta(days=88) <= end.value - window.value <= timedelta(days=92)


@given(cards())
def test_only_a_stay_s_end_has_no_window(inputs: DateInputs) -> None:
    """Whoever may stay can always renew (VAL-12, VAL-27)."""
    dates = validity(inputs)
    assert dates.renewal_opens.unsure or dates.renewal_opens.value is not None
    assert dates.card_renewal_opens.unsure or dates.card_renewal_opens.value is not None


@given(ANY_CARD)
def test_unsure_means_no_value_and_a_reason(inputs: DateInputs) -> None:
    """And a date with a value is never called unsure; readings come in the calendar's order."""
    for name, dated in every(validity(inputs)).items():
        assert not (dated.unsure and dated.value), name
        assert dated.unsure == bool(dated.reasons), name
        assert dated.unsure or not dated.alternatives, name
        assert list(dated.alternatives) == sorted(set(dated.alternatives)), name


@given(ANY_CARD)
def test_with_the_issue_day_nothing_is_an_estimate(inputs: DateInputs) -> None:
    """It is computed, or it is open."""
    for dated in every(validity(inputs)).values():
        assert dated.basis is (Basis.NONE if dated.value is None else Basis.COMPUTED)


@given(cards())
def test_a_card_lasts_five_or_ten_birthdays(inputs: DateInputs) -> None:
    """The day of issue not counted, so the years are four and a bit to five, or nine to ten."""
    dates = validity(inputs)
    assert inputs.issued is not None
    for day in filter(None, (dates.card.value, *dates.card.alternatives)):
        days = (day - inputs.issued).days
        assert 4 * 365 <= days <= 5 * 366 or 9 * 365 <= days <= 10 * 366


@given(cards())
def test_a_later_issue_never_ends_earlier(inputs: DateInputs) -> None:
    """By at most the jump from five to ten birthdays, and never backwards."""
    assert inputs.issued is not None
    before = validity(replace(inputs, applied=inputs.issued))
    later = inputs.issued + ONE_DAY
    after = validity(replace(inputs, issued=later, applied=later))
    for first, second in ((before.card, after.card), (before.certificate, after.certificate)):
        assert first.span is not None
        assert second.span is not None
        assert first.span <= second.span


@given(cards())
def test_each_listed_reading_is_what_may_be_printed(inputs: DateInputs) -> None:
    """Entering any of them as the printed date is accepted and settles the card."""
    dates = validity(inputs)
    for day in dates.card.alternatives:
        settled = validity(replace(inputs, card_expires=day))
        assert settled.card == Dated(day, Basis.PRINTED)


@given(cards())
def test_a_sure_date_is_confirmed_by_printing_it(inputs: DateInputs) -> None:
    """Nothing else changes when the card shows what was computed."""
    dates = validity(inputs)
    assume(dates.card.value is not None)
    printed = validity(replace(inputs, card_expires=dates.card.value))
    assert replace(printed, card=dates.card) == dates


@given(ANY_CARD, st.dates(date(2016, 1, 1), date(2060, 12, 31)))
def test_a_printed_date_always_wins(inputs: DateInputs, printed: date) -> None:
    """Unless it cannot be true at all, it is the card's date."""
    try:
        dates = validity(replace(inputs, card_expires=printed))
    except UsageError:
        return
    assert (dates.card.value, dates.card.basis) == (printed, Basis.PRINTED)


@given(ANY_CARD)
def test_a_printed_date_alone_needs_nothing_else(inputs: DateInputs) -> None:
    """Card, certificate, window and insurance all get a date or readings of one (VAL-25)."""
    card = validity(inputs).card
    assume(card.value is not None)
    dates = validity(DateInputs(holder=inputs.holder, card_expires=card.value))
    assert dates.card.value == card.value
    assert dates.certificate.span is not None
    assert dates.insurance_until.span is not None


@given(ANY_CARD, OFFSETS)
def test_states_only_go_forward(inputs: DateInputs, offset: int) -> None:
    """Valid, renewable, expired; yes, grace, no: tomorrow is never a step back."""
    assert inputs.issued is not None
    dates, day = validity(inputs), inputs.issued + timedelta(days=offset)
    today, tomorrow = status_on(dates, day), status_on(dates, day + ONE_DAY)
    for field in ("card", "certificate", "signature"):
        states = [getattr(today, field), getattr(tomorrow, field)]
        known = [ORDER.index(state) for state in states if state in ORDER]
        assert known == sorted(known)
    uses = [today.insurance, tomorrow.insurance]
    known = [INSURANCE_ORDER.index(use) for use in uses if use in INSURANCE_ORDER]
    assert known == sorted(known)


@given(ANY_CARD, OFFSETS)
def test_a_state_holds_in_every_reading(inputs: DateInputs, offset: int) -> None:
    """Valid means before the earliest possible end, expired after the latest (VAL-09)."""
    assert inputs.issued is not None
    dates, day = validity(inputs), inputs.issued + timedelta(days=offset)
    assert dates.card.span is not None
    earliest, end = dates.card.span
    state = status_on(dates, day).card
    assert (state is State.EXPIRED) == (day > end)
    assert (state in {State.VALID, State.RENEWABLE}) <= (day <= earliest)


@given(ANY_CARD, OFFSETS)
def test_an_expired_card_is_good_for_nothing(inputs: DateInputs, offset: int) -> None:
    """Certificates and insurance use end with it at the latest (VAL-24)."""
    assert inputs.issued is not None
    status = status_on(validity(inputs), inputs.issued + timedelta(days=offset))
    if status.card is State.EXPIRED:
        assert status.certificate is State.EXPIRED
        assert status.insurance is Insurance.NO


@given(cards(), OFFSETS)
def test_renewing_never_shortens(inputs: DateInputs, offset: int) -> None:
    """New certificates end no earlier than the old ones (VAL-14, VAL-15)."""
    assert inputs.issued is not None
    old = validity(inputs).certificate
    try:
        new = validity(replace(inputs, cert_renewed=inputs.issued + timedelta(days=offset)))
    except UsageError:
        return
    assert old.span is not None
    assert new.certificate.span is not None
    assert new.certificate.span >= old.span


@given(stay_limited_cards())
def test_a_stay_limited_card_never_outlives_stay_or_birthdays(inputs: DateInputs) -> None:
    """Ten birthdays at most, and two months beyond the stay while a longer one is decided."""
    dates = validity(inputs)
    unlimited = validity(DateInputs(birth=inputs.birth, issued=inputs.issued))
    assert inputs.stay_until is not None
    card, bound = latest(dates.card), latest(unlimited.card)
    assert card is not None
    assert bound is not None
    assert card <= bound
    assert card <= (inputs.stay_extended_to or inputs.stay_until + timedelta(days=62))
