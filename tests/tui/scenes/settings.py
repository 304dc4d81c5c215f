"""The settings, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.family import one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def settings(stage: Stage) -> None:
    """See the settings."""
    await stage.open(one_card(stage.machine))
    await stage.press("s")


@scene
async def keys(stage: Stage) -> None:
    """List the keys that can be changed."""
    await stage.open(one_card(stage.machine))
    await stage.press("s", *["down"] * 5, "enter")


@scene
async def key_taken(stage: Stage) -> None:
    """Press a key that does something else."""
    await stage.open(one_card(stage.machine))
    await stage.press("s", *["down"] * 5, "enter", "down", "down", "enter", "a")
