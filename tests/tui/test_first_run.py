"""Promises of the first run: from nothing to a vault with a card, by keys alone."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import DeclinedError
from pinvault.i18n import t, use_language
from pinvault.secret import Secret
from pinvault.tui import creation
from pinvault.tui.screens.first_run import code_check
from pinvault.tui.screens.first_run.code_check import same_group
from pinvault.tui.widgets.choice import Choice
from pinvault.vault import keys
from pinvault.vault.container import DeviceKind
from pinvault.vault.keys import RecoveryCode
from tests.support.cheap import CHEAPEST
from tests.support.pilot import Stage, running

if TYPE_CHECKING:
    from pinvault.vault.container import Cost
    from tests.support.vaults import Machine

PASSPHRASE = "a lantern by the river"
CODE = RecoveryCode(bytes(range(20)))


@pytest.fixture(autouse=True)
def _no_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the same code and ask for the same groups every time."""
    monkeypatch.setattr(RecoveryCode, "new", lambda: CODE)
    monkeypatch.setattr(code_check, "pick_groups", lambda _: (1, 6))


async def choose_passphrase(stage: Stage, first: str = PASSPHRASE, again: str = PASSPHRASE) -> None:
    """Go through the first two pages."""
    await stage.press("enter")
    await stage.type(first)
    await stage.press("enter")
    await stage.type(again)
    await stage.press("enter")


async def add_card(stage: Stage) -> None:
    """Go through the rest of the form to its button, and push it."""
    while stage.app.focused is None or stage.app.focused.id != "add":
        await stage.press("enter")
    await stage.press("enter")


async def test_five_steps_lead_to_a_vault_with_a_card(machine: Machine) -> None:
    """A new person needs nothing but the keyboard and what is on the screen."""
    async with running(machine) as stage:
        await choose_passphrase(stage)
        assert stage.name == "FirstCodeScreen"
        groups = [group.reveal() for group in CODE.groups()]
        assert all(stage.shows(group) for group in groups)
        await stage.press("enter")
        await stage.type(groups[1].lower())
        await stage.press("enter")
        await stage.type(groups[6])
        await stage.press("enter")
        await stage.type("Hanako")
        await stage.press("enter")
        await stage.type("2031-11-14")
        await add_card(stage)
        assert stage.name == "HomeScreen"
        assert stage.shows("Hanako")
        assert stage.shows("14 Nov 2031")
    assert machine.open().vault.card("Hanako").dates.card_expires is not None


async def test_escape_goes_one_step_back(machine: Machine) -> None:
    """Every step has a way back."""
    async with running(machine) as stage:
        await stage.press("enter")
        assert stage.name == "FirstPassphraseScreen"
        await stage.press("escape")
        assert stage.name == "WelcomeScreen"
        await choose_passphrase(stage)
        await stage.press("enter")
        assert stage.name == "CodeCheckScreen"
        await stage.press("escape")
        assert stage.name == "FirstCodeScreen"
        await stage.press("escape")
        assert stage.name == "QuestionScreen"
        await stage.press("escape")
        assert stage.name == "FirstCodeScreen"


async def test_going_back_behind_the_code_throws_the_new_vault_away(machine: Machine) -> None:
    """Only after asking; then there is neither a file nor an item, and one can begin anew."""
    async with running(machine) as stage:
        await choose_passphrase(stage)
        await stage.press("escape", "enter")
        assert machine.path.exists()
        await stage.press("escape", "down", "enter")
        assert stage.name == "WelcomeScreen"
        assert not machine.path.exists()
        assert vars(machine.keyring) == {"_texts": {}}
        await choose_passphrase(stage)
        assert stage.name == "FirstCodeScreen"
    assert machine.open(Secret(PASSPHRASE)).vault.cards == ()


@pytest.mark.parametrize("presses", [1, 2])
async def test_the_colours_are_shown_at_once_and_kept_in_the_new_vault(
    presses: int, machine: Machine
) -> None:
    """Whoever needs light or contrast needs it from the first page on."""
    name = ("dark", "light", "contrast")[presses]
    async with running(machine) as stage:
        stage.app.screen.query_one(Choice).focus()
        await stage.press(*["right"] * presses)
        assert stage.app.theme == f"pinvault-{name}"
        stage.app.screen.query_one("#begin").focus()
        await choose_passphrase(stage)
        assert stage.app.theme == f"pinvault-{name}"
    assert machine.open(Secret(PASSPHRASE)).settings.get("theme") == name


async def test_no_colours_are_offered_where_none_are_wanted(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With NO_COLOR the terminal's own two are used."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(machine) as stage:
        assert not stage.app.screen.query(Choice)


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_all_choices_of_the_first_page_are_seen_on_the_smallest_terminal(
    language: str, machine: Machine
) -> None:
    """Nobody scrolls on a page that they see for the first time."""
    use_language(language)
    async with running(machine, size=(60, 18)) as stage:
        for message_id in ("tui-begin", "tui-demo-first", "tui-have-backup", "tui-colours"):
            assert stage.shows(t(message_id))


async def test_giving_up_while_the_vault_is_made_leaves_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the thread made until then is taken back: no file, no item in the keyring."""
    measured, go_on = threading.Event(), threading.Event()

    def slow() -> Cost:
        measured.set()
        go_on.wait(20)
        return CHEAPEST

    monkeypatch.setattr(keys, "calibrate", slow)
    async with running(machine) as stage:
        await stage.press("enter")
        await stage.type(PASSPHRASE)
        await stage.press("enter")
        await stage.type(PASSPHRASE)
        await stage.pilot.press("enter")
        await stage.pilot.pause()
        assert measured.wait(20)
        assert stage.name == "CreatingScreen"
        await stage.pilot.press("escape")
        await stage.pilot.pause()
        assert stage.name == "FirstPassphraseScreen"
        go_on.set()
        await stage.settle()
    assert not machine.path.exists()


def test_giving_up_in_the_last_moment_takes_everything_back(machine: Machine) -> None:
    """Between proof and publication there is a last question."""
    abandoned = threading.Event()

    class LateStore(type(machine.keyring)):  # type: ignore[misc]
        def get(self, item: str) -> bytes | None:
            abandoned.set()
            found: bytes | None = super().get(item)
            return found

    machine.keyring = LateStore()
    with pytest.raises(DeclinedError):
        creation.create(
            machine.host(), Secret(PASSPHRASE), DeviceKind.KEYRING, abandoned, colours="dark"
        )
    assert not machine.path.exists()
    assert vars(machine.keyring) == {"_texts": {}}


async def test_two_passphrases_that_differ_are_not_taken(machine: Machine) -> None:
    """A slip of the fingers must not lock anybody out."""
    async with running(machine) as stage:
        await choose_passphrase(stage, again="a lantern by the rover")
        assert stage.name == "FirstPassphraseScreen"
        assert stage.shows("The two entries differ.")


async def test_a_short_passphrase_is_not_taken(machine: Machine) -> None:
    """Eight characters are the least beside a keyring."""
    async with running(machine) as stage:
        await choose_passphrase(stage, "seven77", "seven77")
        assert stage.name == "FirstPassphraseScreen"
        assert stage.shows("too short")


async def test_a_private_file_demands_a_long_passphrase(machine: Machine) -> None:
    """Where no keyring protects, that is said, and 15 characters are the least."""
    async with running(machine, device=DeviceKind.FILE) as stage:
        assert stage.shows("there is no keyring to use here")
        await choose_passphrase(stage, "fourteen chars", "fourteen chars")
        assert stage.name == "FirstPassphraseScreen"
        assert stage.shows("15 characters or more")


async def test_full_width_characters_are_warned_of(machine: Machine) -> None:
    """An input method that was left on is noticed before it costs the vault."""
    async with running(machine) as stage:
        await stage.press("enter", "p", "\uff21")
        stage.app.screen.estimate()  # type: ignore[attr-defined]
        await stage.settle()
        assert stage.shows("There are full-width characters")


async def test_a_wrong_group_is_named_and_can_be_tried_again(machine: Machine) -> None:
    """The paper can be mended while the code can still be seen."""
    async with running(machine) as stage:
        await choose_passphrase(stage)
        await stage.press("enter")
        await stage.type("0000")
        await stage.press("enter", "enter")
        assert stage.shows("Group 2 is different.")
        assert stage.name == "CodeCheckScreen"


async def test_the_code_is_masked_when_the_person_looks_away(machine: Machine) -> None:
    """It comes back on request, and only here."""
    async with running(machine) as stage:
        await choose_passphrase(stage)
        group = CODE.groups()[0].reveal()
        stage.app.hide_secrets()
        await stage.settle()
        assert not stage.shows(group)
        await stage.press("enter")
        assert stage.shows(group)


@pytest.mark.parametrize("typed", ["{}", " {} ", "{lower}", "{wide}"])
def test_a_group_is_read_forgivingly(typed: str) -> None:
    """Case, width and spaces do not matter."""
    group = CODE.groups()[1].reveal()
    wide = "".join(chr(ord(char) + 0xFEE0) for char in group)
    assert same_group(CODE, 1, Secret(typed.format(group, lower=group.lower(), wide=wide)))


def test_another_group_is_not_taken() -> None:
    """What was typed is compared, not only its form."""
    assert not same_group(CODE, 1, CODE.groups()[2])


def test_two_different_groups_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which ones is left to chance."""
    monkeypatch.undo()
    asked = {code_check.pick_groups(9) for _ in range(60)}
    assert len(asked) > 5
    assert all(0 <= first < second < 9 for first, second in asked)


async def test_a_card_can_wait(machine: Machine) -> None:
    """The last step may be left for later."""
    async with running(machine) as stage:
        await choose_passphrase(stage)
        await stage.press("enter", "tab", "tab", "tab", "enter")
        assert stage.name == "CardFormScreen"
        await stage.press("escape")
        assert stage.name == "HomeScreen"
        assert stage.shows("There is no card yet.")


async def test_a_date_that_cannot_be_read_stays_in_its_field(machine: Machine) -> None:
    """Nothing that was typed is lost by a mistake."""
    session, _ = machine.create()
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("a")
        await stage.type("Hanako")
        await stage.press("enter")
        await stage.type("soon")
        await add_card(stage)
        assert stage.name == "CardFormScreen"
        assert stage.shows("not a date that can be read")
        assert stage.shows("soon")
        assert stage.shows("Hanako")


async def test_a_code_that_was_masked_is_shown_again_and_left(machine: Machine) -> None:
    """Enter shows it, and Enter goes on: nobody is stuck on the page."""
    from pinvault.tui.screens.first_run.code_check import CodeCheckScreen
    from pinvault.tui.screens.first_run.recovery_code import RecoveryCodeScreen

    async with running(machine) as stage:
        await choose_passphrase(stage)
        for _ in range(2):
            screen = stage.app.screen
            assert isinstance(screen, RecoveryCodeScreen)
            screen.hide_secrets()
            await stage.press("enter")
            await stage.press("enter")
            assert isinstance(stage.app.screen, CodeCheckScreen)
            await stage.press("escape")
