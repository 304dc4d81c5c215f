"""Promises of the page of a PIN: each task is a key or two away, and ends on disk."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import TYPE_CHECKING

from pinvault.domain import hints
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import DateInputs
from pinvault.errors import StorageError
from pinvault.secret import Secret
from pinvault.tui.screens.pins import hint as hint_screen
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.vault.storage import VaultFile
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import one_card

if TYPE_CHECKING:
    import pytest

    from pinvault.domain.record import PinRecord
    from tests.support.vaults import Machine


def record(machine: Machine, pin: PinId) -> PinRecord:
    """Return what stands on disk of a PIN of the one card."""
    return machine.open().vault.card("花子").record(pin)


async def test_a_hint_is_kept(machine: Machine) -> None:
    """E, the text, Enter."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("3", "e")
        await stage.type("grandma's cat")
        await stage.press("enter")
        assert stage.name == "PinScreen"
    opened = machine.open()
    assert opened.hints.reveal("花子", PinId.RESIDENT).text.reveal() == "grandma's cat"


async def test_a_refused_hint_stays_in_the_field(machine: Machine) -> None:
    """It is said why and how to say it better; nothing is kept and nothing is lost."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("3", "e")
        await stage.type("pin 4649")
        await stage.press("enter")
        assert stage.name == "HintScreen"
        assert stage.app.screen.query_one(SecretField).value == "pin 4649"
        assert stage.shows("!")
    assert record(machine, PinId.RESIDENT).hint is None


async def test_the_verdict_comes_while_typing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to try to keep a text to learn what is wrong with it."""
    monkeypatch.setattr(hint_screen, "PAUSE_SECONDS", 0.001)
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("3", "e")
        await stage.type("4649")
        await stage.pilot.pause(0.05)
        assert stage.shows("It cannot be kept like this.")


async def test_the_place_of_the_paper_is_kept(machine: Machine) -> None:
    """P, the place, Enter; an empty line forgets it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "p", "ctrl+u")
        await stage.type("in the atlas")
        await stage.press("enter")
        assert record(machine, PinId.USER).place == "in the atlas"
        await stage.steps("p", "ctrl+u", "enter")
        assert record(machine, PinId.USER).place is None


async def test_a_state_is_kept(machine: Machine) -> None:
    """T, arrows, Enter."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "t", "down", "enter")
        assert stage.name == "PinScreen"
    assert record(machine, PinId.USER).state is PinState.FORGOTTEN


async def test_a_wrong_try_is_one_key_and_its_undoing_another(machine: Machine) -> None:
    """The marks and the figure follow at once, and the last try is warned of."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "w")
        assert stage.shows("oo- at most 2")
        await stage.press("w")
        assert stage.shows("Stop typing. One more wrong entry locks it.")
        await stage.press("u")
        assert stage.shows("oo- at most 2")
        await stage.press("c")
        assert stage.shows("ooo at most 3")


async def test_a_pin_can_be_the_same_as_another(machine: Machine) -> None:
    """M, the other one, Enter; the hint of that one serves for both."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("3", "m", "down", "enter")
        assert stage.name == "PinScreen"
        await stage.press("space")
        assert stage.shows(HINT.reveal())
        await stage.steps("m", "up", "enter")
        assert not stage.shows("********")
    assert record(machine, PinId.RESIDENT).same_as is None


async def test_recall_is_asked_when_it_is_due_and_answered_by_a_key(machine: Machine) -> None:
    """Nothing is typed: yes or no."""
    session = one_card(machine)
    machine.clock.turn(days=15)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("2")
        assert stage.shows("Do you still know this PIN?")
        await stage.press("n")
        assert not stage.shows("Do you still know this PIN?")
    assert record(machine, PinId.USER).state is PinState.FORGOTTEN


async def test_recall_is_not_answered_when_it_is_not_asked(machine: Machine) -> None:
    """A stray key changes nothing."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "n")
    assert record(machine, PinId.USER).recalls == ()


async def test_a_failed_save_is_said_and_changes_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happened, what to do; the screen shows what is on disk."""

    def full(*_: object, **__: object) -> None:
        raise StorageError("disk-full", path="vault")

    async with running(machine) as stage:
        await stage.open(one_card(machine))
        monkeypatch.setattr(VaultFile, "replace", full)
        await stage.steps("2", "w")
        assert stage.shows("The disk is full")
        assert stage.shows("ooo at most 3")


async def test_the_last_try_stops_a_person_first(machine: Machine) -> None:
    """Stop is the first thing on the page, and stays there as long as it is true."""
    async with running(machine, size=(60, 18)) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "w", "w")
        assert stage.text.splitlines()[3].startswith("  ! Stop typing.")
        await stage.steps("escape", "2")
        assert stage.shows("! Stop typing. One more wrong entry locks it.")
        await stage.press("w")
        assert stage.shows("! Stop typing. It should be locked now")
        await stage.steps("u", "u")
        assert not stage.shows("Stop typing.")


async def test_an_earlier_hint_is_revealed_like_the_present_one(machine: Machine) -> None:
    """Masked in the list, for seconds on Enter, and one at a time."""
    session = one_card(machine)
    session.hints.set("花子", PinId.USER, Secret("the boat in the harbour"))
    session.hints.set("花子", PinId.USER, Secret("the song of the tram"))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.steps("2", "h")
        assert not stage.shows("the boat")
        await stage.press("enter")
        assert stage.shows("the boat in the harbour")
        assert stage.shows("hides in 15 s")
        await stage.press("down")
        assert not stage.shows("the boat")
        await stage.press("enter")
        assert stage.shows(HINT.reveal())
        await stage.press("enter")
        assert not stage.shows(HINT.reveal())


async def test_the_papers_of_earlier_cards_are_not_forgotten(machine: Machine) -> None:
    """The old card's slip may still lie where it lay."""
    session = one_card(machine)
    session.cards.renew("花子", DateInputs(card_expires=date(2036, 2, 20)), date(2026, 11, 20))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.steps("2", "h")
        assert stage.shows("Paper of card no. 1 (until 20 Nov 2026): 仏壇の引き出し")


async def test_a_hint_is_put_away_only_after_a_question(machine: Machine) -> None:
    """Enter alone changes nothing; one step further it goes to the earlier ones."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "x", "enter")
        assert record(machine, PinId.USER).hint is not None
        await stage.steps("x", "down", "enter")
        assert stage.name == "PinScreen"
    kept = record(machine, PinId.USER)
    assert kept.hint is None
    assert len(kept.history) == 1


async def test_a_hint_that_was_put_away_comes_back_from_an_earlier_state(machine: Machine) -> None:
    """What one key does by mistake, the earlier states undo."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "x", "down", "enter")
    session = machine.open()
    session.past.restore(1)
    assert session.hints.reveal("花子", PinId.USER).text.reveal() == HINT.reveal()


async def test_an_erased_hint_is_gone_from_every_earlier_state(machine: Machine) -> None:
    """The page says so before, and the file holds to it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("2", "x")
        assert stage.shows("It cannot be undone.")
        await stage.steps("down", "down", "enter")
        assert stage.name == "PinScreen"
    session = machine.open()
    assert session.vault.card("花子").record(PinId.USER).hint is None
    for state in session.past.list():
        session.past.restore(state.number)
        assert session.vault.card("花子").record(PinId.USER).hint is None


async def test_nothing_is_asked_where_there_is_nothing_to_forget(machine: Machine) -> None:
    """A PIN without hint has no such page."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.steps("3", "x")
        assert stage.name == "PinScreen"


async def test_a_key_stands_before_each_fact_it_changes(machine: Machine) -> None:
    """Nobody has to look up how the place of the paper is changed."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2")
        rows = [row.split() for row in stage.text.splitlines()]
        for key, label in (("T", "State"), ("P", "Paper"), ("M", "Same"), ("H", "Earlier")):
            assert [key, label] in [row[:2] for row in rows]


async def test_typing_does_not_wait_for_the_policy(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until its tables are prepared nothing is judged; then what stands there is."""
    gate = Event()
    monkeypatch.setattr(hint_screen, "PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(hints, "warm", gate.wait)
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.pilot.press("3", "e", *"4649")
        await stage.pilot.pause(0.05)
        assert stage.shows("4649")
        assert not stage.shows("It cannot be kept like this.")
        gate.set()
        await stage.settle()
        assert stage.shows("It cannot be kept like this.")
