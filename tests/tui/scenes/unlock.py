"""A locked vault, and the ways to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.widgets.secret_field import SecretField
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def unlock(stage: Stage) -> None:
    """Type a wrong passphrase."""
    session, _ = stage.machine.create()
    await stage.open(session)
    await stage.press("l")
    await stage.type("wrong")
    await stage.press("enter")


@scene
async def unlock_by_code(stage: Stage) -> None:
    """Type a recovery code with a slip in it."""
    session, _ = stage.machine.create()
    await stage.open(session)
    await stage.press("l", "f2")
    await stage.type("abcd efgh")
    await stage.press("enter")


@scene
async def older_copy(stage: Stage) -> None:
    """Find an older copy in the place of the vault."""
    session, _ = stage.machine.create()
    older = stage.machine.path.read_bytes()
    stage.machine.clock.turn(days=3)
    session.settings.set("reveal-seconds", "20")
    stage.machine.path.write_bytes(older)
    await stage.open(session)
    await stage.press("l")
    await stage.type("a lantern by the river")
    await stage.press("enter")


@scene
async def new_passphrase(stage: Stage) -> None:
    """Choose a new passphrase after the recovery code."""
    _, code = stage.machine.create()
    session = stage.machine.open()
    await stage.open(session)
    await stage.press("l", "f2")
    screen = stage.app.screen
    screen.query_one(SecretField).value = code.text().reveal()
    await stage.press("enter")
