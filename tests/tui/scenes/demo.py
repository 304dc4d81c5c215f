"""The demo, from the first page of the first run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


async def into_demo(stage: Stage) -> None:
    """Ask for the demo, and wait until its family is there."""
    await stage.press("tab", "enter")


@scene
async def demo_home(stage: Stage) -> None:
    """See the family, and the word that says what this is."""
    await into_demo(stage)


@scene
async def demo_locked(stage: Stage) -> None:
    """Lock the demo and find out how to open it again."""
    await into_demo(stage)
    await stage.press("l")


@scene
async def begin_anew(stage: Stage) -> None:
    """Go back from the recovery code."""
    await stage.press("enter")
    for _ in range(2):
        await stage.type("a lantern by the river")
        await stage.press("enter")
    await stage.press("escape")
