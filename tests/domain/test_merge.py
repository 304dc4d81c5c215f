"""Two copies of a vault become one: whatever happened, nothing that was typed is gone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings

from pinvault.domain.card import Card, Event, new_card
from pinvault.domain.labels import folded
from pinvault.domain.merge import Change, Copy, differences, merged
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinRecord, PinState
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Archives, Vault
from tests.domain.diverging import MILD, Machine, machines

T0 = datetime(2026, 11, 1, tzinfo=UTC)
BORN = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
CARD = new_card("a" * 32, "花子", BORN, T0)

two = machines(2)
three = machines(3, MILD)
three_with_links = machines(3, (*MILD, "link"))
many = settings(max_examples=100)


def later(days: int) -> datetime:
    """Return a moment so many days after the first."""
    return T0 + timedelta(days=days)


def ref(sign: str, days: int, generation: int = 1) -> HintRef:
    """Return a hint that was written then."""
    return HintRef(sign * 32, later(days), generation)


def with_user(card: Card, record: PinRecord) -> Copy:
    """Return a copy of a vault with this card and this record in it."""
    return Copy(Vault((card.with_record(record),)), record.changed)


def together(one: Copy, other: Copy) -> Vault:
    """Merge, and make sure that the other way round gives the same."""
    result = merged(one, other)
    assert result == merged(other, one)
    return result.vault


def last_change(card: Card) -> datetime:
    """Return when anything of a card was last changed."""
    return max(card.changed, *(record.changed for record in card.pins))


@many
@given(two)
def test_the_order_of_two_copies_does_not_matter(pair: tuple[Machine, ...]) -> None:
    """Whoever merges, and where, comes to the same vault."""
    one, other = (machine.saved() for machine in pair)
    assert merged(one, other) == merged(other, one)


@many
@given(two)
def test_merging_twice_changes_nothing(pair: tuple[Machine, ...]) -> None:
    """What is in it already is not brought in again, from either side."""
    one, other = (machine.saved() for machine in pair)
    both = merged(one, other)
    assert merged(both, one) == both
    assert merged(both, other) == both
    assert merged(both, both) == both


@many
@given(two)
def test_no_hint_that_was_typed_is_gone(pair: tuple[Machine, ...]) -> None:
    """Every hint is there, in front or in the history, unless somebody erased or removed it."""
    one, other = pair
    vault = merged(one.saved(), other.saved()).vault
    removed = {entry.card_id for entry in (*one.vault.removed, *other.vault.removed)}
    for machine in pair:
        for card in machine.vault.cards:
            if card.id in removed:
                continue
            kept = Vault((card,)).hint_ids() - set(one.vault.erased) - set(other.vault.erased)
            assert kept <= Vault((vault.card(card.id),)).hint_ids()
    assert not vault.hint_ids() & set(vault.erased)


@many
@given(two)
def test_no_logged_try_or_answer_is_gone(pair: tuple[Machine, ...]) -> None:
    """The log of a card only grows: it can miss tries, and must not miss more."""
    vault = merged(*(machine.saved() for machine in pair)).vault
    for machine in pair:
        for card in machine.vault.cards:
            found = [kept for kept in vault.cards if kept.id == card.id]
            if not found or found[0].generation != card.generation:
                continue
            for record in card.pins:
                after = found[0].record(record.pin)
                assert not Counter(record.tries) - Counter(after.tries)
                assert not Counter(record.recalls) - Counter(after.recalls)
            assert not Counter(card.events) - Counter(found[0].events)


@many
@given(two)
def test_a_card_is_gone_only_if_it_was_removed_after_its_last_change(
    pair: tuple[Machine, ...],
) -> None:
    """A removal counts for what was there; what was written later brings the card back."""
    vault = merged(*(machine.saved() for machine in pair)).vault
    kept = {card.id for card in vault.cards}
    removed = {entry.card_id: entry.at for machine in pair for entry in machine.vault.removed}
    for machine in pair:
        for card in machine.vault.cards:
            gone = card.id in removed and last_change(card) <= removed[card.id]
            assert gone or card.id in kept


@many
@given(two)
def test_no_two_cards_go_by_one_name(pair: tuple[Machine, ...]) -> None:
    """A command that names a card means one."""
    vault = merged(*(machine.saved() for machine in pair)).vault
    names = [folded(card.name) for card in vault.cards]
    assert len(set(names)) == len(names)


@many
@given(two)
def test_what_differs_is_told_exactly_when_something_changes(pair: tuple[Machine, ...]) -> None:
    """No difference is listed against the result itself."""
    one, other = (machine.saved() for machine in pair)
    both = merged(one, other)
    assert differences(both.vault, merged(both, other).vault) == ()


@settings(max_examples=100)
@given(three)
def test_three_copies_come_to_the_same_in_any_order(trio: tuple[Machine, ...]) -> None:
    """The hints, which of them are in front, and the logs."""
    a, b, c = (machine.saved() for machine in trio)
    left, right = merged(merged(a, b), c).vault, merged(a, merged(b, c)).vault
    assert left.hint_ids() == right.hint_ids()
    assert {card.id for card in left.cards} == {card.id for card in right.cards}
    for card in left.cards:
        for record in card.pins:
            twin = right.card(card.id).record(record.pin)
            assert (record.hint, record.history) == (twin.hint, twin.history)
            assert record.tries == twin.tries
            # Which of the answers of one day was the last is known to no copy.
            assert Counter(record.recalls) == Counter(twin.recalls)


@settings(max_examples=100)
@given(three_with_links)
def test_three_copies_hold_the_same_hints_in_any_order(trio: tuple[Machine, ...]) -> None:
    """In front or in the history."""
    a, b, c = (machine.saved() for machine in trio)
    left, right = merged(merged(a, b), c).vault, merged(a, merged(b, c)).vault
    assert left.hint_ids() == right.hint_ids()


def test_the_newer_hint_is_in_front_and_the_other_in_the_history() -> None:
    """Two machines wrote one each."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 1))
    one, other = old.with_hint(ref("2", 2)), old.with_hint(ref("3", 3))
    user = together(with_user(CARD, one), with_user(CARD, other)).cards[0].record(PinId.USER)
    assert user.hint == ref("3", 3)
    assert user.history == (ref("1", 1), ref("2", 2))


def test_a_new_hint_stays_in_front_of_one_that_was_only_used_later() -> None:
    """A logged try is newer than the hint and says nothing about it."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 1))
    one, other = old.with_hint(ref("2", 2)), old.with_wrong_try(later(3), 3)
    user = together(with_user(CARD, one), with_user(CARD, other)).cards[0].record(PinId.USER)
    assert user.hint == ref("2", 2)
    assert len(user.tries) == 1


def test_a_cleared_hint_does_not_come_back_to_the_front() -> None:
    """It is in the history, where it was put."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 1))
    one = old.without_hint(later(2))
    user = together(with_user(CARD, one), with_user(CARD, old)).cards[0].record(PinId.USER)
    assert user.hint is None
    assert user.history == (ref("1", 1),)


def test_a_clock_set_back_hides_no_hint() -> None:
    """What replaced a hint stays in front of it, whatever the clock said."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 9))
    one = old.with_hint(ref("2", 5))
    user = together(with_user(CARD, one), with_user(CARD, old)).cards[0].record(PinId.USER)
    assert user.hint == ref("2", 5)


def test_an_erased_hint_stays_erased() -> None:
    """Whichever copy still has it."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 1))
    erased = with_user(CARD, old.erased(later(2)))
    erased = replace(erased, vault=erased.vault.with_erased(("1" * 32,)))
    assert together(erased, with_user(CARD, old)).hint_ids() == frozenset()


def test_a_renewed_card_beats_a_copy_that_has_not_heard_of_it() -> None:
    """The old card's hint, even a later one, is no hint for the new PIN."""
    old = CARD.record(PinId.USER).with_hint(ref("1", 1)).with_place("drawer", later(1))
    new = CARD.with_record(old).renewed(BORN, date(2026, 11, 3), later(2))
    late = with_user(CARD, old.with_hint(ref("2", 5)).with_place("safe", later(5)))
    (card,) = together(Copy(Vault((new,)), later(2)), late).cards
    assert card.generation == 2
    assert card.record(PinId.USER).hint is None
    assert card.record(PinId.USER).history == (ref("1", 1), ref("2", 5))
    assert card.past[0].places == ((PinId.USER, "drawer"), (PinId.USER, "safe"))


def test_tries_of_two_machines_add_up_and_lock() -> None:
    """Two wrong ones here and one there are three on the card."""
    one = CARD.record(PinId.USER).with_wrong_try(later(1), 3).with_wrong_try(later(2), 3)
    other = CARD.record(PinId.USER).with_wrong_try(later(3), 3)
    user = together(with_user(CARD, one), with_user(CARD, other)).cards[0].record(PinId.USER)
    assert len(user.tries) == 3
    assert user.state is PinState.LOCKED


def test_two_tries_in_one_second_are_two() -> None:
    """As many as the copy that knows more of them."""
    one = CARD.record(PinId.USER).with_wrong_try(later(1), 3).with_wrong_try(later(1), 3)
    copy = with_user(CARD, one)
    assert len(together(copy, copy).cards[0].record(PinId.USER).tries) == 2


def test_a_place_noted_on_one_machine_survives_a_change_on_the_other() -> None:
    """Where the later change knows of no place, the place stays."""
    one = CARD.record(PinId.USER).with_place("drawer", later(1))
    other = CARD.record(PinId.USER).with_wrong_try(later(2), 3)
    user = together(with_user(CARD, one), with_user(CARD, other)).cards[0].record(PinId.USER)
    assert user.place == "drawer"


def test_of_links_that_lead_to_each_other_the_newer_stays() -> None:
    """A PIN whose hint is another's has to end at one with a hint of its own."""
    one = CARD.with_link(PinId.USER, PinId.RESIDENT, later(1))
    other = CARD.with_link(PinId.RESIDENT, PinId.USER, later(2))
    (card,) = together(Copy(Vault((one,)), T0), Copy(Vault((other,)), T0)).cards
    assert card.record(PinId.USER).same_as is None
    assert card.record(PinId.RESIDENT).same_as is PinId.USER


def test_events_of_one_day_keep_their_sense() -> None:
    """Moved, then renewed: the signature certificate is good again."""
    day = date(2026, 11, 5)
    one = CARD.with_event(Event.MOVED, day, later(4))
    other = CARD.with_event(Event.CERTIFICATES_RENEWED, day, later(5))
    (card,) = together(Copy(Vault((one,)), T0), Copy(Vault((other,)), T0)).cards
    assert card.signature_revoked_on is None


def test_cards_of_one_name_are_told_apart() -> None:
    """The older keeps its name."""
    twin = new_card("b" * 32, "花子", BORN, later(1))
    vault = together(Copy(Vault((CARD,)), T0), Copy(Vault((twin,)), T0))
    assert [card.name for card in vault.cards] == ["花子", "花子 2"]


def test_a_long_name_makes_room_for_its_number() -> None:
    """Names stay as short as they have to be."""
    name = "あ" * 40
    copies = [
        Copy(Vault((new_card(sign * 32, name, BORN, later(number)),)), T0)
        for number, sign in enumerate("ab")
    ]
    assert together(*copies).cards[1].name == "あ" * 38 + " 2"


def test_of_two_settings_the_one_saved_later_counts() -> None:
    """Settings have no time of their own."""
    one = Copy(Vault(settings=(("language", "ja"), ("mouse", "off"))), later(1))
    other = Copy(Vault(settings=(("language", "en"),)), later(2))
    assert together(one, other).settings == (("language", "en"), ("mouse", "off"))


def test_the_last_backup_of_either_copy_is_remembered() -> None:
    """With the digest of the one that was opened last."""
    one = Copy(Vault(archives=Archives(later(1), later(5), "d1")), T0)
    other = Copy(Vault(archives=Archives(later(2), later(4), "d2")), T0)
    assert together(one, other).archives == Archives(later(2), later(5), "d1")


def test_every_kind_of_change_is_named() -> None:
    """A person sees what a merge does before it does it."""
    user = CARD.record(PinId.USER)
    held = user.with_hint(ref("1", 1))
    cases = {
        Change.HINT_ADDED: (user, held),
        Change.HINT_GONE: (held, held.without_hint(later(2))),
        Change.HINT_REPLACED: (held, held.with_hint(ref("2", 2))),
        Change.HISTORY_LONGER: (user, held.without_hint(later(2))),
        Change.HISTORY_SHORTER: (held.without_hint(later(2)), user),
        Change.PIN_CHANGED: (user, user.with_place("drawer", later(1))),
        Change.LOG_LONGER: (user, user.with_recall(date(2026, 11, 2), later(1), remembered=True)),
    }
    for change, (before, after) in cases.items():
        vaults = (Vault((CARD.with_record(record),)) for record in (before, after))
        assert change in {entry.change for entry in differences(*vaults)}
    other = replace(CARD, name="母")
    lost = CARD.with_event(Event.LOST, date(2026, 11, 2), later(1))
    for change, one, two_ in (
        (Change.CARD_ADDED, Vault(), Vault((CARD,))),
        (Change.CARD_REMOVED, Vault((CARD,)), Vault()),
        (Change.CARD_RENAMED, Vault((CARD,)), Vault((other,))),
        (Change.CARD_CHANGED, Vault((CARD,)), Vault((lost,))),
        (Change.SETTINGS, Vault(), Vault(settings=(("a", "b"),))),
    ):
        assert change in {entry.change for entry in differences(one, two_)}
