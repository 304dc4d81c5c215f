"""A card corrected, noted about and renewed, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.tui.screens.pins.hint import HintScreen
from pinvault.tui.widgets.secret_field import SecretField
from tests.tui.family import one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def renewal(stage: Stage) -> None:
    """See how a renewal stands."""
    await stage.open(one_card(stage.machine))
    await stage.press("r")


@scene
async def bring(stage: Stage) -> None:
    """Read what to bring."""
    await renewal(stage)
    await stage.steps("down", "enter")


async def _new_card(stage: Stage, expires: str) -> None:
    await renewal(stage)
    await stage.steps("down", "down", "enter")
    await stage.type(expires)
    await stage.press("enter")


@scene
async def new_card(stage: Stage) -> None:
    """Type the date of the new card, with an era."""
    await _new_card(stage, "R19.2.20")


@scene
async def new_card_check(stage: Stage) -> None:
    """Be asked about the date of the old card."""
    await _new_card(stage, "2032-02-20")
    await stage.steps("enter", "enter", "enter", "enter")


async def _new_pins(stage: Stage) -> None:
    await _new_card(stage, "2037-02-20")
    await stage.steps("enter", "enter", "enter", "enter", "enter")


@scene
async def new_hint(stage: Stage) -> None:
    """Write the first new hint."""
    await _new_pins(stage)
    await stage.press("enter")
    screen = stage.app.screen
    assert isinstance(screen, HintScreen)
    screen.query_one(SecretField).value = "海の家で食べたもの"
    await stage.settle()
    screen.judge()


@scene
async def new_pins(stage: Stage) -> None:
    """See how far the new PINs are."""
    await _new_pins(stage)
    session = stage.app.session
    assert session is not None
    session.pins.link("花子", PinId.INPUT, PinId.USER)
    await stage.press("enter")
    await stage.type("a tram")
    await stage.steps("enter", "escape")


@scene
async def home_renewed(stage: Stage) -> None:
    """Come back to a renewal that was left."""
    await new_pins(stage)
    await stage.steps("escape", "escape")


@scene
async def certificates(stage: Stage) -> None:
    """Note that the certificates were renewed."""
    await renewal(stage)
    await stage.steps("down", "down", "down", "enter")


@scene
async def changed_pins(stage: Stage) -> None:
    """Be asked which PINs changed with the certificates."""
    await certificates(stage)
    await stage.steps("enter", "enter", "enter")


@scene
async def card(stage: Stage) -> None:
    """See what can be done with a card."""
    await stage.open(one_card(stage.machine))
    await stage.press("e")


@scene
async def card_edit(stage: Stage) -> None:
    """Correct a card."""
    await card(stage)
    await stage.press("enter")


@scene
async def card_event(stage: Stage) -> None:
    """Note what happened to a card."""
    await card(stage)
    await stage.steps("down", "enter")


@scene
async def card_event_noted(stage: Stage) -> None:
    """Read what a loss means."""
    await card_event(stage)
    await stage.steps("enter", "enter", "enter")


@scene
async def card_remove(stage: Stage) -> None:
    """Be asked before a card goes."""
    await card(stage)
    await stage.steps("down", "down", "down", "enter")
