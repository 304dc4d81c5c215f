"""Promises of coming back: into the open vault with a look first, or on a new machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.backup.files import write
from pinvault.backup.flagging import ToReword, Where
from pinvault.backup.sealing import seal_archive
from pinvault.domain.pins import PinId
from pinvault.i18n import t
from pinvault.secret import Secret
from pinvault.tui.screens.backup.reword import RewordScreen
from pinvault.tui.widgets.text_field import TextField
from pinvault.vault.container import DeviceKind
from tests.support.pilot import Stage, running
from tests.support.vaults import DATES, HINT, NEW_PASSPHRASE, Machine
from tests.tui.backups import (
    STICK,
    choose_file,
    choose_passphrase,
    give_code,
    name_file,
    open_page,
    push,
)
from tests.tui.family import one_card

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

FILE = STICK / "a.pinvault"
OTHER = Secret("a song from the summer fair")
TELLING = Secret("1234")
"""A hint that the policy of today refuses, as an older version may have let it in."""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let backups go to a folder of this test, and find no stick that is plugged in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pinvault.tui.files._folders", lambda _: [])
    STICK.mkdir()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Machine:
    """Return another machine on which nothing is yet."""
    (tmp_path / "elsewhere").mkdir()
    return Machine(tmp_path / "elsewhere")


def backup_of(session: Session) -> None:
    """Write a backup of what the session holds."""
    archive = seal_archive(session, None)
    write(FILE, archive.data, archive.prove, force=True)


def gone_on(machine: Machine) -> tuple[Session, RecoveryCode]:
    """Return a vault in which a hint was replaced since its backup."""
    session, code = machine.create()
    session.cards.add("Hanako", DATES)
    session.hints.set("Hanako", PinId.USER, HINT)
    session.hints.set("Hanako", PinId.RESIDENT, HINT)
    backup_of(session)
    session.past.restore(1)
    session.notices()
    return session, code


def with_telling_hint(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> RecoveryCode:
    """Leave a backup with a hint that would be refused today; return its code."""
    session, code = machine.create()
    session.cards.add("Hanako", DATES)
    with monkeypatch.context() as patch:
        patch.setattr("pinvault.vault.session.hints.passed", lambda *_, **__: ())
        session.hints.set("Hanako", PinId.USER, TELLING)
    backup_of(session)
    session.close()
    return code


def hint_of(session: Session, pin: PinId) -> Secret | None:
    """Return the text of the hint that is kept of a PIN."""
    if session.vault.card("Hanako").record(pin).hint is None:
        return None
    return session.hints.reveal("Hanako", pin).text


async def to_plan(stage: Stage, session: Session, code: RecoveryCode) -> None:
    """Go on to the page that shows what would change."""
    await open_page(stage, session)
    await choose_file(stage, "r")
    await give_code(stage, code)


async def test_a_merge_shows_first_what_would_change(machine: Machine) -> None:
    """Card and PIN are named, the hint is not; leaving stands first and changes nothing."""
    session, code = gone_on(machine)
    async with running(machine) as stage:
        before = machine.path.read_bytes()
        await to_plan(stage, session, code)
        assert stage.name == "MergePlanScreen"
        assert stage.shows(t("merge-changes"))
        assert stage.shows("Hanako")
        assert not stage.shows(HINT.reveal())
        await stage.press("enter")
        assert stage.name == "BackupScreen"
        assert machine.path.read_bytes() == before


async def test_a_merge_brings_back_what_is_missing(machine: Machine) -> None:
    """It is one save, and the vault remembers that the backup opened."""
    session, code = gone_on(machine)
    async with running(machine) as stage:
        await to_plan(stage, session, code)
        await stage.press("down", "enter")
        assert stage.name == "MergedScreen"
        assert hint_of(session, PinId.RESIDENT) == HINT
        assert session.vault.archives.opened is not None


async def test_a_merge_is_undone_even_after_another_change(machine: Machine) -> None:
    """The state before it is found, not just the one before the last save."""
    session, code = gone_on(machine)
    async with running(machine) as stage:
        await to_plan(stage, session, code)
        await stage.press("down", "enter")
        session.pins.set_place("Hanako", PinId.USER, "drawer")
        await stage.press("down", "enter", "down", "enter")
        assert stage.name == "BackupScreen"
        assert stage.shows(t("tui-merge-undone"))
        assert hint_of(session, PinId.RESIDENT) is None


async def test_a_backup_that_adds_nothing_says_so(machine: Machine) -> None:
    """There is nothing to accept then."""
    session, code = machine.create()
    session.cards.add("Hanako", DATES)
    backup_of(session)
    async with running(machine) as stage:
        await to_plan(stage, session, code)
        assert stage.shows(t("merge-nothing"))
        assert not stage.shows(t("tui-merge-accept"))


async def test_the_backup_of_another_vault_is_refused_before_a_code_is_typed(
    machine: Machine, elsewhere: Machine
) -> None:
    """Two vaults are never mixed."""
    backup_of(elsewhere.create()[0])
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage)
        await choose_file(stage, "r")
        assert stage.name == "MergeArchiveScreen"
        assert stage.shows(t("err-archive-other-vault"))
        assert stage.shows(t("app-rec-archive-other-vault"))


async def test_the_paper_of_another_vault_is_told_from_a_slip(
    machine: Machine, elsewhere: Machine
) -> None:
    """The code is well-formed, and still not this one."""
    session, _ = gone_on(machine)
    _, other = elsewhere.create()
    async with running(machine, size=(120, 40)) as stage:
        await to_plan(stage, session, other)
        assert stage.name == "ArchiveSecretScreen"
        assert stage.shows(t("err-archive-code-other"))


async def to_new_passphrase(stage: Stage, code: RecoveryCode) -> None:
    """From the first page: choose the backup and give its code."""
    await push(stage, "have-backup")
    await name_file(stage, FILE)
    await stage.press("enter")
    await give_code(stage, code)


async def test_a_new_machine_gets_everything_back(machine: Machine, elsewhere: Machine) -> None:
    """File, code, a new passphrase, a new code on paper; then the cards are there."""
    session, code = machine.create()
    session.cards.add("Hanako", DATES)
    session.hints.set("Hanako", PinId.USER, HINT)
    backup_of(session)
    async with running(elsewhere) as stage:
        await to_new_passphrase(stage, code)
        assert stage.name == "RestorePassphraseScreen"
        await choose_passphrase(stage, NEW_PASSPHRASE.reveal())
        assert stage.name == "RestoredCodeScreen"
        assert stage.shows("number 2")
        await push(stage, "written")
        await push(stage, "skip")
        assert stage.name == "HomeScreen"
        assert stage.shows("Hanako")
    opened = elsewhere.open(NEW_PASSPHRASE)
    assert hint_of(opened, PinId.USER) == HINT


async def test_a_restore_given_up_leaves_nothing(machine: Machine, elsewhere: Machine) -> None:
    """Escape leads back to the file, step by step, and no vault was made."""
    session, code = machine.create()
    backup_of(session)
    async with running(elsewhere) as stage:
        await to_new_passphrase(stage, code)
        await stage.press("escape")
        assert stage.name == "RestoreArchiveScreen"
        await stage.press("escape")
        assert stage.name == "WelcomeScreen"
    assert not elsewhere.path.exists()


async def test_a_short_passphrase_makes_no_vault(machine: Machine, elsewhere: Machine) -> None:
    """Where the key lies in a file, it has to be long; the opened backup stays at hand."""
    session, code = machine.create()
    backup_of(session)
    async with running(elsewhere, device=DeviceKind.FILE) as stage:
        await to_new_passphrase(stage, code)
        await choose_passphrase(stage, "fourteen chars")
        assert stage.name == "RestorePassphraseScreen"
        assert stage.shows(t("err-passphrase-too-weak-alone"))
    assert not elsewhere.path.exists()


async def test_a_hint_that_tells_too_much_is_offered_for_rewording(
    machine: Machine, elsewhere: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes back, and the page where it is written is one key away."""
    code = with_telling_hint(machine, monkeypatch)
    async with running(elsewhere) as stage:
        await to_new_passphrase(stage, code)
        await choose_passphrase(stage, NEW_PASSPHRASE.reveal())
        await push(stage, "written")
        await push(stage, "skip")
        assert stage.name == "RewordScreen"
        assert not stage.shows(TELLING.reveal())
        await stage.press("enter")
        assert stage.name == "HintScreen"


async def test_a_card_name_that_tells_too_much_opens_the_card(machine: Machine) -> None:
    """A hint of a card that was renamed on the way is still found."""
    session = one_card(machine)
    reword = (ToReword("花子", None, Where.NAME), ToReword("花子", PinId.USER, Where.HINT))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.app.push_screen(RewordScreen("tui-restore-title", "tui-restore-done", reword))
        await stage.settle()
        await stage.press("enter")
        assert stage.name == "CardEditScreen"
        stage.app.screen.query_one("#name", TextField).value = "母"
        await push(stage, "keep")
        assert stage.name == "RewordScreen"
        await stage.press("down", "enter")
        assert stage.name == "HintScreen"
    assert session.vault.cards[0].name == "母"
