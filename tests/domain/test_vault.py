"""The vault as a value: cards by name, settings, and what was removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pinvault.domain.card import Card, new_card
from pinvault.domain.pins import CARD_2016, PinCatalogue, PinId
from pinvault.domain.record import HintRef
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import CARDS_MAX, Removed, Vault
from pinvault.errors import UsageError

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def card(number: int, name: str) -> Card:
    """Return a card."""
    return new_card(f"{number:032x}", name, DateInputs(), NOW)


def test_the_only_card_needs_no_name() -> None:
    """Most people have one."""
    assert Vault((card(1, "花子"),)).card(None).name == "花子"


def test_several_cards_have_to_be_named() -> None:
    """And the message lists them."""
    vault = Vault((card(1, "花子"), card(2, "父")))
    with pytest.raises(UsageError, match="card-which") as caught:
        vault.card(None)
    assert caught.value.values["names"] == "花子, 父"


def test_an_empty_vault_says_so() -> None:
    """Rather than that a card is unknown."""
    with pytest.raises(UsageError, match="card-none"):
        Vault().card(None)


@pytest.mark.parametrize("typed", ["Hanako", "hanako", "ＨＡＮＡＫＯ", " Hana ko"])
def test_case_width_and_spaces_of_a_name_do_not_count(typed: str) -> None:
    """Nobody remembers how it was typed."""
    assert Vault((card(1, "Hanako"),)).card(typed).id == f"{1:032x}"


def test_an_unknown_name_is_told_and_cut_short() -> None:
    """A message of ten thousand characters helps nobody."""
    with pytest.raises(UsageError, match="card-unknown") as caught:
        Vault((card(1, "花子"),)).card("x" * 10_000)
    assert len(str(caught.value.values["name"])) == 40


def test_two_cards_never_share_a_name() -> None:
    """Neither when added nor when renamed."""
    vault = Vault((card(1, "花子"), card(2, "父")))
    with pytest.raises(UsageError, match="card-name-taken"):
        vault.with_new_card(card(3, "花 子"))
    with pytest.raises(UsageError, match="card-name-taken"):
        vault.with_card(card(2, "花子"))


def test_a_card_keeps_its_place_when_it_changes() -> None:
    """And may keep its name."""
    vault = Vault((card(1, "花子"), card(2, "父"))).with_card(card(1, "花子"))
    assert [entry.name for entry in vault.cards] == ["花子", "父"]


def test_a_removed_card_is_remembered_as_removed() -> None:
    """So that a merge does not bring it back."""
    vault = Vault((card(1, "花子"),)).without_card(card(1, "花子"), NOW)
    assert vault.cards == ()
    assert vault.removed == (Removed(f"{1:032x}", NOW),)
    with pytest.raises(UsageError, match="card-unknown"):
        vault.with_card(card(1, "花子"))


def test_a_vault_has_a_limit() -> None:
    """A thousand cards are more than a family."""
    vault = Vault(tuple(card(number, str(number)) for number in range(CARDS_MAX)))
    with pytest.raises(UsageError, match="vault-full"):
        vault.with_new_card(card(CARDS_MAX, "one more"))


def test_a_setting_goes_back_to_its_default() -> None:
    """By being unset."""
    vault = Vault().with_setting("theme", "light")
    assert vault.setting("theme") == "light"
    assert vault.with_setting("theme", None) == Vault()


def test_a_card_without_a_pin_says_so() -> None:
    """The next generation of the card has two PINs (NEWS-05)."""
    two = PinCatalogue("next", CARD_2016.kinds[:2])
    with pytest.raises(UsageError, match="pin-not-on-card"):
        two.kind(PinId.INPUT)
    with pytest.raises(UsageError, match="pin-not-on-card"):
        Card("c", "花子", NOW, NOW, DateInputs(), ()).record(PinId.USER)


def test_hints_can_be_left_out_of_every_card() -> None:
    """By their names; the rest stays as it is."""
    hints = [HintRef(f"{number:032x}", NOW, 1) for number in range(2)]
    cards = [
        one.with_record(one.record(PinId.USER).with_hint(hint))
        for one, hint in zip((card(1, "花子"), card(2, "父")), hints, strict=True)
    ]
    left = Vault(tuple(cards)).without_hints({hints[0].id})
    assert left.hint_ids() == {hints[1].id}
    assert left.cards[0].record(PinId.USER) == replace(cards[0].record(PinId.USER), hint=None)
    assert left.cards[1] == cards[1]
