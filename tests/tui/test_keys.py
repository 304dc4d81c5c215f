"""Promises of the keys' pages: recovery code, passphrase and device secret, without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError, WrongSecretError
from pinvault.i18n import t
from pinvault.tui.screens.first_run import code_check
from pinvault.tui.screens.secrets.suggestion import Suggested
from pinvault.tui.widgets.secret_field import HiddenField
from pinvault.vault import keys
from pinvault.vault.container import DeviceKind
from pinvault.vault.keys import RecoveryCode
from pinvault.vault.session import open_with_code
from tests.support.cheap import CHEAPEST
from tests.support.pilot import Stage, running
from tests.support.vaults import NEW_PASSPHRASE, PASSPHRASE
from tests.tui.backups import choose_passphrase, give_code, give_passphrase, open_page, push

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.container import Cost
    from tests.support.vaults import Machine

LONG = "seven small boats on a quiet lake"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep files of a test in its folder."""
    monkeypatch.chdir(tmp_path)


async def test_the_code_on_paper_is_tried_without_a_change(machine: Machine) -> None:
    """Right or wrong, the file stays the same."""
    session, code = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        before = machine.path.read_bytes()
        await stage.press("o", "enter")
        await give_code(stage, RecoveryCode(bytes(20)))
        assert stage.shows(t("err-recovery-code-other"))
        await give_code(stage, code)
        assert stage.shows(t("tui-recovery-right"))
        assert machine.path.read_bytes() == before


async def new_code(stage: Stage) -> str:
    """From the page: make a new code; return it as it is shown."""
    await stage.press("o", "down", "enter")
    await give_passphrase(stage, PASSPHRASE.reveal())
    return stage.text


async def test_a_new_code_is_shown_once_and_typed_back(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old one opens nothing any more; the page shows the new number."""
    session, old = machine.create()
    known = RecoveryCode(bytes(range(20)))
    groups = [group.reveal() for group in known.groups()]
    async with running(machine) as stage:
        await open_page(stage, session)
        monkeypatch.setattr(RecoveryCode, "new", lambda: known)
        monkeypatch.setattr(code_check, "pick_groups", lambda _: (1, 6))
        await new_code(stage)
        assert stage.name == "NewCodeScreen"
        assert all(stage.shows(group) for group in groups)
        assert stage.shows("number 2")
        await stage.press("enter")
        await stage.type(groups[1])
        await stage.press("enter")
        await stage.type(groups[6])
        await stage.press("enter")
        assert stage.shows(t("tui-new-code-good"))
        await stage.press("enter")
        assert stage.name == "RecoveryScreen"
        assert stage.shows("number 2")
        assert not any(stage.shows(group) for group in groups)
    open_with_code(machine.host(), known.text()).close()
    with pytest.raises(WrongSecretError):
        open_with_code(machine.host(), old.text())


async def test_a_new_code_takes_the_passphrase(machine: Machine) -> None:
    """Whoever finds the vault open cannot make themselves a way in."""
    async with running(machine) as stage:
        await open_page(stage)
        before = machine.path.read_bytes()
        await stage.press("o", "down", "enter")
        await give_passphrase(stage, NEW_PASSPHRASE.reveal())
        assert stage.shows(t("err-passphrase-wrong"))
        assert stage.app.screen.query_one(HiddenField).value == ""
        assert machine.path.read_bytes() == before


async def test_the_new_code_is_masked_when_the_person_looks_away(machine: Machine) -> None:
    """It comes back on request."""
    async with running(machine) as stage:
        await open_page(stage)
        shown = await new_code(stage)
        stage.app.hide_secrets()
        await stage.settle()
        assert stage.text != shown
        assert stage.shows("****")
        await stage.press("enter")
        assert stage.text.splitlines()[:14] == shown.splitlines()[:14]


async def test_the_code_is_revoked_after_a_question_and_the_passphrase(machine: Machine) -> None:
    """Leaving stands first; afterwards the page offers to make one."""
    session, code = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("o", "down", "down", "enter", "enter")
        assert stage.name == "RecoveryScreen"
        await stage.press("enter", "down", "enter")
        await give_passphrase(stage, PASSPHRASE.reveal())
        assert stage.shows(t("tui-recovery-revoked", number=1))
        await stage.press("enter")
        assert stage.shows(t("tui-recovery-make"))
    with pytest.raises(WrongSecretError):
        open_with_code(machine.host(), code.text())


async def test_the_passphrase_is_tried_without_a_change(machine: Machine) -> None:
    """Somebody who has not typed it for a year can make sure."""
    async with running(machine) as stage:
        await open_page(stage)
        before = machine.path.read_bytes()
        await stage.press("p", "enter")
        await give_passphrase(stage, PASSPHRASE.reveal())
        assert stage.shows(t("tui-passphrase-right"))
        assert machine.path.read_bytes() == before


async def to_change(stage: Stage) -> None:
    """From the page: on to where the new passphrase is chosen."""
    await stage.press("p", "down", "enter")
    await give_passphrase(stage, PASSPHRASE.reveal())


async def test_the_passphrase_is_changed_and_the_code_stays(machine: Machine) -> None:
    """The old passphrase opens nothing any more."""
    session, code = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        await to_change(stage)
        await choose_passphrase(stage, NEW_PASSPHRASE.reveal())
        assert stage.shows(t("tui-change-done"))
    machine.open(NEW_PASSPHRASE).close()
    open_with_code(machine.host(), code.text()).close()
    with pytest.raises(WrongSecretError):
        machine.open(PASSPHRASE)


async def test_the_present_passphrase_comes_before_a_new_one(machine: Machine) -> None:
    """An open vault that was left alone does not change hands."""
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("p", "down", "enter")
        await give_passphrase(stage, NEW_PASSPHRASE.reveal())
        assert stage.name == "KeySecretScreen"
        assert stage.shows(t("err-passphrase-wrong"))


async def test_a_change_that_the_keyring_refuses_changes_nothing(machine: Machine) -> None:
    """It is said on the form, with what to do here."""
    session, _ = machine.create()

    class Full(type(machine.keyring)):  # type: ignore[misc]
        def put(self, item: str, _value: str) -> None:
            raise KeyringError("keyring-write-refused", item=item)

    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage, session)
        await to_change(stage)
        full = Full()
        full.__dict__.update(vars(machine.keyring))
        machine.keyring = full
        await choose_passphrase(stage, NEW_PASSPHRASE.reveal())
        assert stage.name == "ChangePassphraseScreen"
        assert stage.shows(t("err-keyring-write-refused"))
        assert stage.shows(t("app-rec-keyring-write-refused"))
    machine.open(PASSPHRASE).close()


async def test_a_suggestion_is_strong_and_leads_to_the_change(machine: Machine) -> None:
    """It is masked when the person looks away, and cannot be selected."""
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("p", "down", "down", "enter")
        assert stage.name == "SuggestionScreen"
        shown = stage.text
        assert shown.count("-") >= 5
        await stage.press("enter")
        assert stage.text != shown
        stage.app.hide_secrets()
        await stage.settle()
        assert not Suggested.ALLOW_SELECT
        assert stage.shows("****")
        await push(stage, "use")
        assert stage.name == "KeySecretScreen"


async def test_the_cost_is_measured_anew(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase stays; where nothing changes, that is said."""
    async with running(machine) as stage:
        await open_page(stage)
        for cost, said in ((CHEAPEST, "Nothing was changed"), (_dearer(), "2 passes")):
            monkeypatch.setattr(keys, "calibrate", lambda cost=cost, **_: cost)
            await stage.press("p", "up", "up", "up", "down", "down", "down", "enter")
            await give_passphrase(stage, PASSPHRASE.reveal())
            assert stage.shows(said)
            await stage.press("enter", "escape")
    machine.open(PASSPHRASE).close()


def _dearer() -> Cost:
    """Return a cost that is not the cheapest."""
    from dataclasses import replace

    return replace(CHEAPEST, passes=2)


async def test_the_device_secret_moves_to_a_file_and_back(machine: Machine) -> None:
    """A file asks for a long passphrase, so the short one is refused and nothing moves."""
    session, _ = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("d", "enter")
        await give_passphrase(stage, PASSPHRASE.reveal())
        assert stage.shows(t("key-device-in-file"))
        await stage.press("enter")
        assert stage.shows(t("tui-device-is-file"))
        assert session.state.daily.device is DeviceKind.FILE
        await stage.press("enter")
        await give_passphrase(stage, PASSPHRASE.reveal())
        assert stage.shows(t("key-device-in-keyring"))
    machine.open(PASSPHRASE).close()


async def test_a_short_passphrase_does_not_go_with_a_file(machine: Machine) -> None:
    """Beside a key in a file it would stand alone."""
    from pinvault.secret import Secret

    session, _ = machine.create(Secret("eight888"))
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage, session)
        await stage.press("d", "enter")
        await give_passphrase(stage, "eight888")
        assert stage.shows(t("err-passphrase-too-weak-alone"))
        assert session.state.daily.device is DeviceKind.KEYRING


async def test_a_lock_while_a_code_is_made_says_that_nobody_saw_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old code is gone by then: that must not stay unsaid."""
    import threading

    begun, go_on = threading.Event(), threading.Event()
    session, _ = machine.create()
    real = type(session.keys).replace_code

    def slow(self: object, passphrase: object, **how: object) -> RecoveryCode:
        code = real(self, passphrase, **how)  # type: ignore[arg-type]
        begun.set()
        go_on.wait(20)
        return code

    monkeypatch.setattr(type(session.keys), "replace_code", slow)
    async with running(machine) as stage:
        await open_page(stage, session)
        await stage.press("o", "down", "enter")
        field = stage.app.screen.query_one(HiddenField)
        field.value = PASSPHRASE.reveal()
        await stage.pilot.press("enter")
        await stage.until(begun.is_set)
        await stage.app.lock()
        go_on.set()
        await stage.until(lambda: stage.shows(t("tui-recovery-unseen")))
