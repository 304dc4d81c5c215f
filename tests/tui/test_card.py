"""Promises of the page of a card: corrected, something noted, removed; each after a look."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pinvault.domain.card import CardKind, CardStatus
from pinvault.domain.record import PinState
from tests.support.pilot import running
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from pinvault.domain.card import Card
    from tests.support.vaults import Machine


def card(machine: Machine, name: str = "花子") -> Card:
    """Return a card as it stands on disk."""
    return machine.open().vault.card(name)


async def test_a_card_is_corrected(machine: Machine) -> None:
    """The form begins with what is kept; what is not touched stays."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "enter")
        assert stage.shows("1985-02-20")
        await stage.press("ctrl+u")
        await stage.type("mother")
        await stage.steps("enter", "enter")
        await stage.type("2027-02-20")
        await stage.steps(*["enter"] * 6)
        assert stage.name == "CardScreen"
    kept = card(machine, "mother")
    assert kept.dates.certificate_expires == date(2027, 2, 20)
    assert kept.dates.birth == date(1985, 2, 20)
    assert kept.record(kept.pins[0].pin).hint is not None


async def test_a_date_is_said_as_it_was_understood(machine: Machine) -> None:
    """An era date is easily off by a few years; the day beside the field shows it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "enter", "enter")
        await stage.type("R14.2.20")
        assert stage.shows("20 Feb 2032")


async def test_dates_that_cannot_be_change_nothing(machine: Machine) -> None:
    """Neither name nor dates: what was typed stays in the form."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "enter", "ctrl+u")
        await stage.type("mother")
        await stage.press("enter")
        await stage.type("2032-03-20")
        await stage.steps(*["enter"] * 7)
        assert stage.name == "CardEditScreen"
        assert stage.shows("!")
    assert card(machine).dates.card_expires is None


async def test_a_face_recognition_card_has_no_pins(machine: Machine) -> None:
    """The kind is a field of the form."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "enter", *["enter"] * 6, "right", "enter", "enter")
        assert stage.name == "CardScreen"
    kept = card(machine)
    assert kept.kind is CardKind.FACE_AUTH
    assert {record.state for record in kept.pins} == {PinState.NOT_ISSUED}


async def test_a_loss_is_noted_and_says_what_to_do(machine: Machine) -> None:
    """Choose, check the day, Enter; the number to call is on the screen."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "down", "enter")
        await stage.steps("enter", "enter", "enter")
        assert stage.shows("0120-95-0178")
        await stage.press("enter")
        assert stage.name == "CardScreen"
    assert card(machine).status is CardStatus.LOST


async def test_what_happened_may_be_some_days_ago(machine: Machine) -> None:
    """The day can be changed, but not to one that is still to come."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "down", "enter", "down", "down", "enter", "ctrl+u")
        await stage.type("2026-11-30")
        await stage.steps("enter", "enter")
        assert stage.name == "EventScreen"
        await stage.steps("shift+tab", "ctrl+u")
        await stage.type("2026-11-03")
        await stage.steps("enter", "enter")
        assert stage.name == "DoneScreen"
    assert card(machine).signature_revoked_on == date(2026, 11, 3)


async def test_renewed_certificates_have_a_page_of_their_own(machine: Machine) -> None:
    """It asks for the new date as well."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "down", "enter", *["down"] * 4, "enter")
        assert stage.name == "CertificatesScreen"


async def test_a_card_is_removed_only_after_a_question(machine: Machine) -> None:
    """Enter alone leaves it; and then the page of the card is gone with it."""
    async with running(machine) as stage:
        await stage.open(family(machine))
        await stage.steps("e", "down", "down", "down", "enter")
        assert stage.shows("Remove the card of 花子?")
        await stage.press("enter")
        assert stage.name == "CardScreen"
        await stage.steps("enter", "down", "enter")
        assert stage.name == "HomeScreen"
    assert "花子" not in [each.name for each in machine.open().vault.cards]


async def test_a_removed_card_comes_back_from_an_earlier_state(machine: Machine) -> None:
    """What the question promises."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("e", "down", "down", "down", "enter", "down", "enter")
        assert stage.name == "HomeScreen"
    session = machine.open()
    assert [each.name for each in session.vault.cards] == []
    session.past.restore(1)
    assert [each.name for each in session.vault.cards] == ["花子"]
