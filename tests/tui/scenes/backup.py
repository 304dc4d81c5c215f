"""The page of backups, and what lies behind its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.secret import Secret
from tests.tui.backups import (
    PORTABLE,
    STICK,
    choose_file,
    choose_passphrase,
    give_code,
    make,
    name_file,
    open_page,
)
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
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
    stage.machine.clock.turn(days=200)
    await stage.press("enter", "escape", "b", "down", "down", "down")


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


async def _planned(stage: Stage) -> None:
    session, code = stage.machine.create()
    session.cards.add("花子", one_card_dates())
    await open_page(stage, session)
    session.hints.set("花子", PinId.USER, Secret("祖母の家の犬"))
    await make(stage)
    await stage.press("enter")
    session.hints.set("花子", PinId.SIGNATURE, Secret("青い屋根の家で飼っていた猫"))
    session.cards.remove("花子")
    await choose_file(stage, "r")
    await give_code(stage, code)


def one_card_dates() -> object:
    """Return the dates of the card in the family."""
    from tests.tui.family import HANAKO

    return HANAKO


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
async def health(stage: Stage) -> None:
    """See what was found."""
    await open_page(stage)
    await stage.press("h")


@scene
async def purge(stage: Stage) -> None:
    """Type the wrong word."""
    await open_page(stage)
    await stage.press("x")
    await stage.type("yes")
    await stage.press("enter")
