"""The first run, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def welcome(_stage: Stage) -> None:
    """Show the first page of the first run."""


@scene
async def passphrase(stage: Stage) -> None:
    """Type a passphrase and see how strong it is."""
    await stage.press("enter")
    await stage.type("a lantern by")
    screen = stage.app.screen
    assert isinstance(screen, NewPassphraseScreen)
    screen.estimate()


@scene
async def passphrases_differ(stage: Stage) -> None:
    """Type two different passphrases, one of them with an input method left on."""
    await stage.press("enter")
    await stage.type("a lantern by")
    await stage.press("enter", "\uff21")
    screen = stage.app.screen
    assert isinstance(screen, NewPassphraseScreen)
    screen.estimate()
    await stage.press("enter")


async def _create(stage: Stage) -> None:
    await stage.press("enter")
    for _ in range(2):
        await stage.type("a lantern by the river")
        await stage.press("enter")


@scene
async def recovery_code(stage: Stage) -> None:
    """See the recovery code."""
    await _create(stage)


@scene
async def code_check(stage: Stage) -> None:
    """Type a group back that is wrong."""
    await _create(stage)
    await stage.press("enter")
    await stage.type("zzzz")
    await stage.press("enter", "enter")


@scene
async def first_card(stage: Stage) -> None:
    """Leave too many fields empty."""
    await _create(stage)
    await stage.press("enter", "tab", "tab", "tab", "enter")
    await stage.press("tab", "tab", "tab", "tab", "right", "right", "tab", "tab", "enter")
