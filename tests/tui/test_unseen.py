"""Promises of a new recovery code on the screen: nothing takes it away unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.i18n import t
from pinvault.tui.screens.first_run import code_check
from pinvault.tui.unseen import IDLE_MINUTES
from pinvault.vault.keys import RecoveryCode
from tests.support.pilot import Stage, running
from tests.support.vaults import PASSPHRASE
from tests.tui.backups import give_code, give_passphrase, name_file, open_page, push

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.vaults import Machine

CODE = RecoveryCode(bytes(range(20)))
GROUPS = [group.reveal() for group in CODE.groups()]


@pytest.fixture(autouse=True)
def _no_chance(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Draw the same code, ask for the same groups, keep files of a test in its folder."""
    monkeypatch.setattr(RecoveryCode, "new", lambda: CODE)
    monkeypatch.setattr(code_check, "pick_groups", lambda _: (1, 6))
    monkeypatch.chdir(tmp_path)


async def show_new_code(stage: Stage) -> None:
    """Open a vault and make a new code."""
    await open_page(stage)
    await stage.press("o", "down", "enter")
    await give_passphrase(stage, PASSPHRASE.reveal())
    assert stage.name == "NewCodeScreen"


async def type_back(stage: Stage) -> None:
    """Go on from the code and type the two groups."""
    await push(stage, "written")
    for group in (GROUPS[1], GROUPS[6]):
        await stage.type(group)
        await stage.press("enter")


async def unlock(stage: Stage) -> None:
    """Open the locked vault."""
    assert stage.name == "UnlockScreen"
    await stage.type(PASSPHRASE.reveal())
    await stage.press("enter")


async def idle(stage: Stage, minutes: int) -> None:
    """Let minutes pass without a key."""
    stage.machine.clock.turn(minutes=minutes)
    stage.app.watch_idle()
    await stage.settle()


async def test_copying_a_code_takes_longer_than_the_idle_lock_allows(machine: Machine) -> None:
    """Half an hour, on the code, on the question for two groups, and with the help above."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await idle(stage, IDLE_MINUTES - 1)
        assert stage.name == "NewCodeScreen"
        await push(stage, "written")
        await stage.press("f1")
        await idle(stage, IDLE_MINUTES - 1)
        assert stage.name == "HelpScreen"


async def test_the_lock_says_that_the_code_went_with_it(machine: Machine) -> None:
    """And the next opening leads to where another one is made."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await idle(stage, IDLE_MINUTES)
        assert stage.shows(t("tui-code-unconfirmed"))
        assert not any(stage.shows(group) for group in GROUPS)
        await unlock(stage)
        assert stage.name == "RecoveryScreen"
        assert stage.shows(t("tui-recovery-unconfirmed", number=2))
        await stage.press("enter")
        await give_passphrase(stage, PASSPHRASE.reveal())
        assert stage.name == "NewCodeScreen"
        assert stage.shows("number 3")


async def test_a_code_that_was_typed_back_is_not_asked_about_again(machine: Machine) -> None:
    """A lock after that says nothing, and an opening leads to the cards."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await type_back(stage)
        assert stage.shows(t("tui-new-code-good"))
        await stage.app.lock()
        await stage.settle()
        assert not stage.shows(t("tui-code-unconfirmed"))
        await unlock(stage)
        assert stage.name == "HomeScreen"


async def test_the_app_that_died_on_the_code_says_so_when_it_is_back(machine: Machine) -> None:
    """In the first run too: the vault stands, its code was seen by nobody for certain."""
    async with running(machine) as stage:
        await stage.press("enter")
        for _ in range(2):
            await stage.type(PASSPHRASE.reveal())
            await stage.press("enter")
        assert stage.name == "FirstCodeScreen"
    async with running(machine) as stage:
        await unlock(stage)
        assert stage.shows(t("tui-recovery-unconfirmed", number=1))
        await stage.press("escape")
        assert stage.name == "HomeScreen"


async def test_the_paper_that_is_there_after_all_can_be_tried_instead(machine: Machine) -> None:
    """From then on nothing is said any more."""
    session, _ = machine.create()
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.close()
    async with running(machine) as stage:
        await unlock(stage)
        await stage.press("down", "enter")
        await give_code(stage, CODE)
        assert stage.shows(t("tui-recovery-noted"))
    assert machine.open().keys.unconfirmed_code is None


async def test_going_on_without_checking_is_remembered(machine: Machine) -> None:
    """The page of backups says it first."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await push(stage, "written")
        await push(stage, "skip")
        assert stage.app.session is not None
        assert stage.app.session.keys.unconfirmed_code == 2


@pytest.mark.parametrize("above", [(), ("f1",)], ids=["on it", "with the help above"])
async def test_leaving_asks_first(above: tuple[str, ...], machine: Machine) -> None:
    """One key too many does not end it; the same key once more does."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await stage.press(*above, "ctrl+q")
        assert stage.app.return_code is None
        assert stage.shows(t("tui-code-unconfirmed-why"))
        await stage.press("enter", *(["escape"] if above else []))
        assert stage.name == "NewCodeScreen"
        await stage.press("ctrl+q", "ctrl+q")
        assert stage.app.return_code == 0


async def test_leaving_asks_nothing_where_there_is_no_code(machine: Machine) -> None:
    """Everything is kept already."""
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("ctrl+q")
        assert stage.app.return_code == 0


async def test_the_page_to_print_is_made_from_the_code_in_sight(
    machine: Machine, tmp_path: Path
) -> None:
    """Nothing is typed; the way back leads to the code, which is still to be confirmed."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await push(stage, "print")
        assert stage.shows(t("tui-sheet-with-code"))
        await name_file(stage, tmp_path / "paper.pdf")
        await stage.press("enter")
        assert stage.name == "NewCodeScreen"
        assert stage.shows(t("sheet-made", path=str(tmp_path / "paper.pdf")))
        assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
        await push(stage, "show")
        assert all(stage.shows(group) for group in GROUPS)
        await type_back(stage)
        assert stage.shows(t("tui-new-code-good"))


async def test_leaving_the_page_to_print_leads_back_to_the_code(machine: Machine) -> None:
    """Escape writes nothing."""
    async with running(machine) as stage:
        await show_new_code(stage)
        await push(stage, "print")
        await stage.press("escape")
        assert stage.name == "NewCodeScreen"
