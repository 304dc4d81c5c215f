"""Promises of home and of the page of a PIN: each task is a key or two away, and ends on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from pinvault import i18n
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.errors import StorageError
from pinvault.tui.screens import hint as hint_screen
from pinvault.tui.widgets.revealed import Revealed
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.vault.storage import VaultFile
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from pinvault.domain.record import PinRecord
    from tests.support.pilot import Stage
    from tests.support.vaults import Machine


def record(machine: Machine, pin: PinId) -> PinRecord:
    """Return what stands on disk of a PIN of the one card."""
    return machine.open().vault.card("花子").record(pin)


async def test_the_most_urgent_card_comes_first(machine: Machine) -> None:
    """Whose card needs something is seen without looking for it."""
    async with running(machine) as stage:
        await stage.open(family(machine))
        assert stage.text.splitlines()[0].endswith("太郎")
        await stage.press("n")
        assert stage.text.splitlines()[0].endswith("花子")
        await stage.press("p")
        assert stage.text.splitlines()[0].endswith("太郎")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("1", "Signature password"),
        ("2", "User PIN"),
        ("3", "Resident-register PIN"),
        ("4", "Card-entry PIN"),
    ],
)
async def test_a_digit_opens_a_pin(key: str, name: str, machine: Machine) -> None:
    """One key, and escape leads back."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press(key)
        assert stage.name == "PinScreen"
        assert stage.text.splitlines()[2].strip() == name
        await stage.press("escape")
        assert stage.name == "HomeScreen"


async def test_home_shows_no_hint(machine: Machine) -> None:
    """Whoever looks over the shoulder sees that there is one, and no more."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        assert stage.shows("Hint ********")
        assert not stage.shows(HINT.reveal())


async def test_a_hint_is_kept(machine: Machine) -> None:
    """E, the text, Enter."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("3", "e")
        await stage.type("grandma's cat")
        await stage.press("enter")
        assert stage.name == "PinScreen"
    opened = machine.open()
    assert opened.hints.reveal("花子", PinId.RESIDENT).text.reveal() == "grandma's cat"


async def test_a_refused_hint_stays_in_the_field(machine: Machine) -> None:
    """It is said why and how to say it better; nothing is kept and nothing is lost."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("3", "e")
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
        await stage.press("3", "e")
        await stage.type("4649")
        await stage.pilot.pause(0.05)
        assert stage.shows("It cannot be kept like this.")


async def reveal(stage: Stage) -> Revealed:
    """Open the second PIN and reveal its hint."""
    await stage.open(one_card(stage.machine))
    await stage.press("2", "space")
    assert stage.shows(HINT.reveal())
    return stage.app.screen.query_one(Revealed)


async def test_a_revealed_hint_says_when_it_hides(machine: Machine) -> None:
    """The setting decides how many seconds, and they are counted down."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        assert stage.shows("hides in 15 seconds")
        machine.clock.turn(seconds=5)
        revealed.tick()
        await stage.settle()
        assert stage.shows("seconds")
        assert not stage.shows("hides in 15 seconds")


async def test_a_revealed_hint_hides_by_itself(machine: Machine) -> None:
    """By the clock on the wall, so that a sleeping machine wakes up with nothing shown."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        machine.clock.turn(seconds=16)
        revealed.tick()
        await stage.settle()
        assert not stage.shows(HINT.reveal())


@pytest.mark.parametrize("key", ["space", "escape", "e", "t", "f1", "ctrl+p", "w"])
async def test_a_revealed_hint_hides_with_the_next_step(key: str, machine: Machine) -> None:
    """Whatever is done next, the hint does not stay behind it."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        await stage.press(key)
        assert not revealed.shown


async def test_a_revealed_hint_hides_when_the_window_loses_the_focus(machine: Machine) -> None:
    """Looking elsewhere is looking away."""
    async with running(machine) as stage:
        await reveal(stage)
        stage.app.post_message(events.AppBlur())
        await stage.settle()
        assert not stage.shows(HINT.reveal())


async def test_a_revealed_hint_hides_when_the_screen_becomes_too_small(machine: Machine) -> None:
    """Below the least size one line says so, and a return shows the mask."""
    async with running(machine) as stage:
        await reveal(stage)
        await stage.resize(59, 18)
        assert stage.shows("The screen is too small.")
        await stage.resize(80, 24)
        assert stage.shows("********")
        assert not stage.shows(HINT.reveal())


async def test_the_place_of_the_paper_is_kept(machine: Machine) -> None:
    """P, the place, Enter; an empty line forgets it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "p", "ctrl+u")
        await stage.type("in the atlas")
        await stage.press("enter")
        assert record(machine, PinId.USER).place == "in the atlas"
        await stage.press("p", "ctrl+u", "enter")
        assert record(machine, PinId.USER).place is None


async def test_a_state_is_kept(machine: Machine) -> None:
    """T, arrows, Enter."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "t", "down", "enter")
        assert stage.name == "PinScreen"
    assert record(machine, PinId.USER).state is PinState.FORGOTTEN


async def test_a_wrong_try_is_one_key_and_its_undoing_another(machine: Machine) -> None:
    """The marks and the figure follow at once, and the last try is warned of."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "w")
        assert stage.shows("oo- at most 2")
        await stage.press("w")
        assert stage.shows("One more wrong entry locks it.")
        await stage.press("u")
        assert stage.shows("oo- at most 2")
        await stage.press("c")
        assert stage.shows("ooo at most 3")


async def test_a_pin_can_be_the_same_as_another(machine: Machine) -> None:
    """M, the other one, Enter; the hint of that one serves for both."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("3", "m", "down", "enter")
        assert stage.name == "PinScreen"
        await stage.press("space")
        assert stage.shows(HINT.reveal())
        await stage.press("m", "up", "enter")
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
        await stage.press("2", "n")
    assert record(machine, PinId.USER).recalls == ()


async def test_a_command_is_found_by_a_part_of_its_name(machine: Machine) -> None:
    """Also in Japanese."""
    i18n.use_language("ja")
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+p")
        await stage.type("ロック")
        await stage.press("enter")
        assert stage.name == "UnlockScreen"


async def test_a_theme_chosen_from_the_list_is_kept(machine: Machine) -> None:
    """The next opening has the same colours."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+p")
        await stage.type("Light")
        await stage.press("enter")
        assert stage.app.theme == "pinvault-light"
    assert machine.open().settings.get("theme") == "light"


async def test_q_leaves_and_asks_nothing(machine: Machine) -> None:
    """Everything is on disk already."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("q")
        assert stage.app.return_code == 0


async def test_a_failed_save_is_said_and_changes_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happened, what to do; the screen shows what is on disk."""

    def full(*_: object, **__: object) -> None:
        raise StorageError("disk-full", path="vault")

    async with running(machine) as stage:
        await stage.open(one_card(machine))
        monkeypatch.setattr(VaultFile, "replace", full)
        await stage.press("2", "w")
        assert stage.shows("The disk is full")
        assert stage.shows("ooo at most 3")
