"""A card: its PINs together, and what happens to its holder."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pinvault.domain.card import Card, CardKind, CardStatus, Event, new_card, no_signature
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs
from pinvault.errors import UsageError

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DATES = DateInputs(
    birth=date(1985, 11, 14),
    issued=date(2021, 12, 1),
    card_expires=date(2031, 11, 14),
    certificate_expires=date(2026, 11, 14),
)
HINT = HintRef("1" * 32, NOW, 1)


@pytest.fixture
def card() -> Card:
    """Return a card with a hint for the user PIN."""
    card = new_card("c" * 32, "花子", DATES, NOW)
    return card.with_record(card.record(PinId.USER).with_hint(HINT))


def test_a_new_card_has_the_four_pins_in_the_order_of_the_form(card: Card) -> None:
    """Signature, user, resident register, input support (PIN-01)."""
    assert [record.pin for record in card.pins] == list(PinId)


def test_a_face_recognition_card_has_no_pin() -> None:
    """PIN-19."""
    card = new_card("c" * 32, "父", DATES, NOW, kind=CardKind.FACE_AUTH)
    assert {record.state for record in card.pins} == {PinState.NOT_ISSUED}


def test_a_card_can_be_switched_to_and_from_face_recognition(card: Card) -> None:
    """Its PINs go, and come back to be set anew (PIN-19)."""
    without = card.with_kind(CardKind.FACE_AUTH, NOW)
    assert {record.state for record in without.pins} == {PinState.NOT_ISSUED}
    back = without.with_kind(CardKind.NORMAL, NOW)
    assert {record.state for record in back.pins} == {PinState.UNKNOWN}


def test_another_kind_with_pins_leaves_them_alone(card: Card) -> None:
    """A specified residence card is the same card for its PINs (REC-32)."""
    assert card.with_kind(CardKind.SPECIFIED_RESIDENCE, NOW).pins == card.pins


def test_a_linked_pin_shows_the_hint_of_the_other(card: Card) -> None:
    """Three of the four may be one number (PIN-12)."""
    linked = card.with_link(PinId.INPUT, PinId.USER, NOW)
    assert linked.hint_of(PinId.INPUT) == HINT


def test_a_link_to_a_linked_pin_goes_to_its_end(card: Card) -> None:
    """Links never form a chain."""
    linked = card.with_link(PinId.INPUT, PinId.USER, NOW)
    linked = linked.with_link(PinId.RESIDENT, PinId.INPUT, NOW)
    assert linked.record(PinId.RESIDENT).same_as is PinId.USER


def test_pins_linked_to_a_pin_follow_it(card: Card) -> None:
    """Whoever says A is B and C is A means all three."""
    linked = card.with_link(PinId.INPUT, PinId.RESIDENT, NOW)
    linked = linked.with_link(PinId.RESIDENT, PinId.USER, NOW)
    assert linked.record(PinId.INPUT).same_as is PinId.USER


def test_linking_keeps_the_own_hint_in_the_history(card: Card) -> None:
    """It may be needed if the link was a mistake."""
    linked = card.with_link(PinId.USER, PinId.RESIDENT, NOW)
    assert linked.record(PinId.USER).history == (HINT,)


def test_a_hint_of_its_own_ends_the_link(card: Card) -> None:
    """The two are not the same any more."""
    linked = card.with_link(PinId.INPUT, PinId.USER, NOW)
    own = linked.record(PinId.INPUT).with_hint(HintRef("2" * 32, NOW, 1))
    assert own.same_as is None


def test_a_pin_is_not_linked_to_itself(card: Card) -> None:
    """Not even by way of another."""
    with pytest.raises(UsageError, match="link-to-itself"):
        card.with_link(PinId.USER, PinId.USER, NOW)
    linked = card.with_link(PinId.INPUT, PinId.USER, NOW)
    with pytest.raises(UsageError, match="link-to-itself"):
        linked.with_link(PinId.USER, PinId.INPUT, NOW)


def test_four_digits_are_never_the_same_as_a_password(card: Card) -> None:
    """Their forms differ (PIN-03, PIN-05)."""
    with pytest.raises(UsageError, match="link-forms-differ"):
        card.with_link(PinId.USER, PinId.SIGNATURE, NOW)


def test_a_pin_that_was_not_issued_is_no_target(card: Card) -> None:
    """There is nothing to be the same as."""
    gone = card.with_record(card.record(PinId.RESIDENT).with_state(PinState.NOT_ISSUED, NOW))
    with pytest.raises(UsageError, match="pin-not-issued"):
        gone.with_link(PinId.INPUT, PinId.RESIDENT, NOW)


def test_a_lost_card_is_lost_until_it_is_found(card: Card) -> None:
    """Both days are kept."""
    lost = card.with_event(Event.LOST, date(2026, 11, 1), NOW)
    assert lost.status is CardStatus.LOST
    found = lost.with_event(Event.FOUND, date(2026, 11, 3), NOW)
    assert found.status is CardStatus.IN_USE
    assert [entry.event for entry in found.events] == [Event.LOST, Event.FOUND]


@pytest.mark.parametrize("event", [Event.MOVED, Event.MARRIED])
def test_a_move_or_a_new_name_ends_the_signature_certificate(card: Card, event: Event) -> None:
    """At once, whatever its date says (VAL-11)."""
    moved = card.with_event(event, date(2026, 4, 1), NOW)
    assert moved.signature_revoked_on == date(2026, 4, 1)


def test_renewed_certificates_bring_the_signature_back(card: Card) -> None:
    """Issued again at the window."""
    moved = card.with_event(Event.MOVED, date(2026, 4, 1), NOW)
    renewed = moved.with_event(Event.CERTIFICATES_RENEWED, date(2026, 4, 20), NOW)
    assert renewed.signature_revoked_on is None


def test_events_count_by_their_day_not_by_when_they_were_noted(card: Card) -> None:
    """A renewal noted late came before the move."""
    moved = card.with_event(Event.MOVED, date(2026, 4, 1), NOW)
    noted_late = moved.with_event(Event.CERTIFICATES_RENEWED, date(2026, 3, 1), NOW)
    assert noted_late.signature_revoked_on == date(2026, 4, 1)


def test_renewed_certificates_drop_the_dates_of_the_old_ones(card: Card) -> None:
    """A printed date beats a computed one, so an old one must not stay."""
    renewed = card.with_event(Event.CERTIFICATES_RENEWED, date(2026, 9, 1), NOW)
    assert renewed.dates.cert_renewed == date(2026, 9, 1)
    assert renewed.dates.certificate_expires is None
    assert renewed.dates.card_expires == date(2031, 11, 14)


def test_the_new_card_starts_anew_and_remembers_the_old(card: Card) -> None:
    """Hints, places and dates of the old card are history (VAL-21)."""
    kept = card.with_record(card.record(PinId.USER).with_place("青い箱", NOW))
    lost = kept.with_event(Event.LOST, date(2031, 8, 1), NOW)
    dates = DateInputs(birth=date(1985, 11, 14), card_expires=date(2041, 11, 14))
    renewed = lost.renewed(dates, date(2031, 9, 1), NOW)
    assert renewed.generation == 2
    assert renewed.dates == dates
    assert renewed.events == ()
    assert renewed.status is CardStatus.IN_USE
    assert renewed.record(PinId.USER).history == (HINT,)
    (past,) = renewed.past
    assert (past.generation, past.ended) == (1, date(2031, 9, 1))
    assert past.dates == DATES
    assert past.places == ((PinId.USER, "青い箱"),)


CHILD = DateInputs(birth=date(2015, 8, 20), issued=date(2023, 2, 1))


@pytest.mark.parametrize(
    ("dates", "absent"),
    [
        (CHILD, True),
        (DATES, False),
        (DateInputs(), False),
        (DateInputs(card_expires=date(2031, 11, 14)), False),
    ],
)
def test_a_child_under_15_certainly_has_no_signature_certificate(
    dates: DateInputs,
    *,
    absent: bool,
) -> None:
    """What cannot be said for certain is not said (PIN-17)."""
    assert no_signature(dates) is absent


def test_the_first_card_after_the_15th_birthday_has_a_signature_pin() -> None:
    """A child's card has none, a declined certificate stays declined (PIN-16, PIN-17)."""
    child = new_card("c" * 32, "太郎", CHILD, NOW, without=frozenset({PinId.SIGNATURE}))
    grown = DateInputs(birth=date(2015, 8, 20), issued=date(2031, 2, 1))
    renewed = child.renewed(grown, date(2031, 3, 1), NOW)
    assert renewed.record(PinId.SIGNATURE).state is PinState.UNKNOWN
    again = child.renewed(CHILD, date(2024, 3, 1), NOW)
    assert again.record(PinId.SIGNATURE).state is PinState.NOT_ISSUED
    declined = new_card("c" * 32, "母", DATES, NOW, without=frozenset({PinId.SIGNATURE}))
    assert declined.renewed(DATES, date(2031, 9, 1), NOW).record(PinId.SIGNATURE).state is (
        PinState.NOT_ISSUED
    )
