"""What is carried out of a vault to be reminded of."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pinvault.domain.agenda import Due, DueKind, to_remind
from pinvault.domain.card import Card, Event, new_card
from pinvault.domain.leads import chosen_leads, parse_leads, with_leads
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs, Holder
from pinvault.domain.vault import Vault
from pinvault.errors import UsageError

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
ID = "0" * 31 + "1"
ADULT = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
APART = replace(ADULT, certificate_expires=date(2026, 11, 14), signature_expires=date(2025, 11, 14))
CHILD = DateInputs(birth=date(2015, 8, 20), issued=date(2023, 2, 1))
STAY = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1990, 5, 5),
    issued=date(2025, 2, 1),
    stay_until=date(2027, 3, 31),
)


def card(dates: DateInputs) -> Card:
    """Return a card without hints."""
    return new_card(ID, "card", dates, AT)


def found(one: Card) -> dict[DueKind, Due]:
    """Return what is to be reminded of for a card, by kind."""
    return {due.kind: due for due in to_remind(Vault((one,)))}


def with_hint(one: Card, pin: PinId) -> Card:
    """Return the card with a hint, written at ``AT``."""
    return one.with_record(one.record(pin).with_hint(HintRef("a" * 32, AT, 1)))


def test_an_adults_card_and_certificates_end_on_two_days() -> None:
    """Fewer than half of the holders know that."""
    dues = found(card(ADULT))
    assert dues[DueKind.CARD_EXPIRES].on == date(2031, 11, 14)
    assert dues[DueKind.CERTIFICATE_EXPIRES].on == date(2026, 11, 14)
    assert dues[DueKind.INSURANCE_ENDS].on == date(2027, 2, 28)


def test_one_end_is_one_entry() -> None:
    """Both certificates of an adult end together; a child's end with the card."""
    assert DueKind.SIGNATURE_EXPIRES not in found(card(ADULT))
    child = found(card(CHILD))
    assert DueKind.CERTIFICATE_EXPIRES not in child
    assert DueKind.INSURANCE_ENDS not in child
    assert child[DueKind.CARD_EXPIRES].on == date(2027, 8, 20)


def test_a_signature_certificate_that_ends_apart_is_told() -> None:
    """As when it was read off."""
    assert found(card(APART))[DueKind.SIGNATURE_EXPIRES].on == date(2025, 11, 14)


def test_a_revoked_signature_certificate_is_not_waited_for() -> None:
    """A move ended it already (VAL-11)."""
    moved = card(APART).with_event(Event.MOVED, date(2026, 1, 1), AT)
    assert DueKind.SIGNATURE_EXPIRES not in found(moved)


def test_a_card_that_ends_with_the_stay_says_so() -> None:
    """It has no window, and a longer stay does not extend it by itself (VAL-26, VAL-27)."""
    dues = found(card(STAY))
    assert dues[DueKind.STAY_ENDS].on == date(2027, 3, 31)
    assert not {DueKind.CARD_EXPIRES, DueKind.CARD_RENEWAL_OPENS} & dues.keys()


def test_an_estimate_stays_one() -> None:
    """From the printed date alone (VAL-25)."""
    dues = found(card(DateInputs(card_expires=date(2031, 11, 14))))
    assert dues[DueKind.CERTIFICATE_EXPIRES].estimate
    assert not dues[DueKind.CARD_EXPIRES].estimate


def test_a_child_turns_15_once() -> None:
    """From then on there can be a signature certificate (PIN-17)."""
    child = card(CHILD)
    due = found(child)[DueKind.TURNS_15]
    assert (due.on, due.card_id, due.estimate) == (date(2030, 8, 20), ID, False)
    told = child.with_event(Event.TURNED_15, date(2026, 1, 1), AT)
    assert DueKind.TURNS_15 not in found(told)
    assert DueKind.TURNS_15 not in found(card(ADULT))


def test_a_15th_birthday_on_29_february_is_an_estimate() -> None:
    """VAL-10."""
    due = found(card(replace(CHILD, birth=date(2016, 2, 29))))[DueKind.TURNS_15]
    assert (due.on, due.estimate) == (date(2031, 3, 1), True)


def test_practice_comes_with_the_first_hint() -> None:
    """One entry a card: more would tell how many PINs have hints."""
    assert DueKind.RECALL not in found(card(ADULT))
    one = with_hint(with_hint(card(ADULT), PinId.USER), PinId.SIGNATURE)
    assert found(one)[DueKind.RECALL] == Due(date(2026, 12, 6), DueKind.RECALL, ID, estimate=False)
    record = one.record(PinId.USER).with_recall(date(2026, 12, 6), AT, remembered=True)
    assert found(one.with_record(record))[DueKind.RECALL].on == date(2026, 12, 6)


def test_practice_goes_on_from_the_last_answer() -> None:
    """The days between two questions grow."""
    one = with_hint(card(ADULT), PinId.USER)
    record = one.record(PinId.USER).with_recall(date(2026, 12, 6), AT, remembered=True)
    assert found(one.with_record(record))[DueKind.RECALL].on > date(2026, 12, 6)


def test_a_hint_is_of_the_day_in_japan() -> None:
    """Half past three in the afternoon in London is half past midnight there, the next day."""
    late = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    one = card(ADULT)
    one = one.with_record(one.record(PinId.USER).with_hint(HintRef("a" * 32, late, 1)))
    assert found(one)[DueKind.RECALL].on == date(2026, 12, 7)


def test_what_names_a_due_day_outside_the_vault_never_changes() -> None:
    """The notes of the reminders hold it from one version to the next."""
    due = Due(date(2026, 12, 6), DueKind.RECALL, ID, estimate=False)
    expected = hashlib.sha256(f"agenda {ID} {DueKind.RECALL.value}".encode()).hexdigest()[:16]
    assert due.id == expected
    assert replace(due, on=date(2027, 1, 1), estimate=True).id == expected


def test_what_is_forgotten_is_not_practised() -> None:
    """It is set anew first."""
    one = with_hint(card(ADULT), PinId.USER)
    record = one.record(PinId.USER).with_state(PinState.FORGOTTEN, AT)
    assert DueKind.RECALL not in found(one.with_record(record))


def test_leads_are_chosen_for_a_card_and_for_what_is_renewed() -> None:
    """A birthday has none."""
    vault = with_leads(Vault((card(CHILD),)), ID, (90, 30))
    assert {due.kind: due.leads for due in to_remind(vault) if due.leads} == {
        DueKind.CARD_EXPIRES: (90, 30)
    }
    assert chosen_leads(with_leads(vault, ID, ()), ID) == ()


@pytest.mark.parametrize(
    ("text", "leads"), [("7", (7,)), ("0, 30,120", (120, 30, 0)), ("30,30", (30,)), ("365", (365,))]
)
def test_leads_can_be_typed_in_any_order(text: str, leads: tuple[int, ...]) -> None:
    """The most days come first, none twice."""
    assert parse_leads(text) == leads


@pytest.mark.parametrize("text", ["", "x", "-1", "366", "1,,2", "１", ",".join("0123456789a")])
def test_what_are_no_leads_is_refused(text: str) -> None:
    """More than a year, or no number."""
    with pytest.raises(UsageError, match="leads-unreadable"):
        parse_leads(text)


def test_too_many_leads_are_refused() -> None:
    """Ten are plenty."""
    with pytest.raises(UsageError, match="leads-unreadable"):
        parse_leads(",".join(map(str, range(11))))


@pytest.mark.parametrize("text", ["x", "366", ",".join(map(str, range(11)))])
def test_a_refusal_of_leads_says_what_is_possible(text: str) -> None:
    """How many, and how far ahead."""
    with pytest.raises(UsageError) as error:
        parse_leads(text)
    assert error.value.values == {"most": 10, "days": 365}


def test_leads_of_another_notation_are_the_usual_ones() -> None:
    """The vault opens all the same."""
    assert chosen_leads(Vault((), settings=((f"leads-{ID}", "monthly"),)), ID) == ()
