"""Promises of a renewal in the app: from what to bring to the last hint, on any number of days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.renewal import left_to_set
from pinvault.domain.validity import DateInputs
from pinvault.tui.screens.renewal.new_hint import NewHintScreen
from pinvault.tui.widgets.secret_field import SecretField
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import one_card

if TYPE_CHECKING:
    from pinvault.domain.card import Card
    from tests.support.pilot import Stage
    from tests.support.vaults import Machine


def card(machine: Machine) -> Card:
    """Return the one card as it stands on disk."""
    return machine.open().vault.card("花子")


async def take_new_card(stage: Stage) -> None:
    """Go from home to the list of new PINs."""
    await stage.open(one_card(stage.machine))
    await stage.steps("r", "down", "down", "enter")
    await stage.type("2037-02-20")
    await stage.press("enter")
    await stage.type("2032-02-20")
    await stage.steps("enter", "enter", "enter", "enter")
    assert stage.name == "NewCardCheckScreen"
    await stage.press("enter")
    assert stage.name == "NewPinsScreen"


async def test_what_to_bring_is_said_with_its_sources(machine: Machine) -> None:
    """From the page of the renewal, two keys."""
    async with running(machine, size=(120, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("r", "down", "enter")
        assert stage.shows("Renew the certificates at the municipal office")
        assert stage.shows("My Number Card")
        assert stage.shows("J-LIS")
        await stage.steps("escape", "escape")
        assert stage.name == "HomeScreen"


async def test_the_page_says_from_when_on_it_can_be_renewed(machine: Machine) -> None:
    """The window of each, as the domain has it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("r")
        assert stage.shows("Card: 20 Feb 2032 (in 1916 days). Can be renewed from 21 Nov 2031.")
        assert stage.shows("Certificates: 20 Feb 2027 (in 90 days). Can be renewed now.")


async def test_a_new_card_makes_the_old_hints_history(machine: Machine) -> None:
    """The dates are those that were typed; nothing of the old card is lost."""
    async with running(machine) as stage:
        await take_new_card(stage)
    new = card(machine)
    assert new.dates.card_expires == date(2037, 2, 20)
    assert new.dates.certificate_expires == date(2032, 2, 20)
    assert new.dates.birth == date(1985, 2, 20)
    assert new.generation == 2
    assert left_to_set(new) == tuple(PinId)
    assert len(new.record(PinId.USER).history) == 1


async def test_nothing_is_kept_before_the_dates_are_confirmed(machine: Machine) -> None:
    """One step back from the question, and the card is the old one."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("r", "down", "down", "enter")
        await stage.type("2037-02-20")
        await stage.steps("enter", "enter", "enter", "enter", "enter")
        assert stage.name == "NewCardCheckScreen"
        await stage.press("escape")
        assert stage.name == "NewCardScreen"
        await stage.steps("escape", "escape")
    assert card(machine).generation == 1


async def test_the_date_of_the_old_card_is_asked_about(machine: Machine) -> None:
    """Looking again stands first then."""
    session = one_card(machine)
    session.cards.edit("花子", dates=DateInputs(card_expires=date(2027, 2, 20)))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.steps("r", "down", "down", "enter")
        await stage.type("2027-02-20")
        await stage.steps("enter", "enter", "enter", "enter", "enter")
        assert stage.shows("This is the old card's expiry date.")
        assert stage.shows("> Go back and correct it")
        await stage.press("enter")
        assert stage.name == "NewCardScreen"
    assert card(machine).generation == 1


async def test_without_the_printed_date_there_is_no_new_card(machine: Machine) -> None:
    """It is said where to find it, and the cursor goes there."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("r", "down", "down", "enter")
        await stage.steps("enter", "enter", "enter", "enter", "enter")
        assert stage.name == "NewCardScreen"
        assert stage.shows("printed on the front of the card")
        focused = stage.app.focused
        assert focused is not None
        assert focused.id == "expires"


async def test_each_pin_is_asked_for_one_after_the_other(machine: Machine) -> None:
    """A hint, the same number, no hint, and the last; then it is over."""
    async with running(machine) as stage:
        await take_new_card(stage)
        await stage.press("enter")
        await stage.type("the boat")
        await stage.press("enter")
        assert stage.text.splitlines()[2].strip() == "User PIN"
        await stage.type("the tram")
        await stage.press("enter")
        assert stage.text.splitlines()[2].strip() == "Resident-register PIN"
        await stage.steps("tab", "tab", "enter", "down", "enter")
        assert stage.text.splitlines()[2].strip() == "Card-entry PIN"
        await stage.steps("tab", "tab", "tab", "enter")
        assert stage.name == "NewPinsScreen"
        assert stage.shows("That is all.")
    session, new = machine.open(), card(machine)
    assert left_to_set(new) == ()
    assert session.hints.reveal("花子", PinId.USER).text.reveal() == "the tram"
    assert new.record(PinId.RESIDENT).same_as is PinId.USER
    assert new.record(PinId.INPUT).state is PinState.KNOWN


async def test_a_refused_hint_stays_with_its_pin(machine: Machine) -> None:
    """The policy holds here as everywhere."""
    async with running(machine) as stage:
        await take_new_card(stage)
        await stage.steps("enter", "escape", "down", "enter")
        await stage.type("pin 4649")
        await stage.press("enter")
        assert stage.text.splitlines()[2].strip() == "User PIN"
        assert stage.app.screen.query_one(SecretField).value == "pin 4649"
    assert PinId.USER in left_to_set(card(machine))


async def test_a_renewal_is_gone_on_with_another_day(machine: Machine) -> None:
    """Home says how far it is, and one key later it goes on where it was left."""
    async with running(machine) as stage:
        await take_new_card(stage)
        await stage.press("enter")
        await stage.type("the boat")
        await stage.steps("enter", "escape", "escape", "l")
    machine.clock.turn(days=3)
    async with running(machine) as stage:
        await stage.open(machine.open())
        assert stage.shows("New PINs: 1 of 4 seen to.")
        await stage.press("r")
        assert stage.shows("> New PINs: 1 of 4 seen to.")
        await stage.steps("enter", "enter")
        assert isinstance(stage.app.screen, NewHintScreen)
        assert stage.text.splitlines()[2].strip() == "User PIN"


async def test_a_pin_left_for_later_stays_open(machine: Machine) -> None:
    """The next one is asked for, and the list still has it."""
    async with running(machine) as stage:
        await take_new_card(stage)
        await stage.steps("enter", "tab", "tab", "tab", "tab", "enter")
        assert stage.text.splitlines()[2].strip() == "User PIN"
        await stage.press("escape")
        assert stage.shows("New PINs: 0 of 4 seen to.")


async def test_the_old_hint_can_be_read_while_the_new_one_is_written(machine: Machine) -> None:
    """What was typed is still there afterwards; nothing is taken over by a key."""
    async with running(machine) as stage:
        await take_new_card(stage)
        await stage.steps("down", "enter")
        await stage.type("the tr")
        await stage.steps("tab", "tab", "enter", "enter")
        assert stage.shows(HINT.reveal())
        await stage.press("escape")
        assert not stage.shows(HINT.reveal())
        assert stage.app.screen.query_one(SecretField).value == "the tr"


async def test_renewed_certificates_leave_the_pins_alone(machine: Machine) -> None:
    """Two days, then which PINs changed; none is the first answer."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("r", "up", "down", "down", "down", "enter")
        await stage.press("enter")
        await stage.type("2032-02-20")
        await stage.steps("enter", "enter")
        assert stage.shows("Were PINs set anew at the counter?")
        await stage.press("enter")
        assert stage.name == "RenewalScreen"
    kept = card(machine)
    assert kept.dates.cert_renewed == date(2026, 11, 22)
    assert kept.dates.certificate_expires == date(2032, 2, 20)
    assert kept.record(PinId.USER).hint is not None


async def test_a_pin_set_anew_with_the_certificates_is_asked_for(machine: Machine) -> None:
    """Its counter is full again, and the old hint becomes an earlier one."""
    session = one_card(machine)
    session.pins.set_state("花子", PinId.USER, PinState.LOCKED)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.steps("r", "down", "down", "down", "enter")
        await stage.steps("enter", "enter", "enter")
        await stage.steps("down", "down", "enter")
        assert stage.name == "HintScreen"
        await stage.type("the tram")
        await stage.press("enter")
        assert stage.name == "ChangedPinsScreen"
    kept = card(machine).record(PinId.USER)
    assert kept.state is PinState.KNOWN
    assert kept.history


@pytest.mark.parametrize("days", ["2026-11-23", "32 March"])
async def test_a_day_that_cannot_be_keeps_the_form(days: str, machine: Machine) -> None:
    """A renewal in the future, or no day at all: one message, nothing changed."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("r", "down", "down", "down", "enter", "ctrl+u")
        await stage.type(days)
        await stage.steps("enter", "enter", "enter")
        assert stage.name == "CertificatesScreen"
        assert stage.shows("!")
    assert card(machine).dates.cert_renewed is None
