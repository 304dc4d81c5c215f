"""What a merge would change is told with the card and the PIN, and nothing besides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pinvault.domain.card import Card, Event, PastCard, new_card
from pinvault.domain.merge import Change, differences
from pinvault.domain.merge.differences import Difference
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinRecord, PinState
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Vault

T0 = datetime(2026, 11, 1, tzinfo=UTC)
T1 = T0 + timedelta(days=1)
DAY = date(2026, 11, 2)
BORN = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
CARD = new_card("a" * 32, "花子", BORN, T0)
MOTHER = new_card("b" * 32, "母", BORN, T0)
USER = replace(CARD.record(PinId.USER), state=PinState.KNOWN)
HELD = USER.with_hint(HintRef("1" * 32, T1, 1))
GONE = HELD.without_hint(T1)
PAST = tuple(PastCard(number, DAY, BORN, ()) for number in (1, 2))


def told(before: Card, after: Card) -> tuple[Difference, ...]:
    """Return the differences of two vaults with one card."""
    return differences(Vault((before,)), Vault((after,)))


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (Change.HINT_ADDED, USER, HELD),
        (Change.HINT_ADDED, GONE, HELD),
        (Change.HINT_GONE, HELD, GONE),
        (Change.HINT_REPLACED, HELD, HELD.with_hint(HintRef("2" * 32, T1, 1))),
        (Change.HISTORY_LONGER, USER, GONE),
        (Change.HISTORY_SHORTER, GONE, USER),
        (Change.PIN_CHANGED, USER, USER.with_place("drawer", T1)),
        (Change.PIN_CHANGED, USER, USER.linked(PinId.RESIDENT, T1)),
        (Change.LOG_LONGER, USER, replace(USER, tries=USER.with_wrong_try(T1, 3).tries)),
    ],
)
def test_a_change_of_a_pin_is_told_once_with_card_and_pin(
    change: Change, before: PinRecord, after: PinRecord
) -> None:
    """Where a hint went from the front to the history, one line says so."""
    one, other = CARD.with_record(before), CARD.with_record(after)
    assert told(one, other) == (Difference(change, "花子", PinId.USER),)


@pytest.mark.parametrize(
    ("change", "before", "after", "name"),
    [
        (Change.CARD_ADDED, Vault(), Vault((CARD,)), "花子"),
        (Change.CARD_REMOVED, Vault((CARD,)), Vault(), "花子"),
        (Change.CARD_RENAMED, Vault((CARD,)), Vault((replace(CARD, name="母"),)), "母"),
        (
            Change.CARD_CHANGED,
            Vault((CARD,)),
            Vault((replace(CARD, dates=replace(BORN, issued=DAY)),)),
            "花子",
        ),
        (
            Change.CARD_CHANGED,
            Vault((CARD,)),
            Vault((CARD.with_event(Event.MOVED, DAY, T0),)),
            "花子",
        ),
        (Change.CARD_CHANGED, Vault((CARD,)), Vault((replace(CARD, past=PAST),)), "花子"),
        (Change.SETTINGS, Vault(), Vault(settings=(("mouse", "off"),)), ""),
    ],
)
def test_a_change_of_a_card_is_told_once_with_its_name(
    change: Change, before: Vault, after: Vault, name: str
) -> None:
    """A new name is told under the new one."""
    assert differences(before, after) == (Difference(change, name),)


def test_changes_of_several_cards_are_all_told() -> None:
    """In the order of the cards."""
    before = Vault((CARD.with_record(USER), MOTHER))
    after = Vault((CARD.with_record(HELD), replace(MOTHER, name="祖母")))
    assert differences(before, after) == (
        Difference(Change.HINT_ADDED, "花子", PinId.USER),
        Difference(Change.CARD_RENAMED, "祖母"),
    )


def test_what_nobody_would_notice_is_not_told() -> None:
    """The moment of a card's making, and the order in which the past was noted."""
    events = CARD.with_event(Event.MOVED, DAY, T0).with_event(Event.LOST, DAY, T0).events
    one = replace(CARD, past=PAST, events=events)
    other = replace(CARD, past=PAST[::-1], events=events[::-1], created=T1)
    assert told(one, other) == ()


def test_a_pin_that_the_older_copy_does_not_have_counts_as_unknown() -> None:
    """A card of a later kind has one more PIN, with a hint already."""
    fewer = replace(CARD, pins=tuple(each for each in CARD.pins if each.pin is not PinId.USER))
    assert told(fewer, CARD) == ()
    assert told(fewer, CARD.with_record(HELD)) == (
        Difference(Change.HINT_ADDED, "花子", PinId.USER),
        Difference(Change.PIN_CHANGED, "花子", PinId.USER),
    )
