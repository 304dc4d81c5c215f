"""Promises of earlier states, of the health check, and of removing the vault from this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError
from pinvault.i18n import t, use_language
from tests.support.pilot import Stage, running
from tests.support.vaults import DATES, PASSPHRASE
from tests.tui.backups import open_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.vaults import Machine


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep files of a test in its folder."""
    monkeypatch.chdir(tmp_path)


async def test_an_earlier_state_comes_back_after_a_question(machine: Machine) -> None:
    """Leaving stands first; the present state stays as an earlier one."""
    session, _ = machine.create()
    session.cards.add("Hanako", DATES)
    session.cards.remove("Hanako")
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("e", "enter", "enter")
        assert stage.name == "EarlierStatesScreen"
        assert [card.name for card in session.vault.cards] == []
        await stage.press("enter", "down", "enter")
        assert stage.name == "BackupScreen"
        assert stage.shows(t("tui-earlier-restored"))
        assert [card.name for card in session.vault.cards] == ["Hanako"]
        await stage.press("e", "enter", "down", "enter")
        assert session.vault.cards == ()


async def test_a_state_that_does_not_open_is_not_offered(machine: Machine) -> None:
    """It is listed as what it is, and choosing it explains why."""
    session, _ = machine.create()
    session.cards.add("Hanako", DATES)
    state = session.host.file.generations()[0]
    state.path.write_bytes(state.path.read_bytes()[:-50])
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("e")
        assert stage.shows(t("tui-earlier-broken"))
        await stage.press("enter")
        assert stage.name == "EarlierStatesScreen"
        assert stage.shows(t("tui-earlier-unreadable"))


async def test_without_an_earlier_state_that_is_said(machine: Machine) -> None:
    """An empty list would explain nothing."""
    async with running(machine) as stage:
        await open_page(stage, machine.create()[0])
        await stage.press("e")
        assert stage.shows(t("tui-earlier-none"))


async def test_the_health_check_says_first_what_asks_for_something(machine: Machine) -> None:
    """And below each what to do, in the words of the app."""
    session, _ = machine.create()
    async with running(machine, size=(120, 60)) as stage:
        await open_page(stage, session)
        await stage.press("h")
        lines = [line for line in stage.text.splitlines() if line.strip()]
        first = next(line for line in lines if t("doctor-archive-none") in line)
        assert lines.index(first) < 4
        assert stage.shows(t("app-doctor-archive-none-do"))
        assert stage.shows(t("doctor-device-fits"))


@pytest.mark.parametrize(("language", "word"), [("en", "delete"), ("ja", "消す"), ("ja", "けす")])
async def test_the_vault_goes_for_a_word_that_was_typed(
    language: str, word: str, machine: Machine
) -> None:
    """File, earlier states and keys are gone, and the first page is up."""
    use_language(language)
    session, _ = machine.create()
    session.cards.add("Hanako", DATES)
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("x")
        await stage.type(word)
        await stage.press("enter")
        assert stage.name == "WelcomeScreen"
        assert stage.shows(t("tui-purge-done"))
        assert stage.app.session is None
    assert not machine.path.exists()
    assert vars(machine.keyring) == {"_texts": {}}


async def test_another_word_removes_nothing(machine: Machine) -> None:
    """Enter alone, or yes, is no word."""
    async with running(machine) as stage:
        await open_page(stage)
        before = machine.path.read_bytes()
        await stage.press("x", "enter")
        await stage.type("yes")
        await stage.press("enter")
        assert stage.shows(t("err-purge-word"))
        assert machine.path.read_bytes() == before


async def test_a_keyring_that_refuses_keeps_the_vault(machine: Machine) -> None:
    """Keys go first: what cannot be removed is still there to be tried again."""
    session, _ = machine.create()

    class Locked(type(machine.keyring)):  # type: ignore[misc]
        def delete(self, *_: str) -> None:
            raise KeyringError("keyring-locked", item="")

    async with running(machine) as stage:
        await open_page(stage, session)
        locked = Locked()
        locked.__dict__.update(vars(machine.keyring))
        machine.keyring = locked
        await stage.press("x")
        await stage.type("delete")
        await stage.press("enter")
        assert stage.name == "PurgeScreen"
        assert stage.shows(t("err-keyring-locked"))
    machine.open().close()


async def damaged(stage: Stage) -> None:
    """Damage a vault that has earlier states, and try to open it."""
    session, _ = stage.machine.create()
    session.cards.add("Hanako", DATES)
    session.cards.add("Taro", DATES)
    session.close()
    await stage.app.lock()
    data = bytearray(stage.machine.path.read_bytes())
    data[-1] ^= 1
    stage.machine.path.write_bytes(bytes(data))
    await stage.type(PASSPHRASE.reveal())
    await stage.press("enter")


async def test_a_damaged_vault_opens_by_an_earlier_state(machine: Machine) -> None:
    """It is asked first, and the damaged file is kept beside it."""
    async with running(machine) as stage:
        await damaged(stage)
        assert stage.name == "ChoiceScreen"
        await stage.press("down", "enter")
        assert stage.name == "HomeScreen"
        assert stage.shows(t("tui-rescue-done"))
        assert stage.shows("Hanako")
        assert not stage.shows("Taro")
    assert machine.host().file.asides()


async def test_a_damaged_vault_can_be_left_as_it_is(machine: Machine) -> None:
    """Whoever has a backup may want that instead."""
    async with running(machine) as stage:
        await damaged(stage)
        before = machine.path.read_bytes()
        await stage.press("enter")
        assert stage.name == "UnlockScreen"
        assert machine.path.read_bytes() == before
