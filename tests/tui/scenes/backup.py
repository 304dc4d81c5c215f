"""The page of backups, and what lies behind its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from pinvault.backup.files import write
from pinvault.backup.sealing import seal_archive
from pinvault.domain.pins import PinId
from pinvault.secret import Secret
from pinvault.vault.session.removal import remove_files
from tests.support.vaults import HINT
from tests.tui.backups import (
    PORTABLE,
    STICK,
    choose_file,
    choose_passphrase,
    give_code,
    make,
    name_file,
    open_page,
    plug_in,
    push,
)
from tests.tui.family import HANAKO
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from pinvault.vault.keys import RecoveryCode
    from tests.support.pilot import Stage


@scene
async def backup(stage: Stage) -> None:
    """See that there is no backup yet."""
    await open_page(stage)


@scene
async def backup_old(stage: Stage) -> None:
    """See that the backup has grown old."""
    await open_page(stage)
    await make(stage)
    session = stage.app.session
    assert session is not None
    # Opening counts the idle minutes anew; on a slow machine the lock would come before that.
    stage.app.idle = None
    stage.machine.clock.turn(days=200)
    await stage.open(session)
    await stage.press("b", "down", "down", "down")


@scene
async def backup_create(stage: Stage) -> None:
    """Begin a backup."""
    await open_page(stage)
    await stage.press("c")


@scene
async def backup_exists(stage: Stage) -> None:
    """Name a file that is there already."""
    await open_page(stage)
    await make(stage)
    await stage.press("enter")
    await make(stage)


@scene
async def backup_weak(stage: Stage) -> None:
    """Choose a passphrase too short to stand alone."""
    await open_page(stage)
    await stage.press("c")
    await name_file(stage, STICK / "a.pinvault")
    await stage.press("enter", "enter", "right", "enter", "enter")
    await choose_passphrase(stage, "short")


@scene
async def backup_made(stage: Stage) -> None:
    """See that it was made."""
    await open_page(stage)
    await make(stage)


@scene
async def backup_gone(stage: Stage) -> None:
    """Try a backup on a stick that is not there."""
    await open_page(stage)
    await choose_file(stage, "v", "no-stick/a.pinvault")


@scene
async def backup_secret(stage: Stage) -> None:
    """Type a code with a slip in it."""
    await open_page(stage)
    await make(stage)
    await stage.press("enter")
    await choose_file(stage, "v")
    await give_code(stage, "abcd efgh")


@scene
async def backup_verified(stage: Stage) -> None:
    """See that it opens."""
    session, code = stage.machine.create()
    await open_page(stage, session)
    await make(stage)
    await stage.press("enter")
    await choose_file(stage, "v")
    await give_code(stage, code)


async def _merging(stage: Stage) -> None:
    session, code = stage.machine.create()
    session.cards.add("花子", HANAKO)
    session.hints.set("花子", PinId.SIGNATURE, HINT)
    with patch("pinvault.vault.session.hints.passed", lambda *_, **__: ()):
        session.hints.set("花子", PinId.USER, Secret("1234"))
    await open_page(stage, session)
    await make(stage)
    await stage.press("enter")
    session.past.restore(2)
    await choose_file(stage, "r")
    await give_code(stage, code)


@scene
async def backup_merge(stage: Stage) -> None:
    """See what would change."""
    await _merging(stage)


@scene
async def backup_merged(stage: Stage) -> None:
    """See what should be worded anew."""
    await _merging(stage)
    await stage.press("down", "enter")


async def _restoring(stage: Stage) -> RecoveryCode:
    session, code = stage.machine.create()
    session.cards.add("花子", HANAKO)
    plug_in()
    archive = seal_archive(session, None)
    write(STICK / "a.pinvault", archive.data, archive.prove)
    remove_files(session.host)
    await push(stage, "have-backup")
    return code


@scene
async def restore(stage: Stage) -> None:
    """Have a backup and no vault."""
    await _restoring(stage)


@scene
async def restore_passphrase(stage: Stage) -> None:
    """Choose the passphrase of the vault that comes back."""
    code = await _restoring(stage)
    await name_file(stage, STICK / "a.pinvault")
    await stage.press("enter")
    await give_code(stage, code)


@scene
async def backup_sheet(stage: Stage) -> None:
    """Begin a page to print."""
    await open_page(stage)
    await stage.press("s")


@scene
async def keepass(stage: Stage) -> None:
    """Begin a copy for KeePass."""
    await open_page(stage)
    await stage.press("k")


@scene
async def keepass_made(stage: Stage) -> None:
    """See that it was made."""
    await open_page(stage)
    await stage.press("k")
    await name_file(stage, STICK / "a.kdbx")
    await stage.press("enter")
    await choose_passphrase(stage, PORTABLE)


@scene
async def earlier_states(stage: Stage) -> None:
    """See the earlier states."""
    await open_page(stage)
    await stage.press("e")


@scene
async def earlier_asked(stage: Stage) -> None:
    """Be asked whether to go back."""
    await open_page(stage)
    await stage.press("e", "down", "enter")


@scene
async def purge(stage: Stage) -> None:
    """Type the wrong word."""
    await open_page(stage)
    await stage.press("x")
    await stage.type("yes")
    await stage.press("enter")
