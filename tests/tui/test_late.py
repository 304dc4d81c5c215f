"""Promises of the moment in which a page goes: what was begun ends quietly, whoever was faster."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual import events

from pinvault.backup import files
from pinvault.errors import BusyError
from pinvault.i18n import t, texts
from pinvault.tui import creation
from pinvault.tui.doors import About
from pinvault.tui.jobs import Jobs
from pinvault.tui.messages import JobDone, JobFailed, LockNow, VaultChanged
from pinvault.tui.screens.backup.backup import BackupScreen
from pinvault.tui.snapshot import take
from pinvault.vault.session import removal
from pinvault.vault.session.keyholder import Keys
from tests.support.pilot import running
from tests.support.vaults import PASSPHRASE
from tests.tui.backups import choose_passphrase, name_file, open_page
from tests.tui.family import one_card

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

_PATIENCE = 20


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep files of a test in its folder."""
    monkeypatch.chdir(tmp_path)


class Gate:
    """Holds a function up in its thread, and knows when the end of its job was posted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, place: object, name: str) -> None:
        """Stand in front of ``place.name``."""
        self.begun, self._open, self._posted = (threading.Event() for _ in range(3))
        held, post = getattr(place, name), Jobs.post_message

        def slow(*args: object, **options: object) -> object:
            self.begun.set()
            self._open.wait(_PATIENCE)
            return held(*args, **options)

        def watched(page: Jobs, message: object) -> bool:
            posted = post(page, message)  # type: ignore[arg-type]
            if self._open.is_set() and isinstance(message, (JobDone, JobFailed)):
                self._posted.set()
            return posted

        monkeypatch.setattr(place, name, slow)
        monkeypatch.setattr(Jobs, "post_message", watched)

    def let_end(self) -> None:
        """Let the job end now, before the app can do anything else."""
        self._open.set()
        assert self._posted.wait(_PATIENCE)

    def let_go_on(self) -> None:
        """Let the job go on, beside the app."""
        self._open.set()


async def new_vault(stage: Stage) -> None:
    """Make a vault; its code is shown."""
    await stage.press("enter")
    await choose_passphrase(stage, PASSPHRASE.reveal())
    assert stage.name == "FirstCodeScreen"


async def throw_away(stage: Stage) -> None:
    """Choose to begin anew, and do not wait for what comes of it."""
    await stage.press("escape", "down")
    await stage.pilot.press("enter")


async def test_a_lock_in_the_moment_a_backup_ends(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is locked, the backup stands, and that is said."""
    async with running(machine) as stage:
        await open_page(stage)
        gate = Gate(monkeypatch, files, "write")
        await stage.press("c")
        await name_file(stage, "a.pinvault")
        await stage.press("enter", "enter", "enter")
        await stage.pilot.press("enter")
        await stage.until(gate.begun.is_set)
        gate.let_end()
        await stage.app.lock()
        await stage.until(lambda: stage.shows(t("tui-create-late")))
        assert stage.name == "UnlockScreen"
        assert stage.app.return_code is None


async def test_a_lock_in_the_moment_a_change_is_refused(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was refused was for a page that nobody sees any more."""

    def refuse(*_: object) -> None:
        raise BusyError("vault-busy", path="vault.lock")

    session = one_card(machine)
    monkeypatch.setattr(session.pins, "log_wrong", refuse)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("2")
        gate = Gate(monkeypatch, session.pins, "log_wrong")
        await stage.pilot.press("w")
        await stage.until(gate.begun.is_set)
        gate.let_end()
        await stage.app.lock()
        await stage.settle()
        assert stage.name == "UnlockScreen"
        assert stage.app.return_code is None


@pytest.mark.parametrize("key", ["b", "d", "s", "e", "r", "w", "f", "2"])
async def test_a_page_that_is_only_just_opened_is_locked_too(key: str, machine: Machine) -> None:
    """Its key and the lock in one moment: it asks for a vault that is closed, and that is all."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        pressed = events.Key(key, key)
        pressed.set_sender(stage.app)
        stage.app.post_message(pressed)
        stage.app.post_message(LockNow())
        await stage.settle()
        assert stage.name == "UnlockScreen"
        assert stage.app.return_code is None


async def test_a_key_chosen_in_the_moment_of_the_lock_changes_nothing(machine: Machine) -> None:
    """The page that would keep it is gone."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("s")
        stage.app.screen.query_one("#keys").focus()
        await stage.press("enter", "enter")
        assert stage.name == "KeyScreen"
        pressed = events.Key("z", "z")
        pressed.set_sender(stage.app)
        stage.app.post_message(pressed)
        stage.app.post_message(LockNow())
        await stage.settle()
        assert stage.name == "UnlockScreen"
        assert stage.app.return_code is None


async def test_a_change_is_not_shown_on_a_page_that_is_not_built_yet(machine: Machine) -> None:
    """It comes to see the newest state by itself, and so does what is to be said there."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        stage.app.push_screen(BackupScreen(About()))
        stage.app.on_vault_changed(VaultChanged(session, take(session), ()))
        stage.app.say_on_screen("The lantern is lit.")
        await stage.settle()
        assert stage.name == "BackupScreen"
        assert stage.shows("The lantern is lit.")


async def test_a_lock_while_a_new_vault_is_thrown_away_leads_to_the_beginning(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is asked for the passphrase of a vault that is gone."""
    async with running(machine) as stage:
        await new_vault(stage)
        gate = Gate(monkeypatch, creation, "remove_items")
        await throw_away(stage)
        await stage.until(gate.begun.is_set)
        await stage.app.lock()
        assert stage.name == "UnlockScreen"
        gate.let_go_on()
        await stage.until(lambda: stage.shows(t("tui-again-late")))
        assert stage.name == "WelcomeScreen"
        assert not machine.path.exists()


async def test_a_new_vault_that_cannot_be_thrown_away_stays_open(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code can still be confirmed, the vault locked, and the removal tried once more."""

    def refuse(*_: object) -> None:
        raise BusyError("vault-busy", path="vault.lock")

    async with running(machine) as stage:
        await new_vault(stage)
        with monkeypatch.context() as busy:
            busy.setattr(creation, "remove_items", refuse)
            await throw_away(stage)
            await stage.settle()
        assert stage.name == "FirstCodeScreen"
        assert stage.shows(t("err-vault-busy", path="vault.lock"))
        assert stage.app.session is not None
        assert stage.app.session.keys.unconfirmed_code == 1
        await throw_away(stage)
        await stage.settle()
        assert stage.name == "WelcomeScreen"
        assert not machine.path.exists()


async def test_a_lock_while_the_vault_is_removed_leads_to_the_beginning(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says that it was removed."""
    async with running(machine) as stage:
        await open_page(stage)
        gate = Gate(monkeypatch, removal, "remove_items")
        await stage.press("x")
        await stage.type(texts("tui-purge-words")[0])
        await stage.pilot.press("enter")
        await stage.until(gate.begun.is_set)
        await stage.app.lock()
        gate.let_go_on()
        await stage.until(lambda: stage.shows(t("tui-purge-done")))
        assert stage.name == "WelcomeScreen"


async def test_a_new_passphrase_is_waited_for_once_it_is_being_set(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escape would leave nobody knowing which of the two opens the vault."""
    session, code = machine.create()
    session.close()
    async with running(machine) as stage:
        await stage.press("f2")
        await stage.type(code.text().reveal())
        await stage.press("enter")
        assert stage.name == "ReplacePassphraseScreen"
        gate = Gate(monkeypatch, Keys, "change_passphrase")
        for name in ("#first", "#again"):
            stage.app.screen.query_one(name).value = "seven small boats on a lake"  # type: ignore[attr-defined]
        await stage.pilot.pause()
        stage.app.screen.query_one("#again").focus()
        await stage.pilot.press("enter")
        await stage.until(gate.begun.is_set)
        await stage.pilot.press("escape")
        await stage.pilot.pause()
        assert stage.name == "ReplacePassphraseScreen"
        assert stage.shows(t("tui-working-changing"))
        gate.let_go_on()
        await stage.settle()
        assert stage.name == "HomeScreen"
