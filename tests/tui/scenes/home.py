"""Home, and what explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.family import family, one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def home_empty(stage: Stage) -> None:
    """Begin without a card."""
    session, _ = stage.machine.create()
    await stage.open(session)


@scene
async def home(stage: Stage) -> None:
    """See the one card."""
    await stage.open(one_card(stage.machine))


@scene
async def home_family(stage: Stage) -> None:
    """See the most urgent of several cards."""
    await stage.open(family(stage.machine))


@scene
async def home_unsure(stage: Stage) -> None:
    """See a card of which little is known."""
    await stage.open(family(stage.machine))
    await stage.press("n", "n", "n")


@scene
async def help_page(stage: Stage) -> None:
    """Read what the keys of home do."""
    await stage.open(one_card(stage.machine))
    await stage.press("f1")


@scene
async def commands(stage: Stage) -> None:
    """List what can be done."""
    await stage.open(one_card(stage.machine))
    await stage.press("ctrl+p")
