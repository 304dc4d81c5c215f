"""Promises of the page of backups, by keys alone: made, tried, copied, and refused with reasons."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pinvault.backup import files
from pinvault.errors import StorageError
from pinvault.i18n import t
from pinvault.tui.widgets.secret_field import HiddenField, SecretField
from pinvault.vault import keys
from tests.support.cheap import CHEAPEST
from tests.support.pilot import Stage, running
from tests.support.vaults import PASSPHRASE
from tests.tui.backups import (
    PORTABLE,
    STICK,
    choose_file,
    choose_passphrase,
    give_code,
    give_passphrase,
    make,
    name_file,
    open_page,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.container import Cost
    from tests.support.vaults import Machine

FILE = STICK / "a.pinvault"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let backups go to a folder of this test, and find no stick that is plugged in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pinvault.tui.files._folders", lambda _: [])


async def make_portable(stage: Stage) -> None:
    """Make a backup that a passphrase of its own opens as well."""
    await stage.press("c")
    await name_file(stage, FILE)
    await stage.press("enter", "enter", "right", "enter", "enter")
    await choose_passphrase(stage, PORTABLE)


async def test_the_page_says_what_is_missing(machine: Machine) -> None:
    """Without a backup, that is what stands first, and what to do."""
    async with running(machine) as stage:
        await open_page(stage)
        assert stage.name == "BackupScreen"
        assert stage.shows(t("doctor-archive-none"))
        assert stage.shows(t("app-doctor-archive-none-do"))


async def test_a_backup_is_made_and_the_page_knows_its_day(machine: Machine) -> None:
    """Five keys, and nothing new to remember."""
    async with running(machine) as stage:
        await open_page(stage)
        await make(stage)
        assert stage.shows(t("backup-made", path=str(FILE)))
        assert FILE.stat().st_mode & 0o777 == 0o600
        await stage.press("enter")
        assert stage.name == "BackupScreen"
        assert stage.shows("22 Nov 2026 (today)")
        assert not stage.shows(t("doctor-archive-none"))


async def test_a_backup_opens_with_the_code_on_paper(machine: Machine) -> None:
    """The page that made it leads there; counts and dates are shown, no hint."""
    session, code = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        await make(stage)
        await stage.press("shift+tab", "enter")
        assert stage.name == "VerifyArchiveScreen"
        await stage.press("enter")
        await give_code(stage, code)
        assert stage.shows(t("backup-opens", path=str(FILE)))
        assert stage.shows(t("tui-verify-noted"))
        assert session.vault.archives.opened is not None


async def test_a_backup_opens_with_its_own_passphrase(machine: Machine) -> None:
    """Either of the two opens it; the person says which."""
    async with running(machine) as stage:
        await open_page(stage)
        await make_portable(stage)
        assert stage.shows(t("backup-reopened"))
        await stage.press("enter")
        await choose_file(stage, "v")
        await stage.press("shift+tab", "right", "enter")
        await give_passphrase(stage, PORTABLE)
        assert stage.shows(t("backup-opens", path=str(FILE)))


async def test_without_a_recovery_code_a_passphrase_is_asked_for(machine: Machine) -> None:
    """A backup that nothing opens is not made."""
    session, _ = machine.create()
    session.keys.revoke_code(PASSPHRASE)
    async with running(machine) as stage:
        await open_page(stage, session)
        await make(stage)
        assert stage.name == "BackupPassphraseScreen"


async def test_nothing_is_written_over_unasked(machine: Machine) -> None:
    """The question comes before the passphrase; leaving stands first."""
    async with running(machine) as stage:
        await open_page(stage)
        await make(stage)
        before = FILE.read_bytes()
        await stage.press("enter")
        await make(stage)
        assert stage.name == "ChoiceScreen"
        await stage.press("enter")
        assert stage.name == "CreateArchiveScreen"
        assert FILE.read_bytes() == before
        await stage.press("enter", "down", "enter")
        assert stage.shows(t("backup-made", path=str(FILE)))
        assert FILE.read_bytes() != before


async def test_dated_backups_are_kept_in_a_folder(machine: Machine) -> None:
    """The fourth lets the first go, where three are to be kept."""
    async with running(machine) as stage:
        await open_page(stage)
        for _ in range(4):
            await stage.press("c")
            await stage.press("tab", "right", "shift+tab")
            await name_file(stage, STICK)
            await stage.press("enter", "enter", "enter", "enter")
            assert stage.name == "DoneScreen"
            await stage.press("enter")
        assert len(list(STICK.iterdir())) == 3


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("no-stick/a.pinvault", "archive-folder-missing"),
        ("vault.pinvault", "archive-over-vault"),
        ("stick", "archive-target-unfit"),
    ],
)
async def test_a_bad_place_is_told_before_anything_is_asked(
    path: str, reason: str, machine: Machine
) -> None:
    """The path stays in its field, and neither vault nor folder is touched."""
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage)
        before = machine.path.read_bytes()
        await make(stage, path)
        assert stage.name == "CreateArchiveScreen"
        assert stage.shows(t(f"err-{reason}", path=path))
        assert stage.app.screen.query_one("#path").value == path  # type: ignore[attr-defined]
        assert machine.path.read_bytes() == before


async def test_an_empty_path_is_asked_for_again(machine: Machine) -> None:
    """Nothing is guessed."""
    async with running(machine) as stage:
        await open_page(stage)
        await choose_file(stage, "v", "")
        assert stage.shows(t("err-path-empty"))


async def test_a_full_stick_leaves_the_older_backup(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as a trouble of the stick, on the form that was filled in."""
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage)
        await make(stage)
        before = FILE.read_bytes()
        await stage.press("enter")

        def full(path: Path, *_: object, **__: object) -> None:
            raise StorageError("archive-disk-full", path=str(path))

        monkeypatch.setattr(files, "write", full)
        await make(stage)
        await stage.press("down", "enter")
        assert stage.name == "CreateArchiveScreen"
        assert stage.shows(t("err-archive-disk-full", path=str(FILE)))
        assert FILE.read_bytes() == before


async def test_a_short_passphrase_does_not_stand_alone(machine: Machine) -> None:
    """What protects a file by itself has to be long."""
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("c")
        await name_file(stage, FILE)
        await stage.press("enter", "enter", "right", "enter", "enter")
        await choose_passphrase(stage, "fourteen chars")
        assert stage.name == "BackupPassphraseScreen"
        assert stage.shows(t("err-backup-passphrase-weak"))
        assert not FILE.exists()


@pytest.mark.parametrize("damage", ["cut", "flipped", "foreign"])
async def test_a_damaged_backup_is_named_before_a_secret_is_asked(
    damage: str, machine: Machine
) -> None:
    """Whoever holds a broken file does not type 36 signs for it."""
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage)
        await make(stage)
        await stage.press("enter")
        data = bytearray(FILE.read_bytes())
        if damage == "flipped":
            data[len(data) // 2] ^= 1
        FILE.write_bytes(
            {"cut": bytes(data[:-200]), "flipped": bytes(data), "foreign": b"hello"}[damage]
        )
        await choose_file(stage, "v")
        assert stage.name == "VerifyArchiveScreen"
        reason = "archive-foreign" if damage == "foreign" else "archive-damaged"
        assert stage.shows(t(f"err-{reason}", path=str(FILE)))


async def test_a_vault_is_not_taken_for_a_backup(machine: Machine) -> None:
    """The message is about what was typed, and names no command."""
    async with running(machine, size=(120, 40)) as stage:
        await open_page(stage)
        await choose_file(stage, "v", machine.path)
        assert stage.shows(t("err-archive-is-vault"))
        assert stage.shows(t("app-rec-archive-is-vault"))


async def test_a_wrong_code_stays_and_a_wrong_passphrase_goes(machine: Machine) -> None:
    """In a code one sign may be all that is wrong; a passphrase cannot be seen to be mended."""
    async with running(machine) as stage:
        await open_page(stage)
        await make_portable(stage)
        await stage.press("enter")
        await choose_file(stage, "v")
        await give_code(stage, "abcd efgh")
        assert stage.shows(t("err-recovery-code-mistyped"))
        assert stage.app.screen.query_one("#code", SecretField).value == "abcd efgh"
        await stage.press("shift+tab", "right")
        await give_passphrase(stage, "not this one at all")
        assert stage.shows(t("err-archive-passphrase-wrong"))
        assert stage.app.screen.query_one(HiddenField).value == ""


async def test_a_heavy_backup_is_opened_after_a_question(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than half of the memory is not taken unasked."""
    async with running(machine) as stage:
        await open_page(stage)
        await make_portable(stage)
        await stage.press("enter")
        monkeypatch.setattr("pinvault.backup.opening.machine_memory_kib", lambda: 64)
        await choose_file(stage, "v")
        await stage.press("shift+tab", "right", "enter")
        await give_passphrase(stage, PORTABLE)
        assert stage.name == "ChoiceScreen"
        await stage.press("down", "enter")
        assert stage.shows(t("backup-opens", path=str(FILE)))


async def test_hints_leave_for_keepass_only_after_a_warning(machine: Machine) -> None:
    """It stands above the field; the file is private."""
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("k")
        assert stage.shows(t("tui-keepass-warning"))
        await name_file(stage, STICK / "a.kdbx")
        await stage.press("enter")
        await choose_passphrase(stage, PORTABLE)
        assert stage.shows(t("keepass-holds", cards=1, entries=4))
        assert (STICK / "a.kdbx").stat().st_mode & 0o777 == 0o600


async def test_a_backup_can_be_given_up_before_it_is_written(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The measuring goes on in its thread, and what comes of it is thrown away."""
    begun, go_on = threading.Event(), threading.Event()

    def slow(**_: object) -> Cost:
        begun.set()
        go_on.wait(20)
        return CHEAPEST

    monkeypatch.setattr(keys, "calibrate", slow)
    async with running(machine) as stage:
        await open_page(stage)
        await stage.press("c")
        await name_file(stage, FILE)
        await stage.press("enter", "enter", "right", "enter", "enter")
        await choose_until_working(stage)
        assert begun.wait(20)
        assert stage.name == "WorkingScreen"
        await stage.pilot.press("escape")
        await stage.pilot.pause()
        assert stage.name == "BackupPassphraseScreen"
        go_on.set()
        await stage.settle()
        assert not FILE.exists()


async def choose_until_working(stage: Stage) -> None:
    """Choose a passphrase and do not wait for what comes of it."""
    for name in ("#first", "#again"):
        stage.app.screen.query_one(name, SecretField).value = PORTABLE
    await stage.settle()
    stage.app.screen.query_one("#again").focus()
    await stage.pilot.pause()
    await stage.pilot.press("enter")
    await stage.pilot.pause()


async def writing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Begin a backup and stop it in the middle of writing; it goes on when the event is set."""
    begun, go_on = threading.Event(), threading.Event()
    real = files.write

    def slow(*args: object, **options: object) -> None:
        begun.set()
        go_on.wait(20)
        real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "write", slow)
    await open_page(stage)
    await stage.press("c")
    await name_file(stage, FILE)
    await stage.press("enter", "enter", "enter")
    await stage.pilot.press("enter")
    await stage.until(begun.is_set)
    return go_on


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_a_backup_that_is_being_written_is_waited_for(
    key: str, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that changes the disk is said to have been stopped."""
    async with running(machine) as stage:
        go_on = await writing(stage, monkeypatch)
        await stage.pilot.press(key)
        await stage.pilot.pause()
        assert stage.name == "WorkingScreen"
        assert stage.shows(t("tui-working-changing"))
        go_on.set()
        await stage.settle()
        assert stage.shows(t("backup-made", path=str(FILE)))


async def test_a_lock_in_the_middle_of_writing_is_told_how_it_ended(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault locks at once; the backup is finished, and that is said."""
    async with running(machine) as stage:
        go_on = await writing(stage, monkeypatch)
        await stage.app.lock()
        assert stage.name == "UnlockScreen"
        go_on.set()
        await stage.until(lambda: stage.shows(t("tui-create-late")))
        assert FILE.exists()


async def to_sheet(stage: Stage) -> None:
    """Name the place of the page to print; the choice about the code is next."""
    await stage.press("s")
    await name_file(stage, STICK / "a.pdf")
    await stage.press("enter")


async def test_the_page_to_print_holds_no_code_unless_it_is_typed(machine: Machine) -> None:
    """The app keeps none; what it wrote is said."""
    async with running(machine) as stage:
        await open_page(stage)
        await to_sheet(stage)
        await stage.press("enter", "enter")
        assert stage.shows(t("tui-sheet-without-code"))
        assert (STICK / "a.pdf").read_bytes().startswith(b"%PDF-")


async def test_the_code_on_the_page_to_print_has_to_be_right(machine: Machine) -> None:
    """A page with a wrong code would be found out on the day it is needed."""
    session, code = machine.create()
    async with running(machine) as stage:
        await open_page(stage, session)
        await to_sheet(stage)
        await stage.press("right", "enter", "enter")
        await give_code(stage, "abcd efgh")
        assert stage.shows(t("err-recovery-code-mistyped"))
        assert not (STICK / "a.pdf").exists()
        await give_code(stage, code)
        assert stage.shows(t("sheet-with-code", number=1))
