"""Promises of a renewal: how far it has come follows from what is kept, and slips are noticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pinvault.domain.card import Card, new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.renewal import Doubt, doubts, issued_pins, left_to_set
from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import UsageError

AT = datetime(2026, 11, 22, tzinfo=UTC)
ON = date(2026, 11, 22)
OLD = DateInputs(card_expires=date(2027, 2, 20))
NEW = DateInputs(card_expires=date(2037, 2, 20))
HINT = HintRef("00" * 16, AT, 2)


def renewed(**without: bool) -> Card:
    """Return a card that was renewed and of whose PINs nothing is said."""
    absent = frozenset({PinId.SIGNATURE}) if without.get("signature") else frozenset[PinId]()
    return new_card("id", "花子", OLD, AT, without=absent).renewed(NEW, ON, AT)


def test_the_first_card_leaves_nothing_to_set() -> None:
    """Whoever begins with pinvault is not told that a renewal is under way."""
    assert left_to_set(new_card("id", "花子", OLD, AT)) == ()


def test_a_renewed_card_leaves_all_its_pins() -> None:
    """In their order, and none that the card does not have."""
    assert left_to_set(renewed()) == tuple(PinId)
    assert left_to_set(renewed(signature=True)) == tuple(PinId)[1:]
    assert issued_pins(renewed(signature=True)) == tuple(PinId)[1:]


def test_whatever_is_said_of_a_pin_sees_to_it() -> None:
    """A hint, a link, or a state."""
    card = renewed()
    card = card.with_record(card.record(PinId.USER).with_hint(HINT))
    card = card.with_link(PinId.RESIDENT, PinId.USER, AT)
    card = card.with_record(card.record(PinId.INPUT).with_state(PinState.KNOWN, AT))
    assert left_to_set(card) == (PinId.SIGNATURE,)


def test_a_hint_of_the_old_card_does_not_see_to_it() -> None:
    """It is history from the day of the new card on."""
    card = new_card("id", "花子", OLD, AT)
    card = card.with_record(card.record(PinId.USER).with_hint(replace(HINT, generation=1)))
    assert PinId.USER in left_to_set(card.renewed(NEW, ON, AT))


@pytest.mark.parametrize(
    ("expires", "expected"),
    [
        (date(2037, 2, 20), ()),
        (date(2036, 2, 20), ()),
        (date(2027, 2, 20), (Doubt.AS_BEFORE,)),
        (date(2027, 2, 2), (Doubt.BEFORE,)),
        (date(2026, 11, 21), (Doubt.OVER,)),
        (date(2031, 2, 20), (Doubt.NEAR,)),
        (date(2038, 2, 20), (Doubt.FAR,)),
        (date(2073, 2, 20), (Doubt.FAR,)),
    ],
)
def test_a_misread_date_of_a_card_is_noticed(expires: date, expected: tuple[Doubt, ...]) -> None:
    """The old card's date, a slip in the year, a date that is over."""
    assert doubts(OLD, DateInputs(card_expires=expires), ON) == expected


def test_a_minors_card_lasts_half_as_long() -> None:
    """What is too near for an adult is right for a child, and the other way round."""
    near, far = (
        DateInputs(holder=Holder.MINOR, card_expires=date(year, 2, 20)) for year in (2031, 2037)
    )
    assert doubts(OLD, near, ON) == ()
    assert doubts(OLD, far, ON) == (Doubt.FAR,)


def test_a_stay_may_end_soon() -> None:
    """There is no least for a card that ends with a stay."""
    new = DateInputs(holder=Holder.FOREIGN_STAY_LIMITED, card_expires=date(2027, 8, 31))
    assert doubts(OLD, new, ON) == ()


@pytest.mark.parametrize(
    ("expires", "expected"),
    [
        (date(2032, 2, 20), ()),
        (date(2026, 11, 21), (Doubt.CERTIFICATE_OVER,)),
        (date(2036, 2, 20), (Doubt.CERTIFICATE_FAR,)),
    ],
)
def test_a_misread_date_of_certificates_is_noticed(
    expires: date, expected: tuple[Doubt, ...]
) -> None:
    """It is written by hand, and easily taken for the card's."""
    assert doubts(OLD, replace(NEW, certificate_expires=expires), ON) == expected


def test_what_cannot_be_is_refused_and_not_doubted() -> None:
    """No certificate outlives its card."""
    with pytest.raises(UsageError, match="certificate-outlives-card"):
        doubts(OLD, replace(NEW, certificate_expires=date(2038, 2, 20)), ON)


def test_without_a_printed_date_there_is_nothing_to_doubt() -> None:
    """What is computed from birth and issue day was not misread."""
    new = DateInputs(birth=date(1985, 2, 20), issued=date(2026, 11, 1))
    assert doubts(OLD, new, ON) == ()
