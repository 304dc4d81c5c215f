"""The page of one PIN, and what changes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pinvault.domain.validity import DateInputs
from pinvault.tui.screens.pins.hint import HintScreen
from pinvault.tui.widgets.secret_field import SecretField
from tests.support.vaults import HINT
from tests.tui.family import one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def pin_masked(stage: Stage) -> None:
    """See the page of a PIN, its hint masked."""
    await stage.open(one_card(stage.machine))
    await stage.press("2")


@scene
async def pin_revealed(stage: Stage) -> None:
    """Reveal the hint after two wrong tries."""
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "w", "w", "space")


@scene
async def pin_recall(stage: Stage) -> None:
    """Be asked whether the PIN is still known."""
    session = one_card(stage.machine)
    stage.machine.clock.turn(days=15)
    await stage.open(session)
    await stage.press("2")


async def _write(stage: Stage, text: str) -> None:
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "e")
    screen = stage.app.screen
    assert isinstance(screen, HintScreen)
    screen.query_one(SecretField).value = text
    await stage.settle()
    screen.judge()


@scene
async def hint_accepted(stage: Stage) -> None:
    """Write a hint that nothing speaks against."""
    await _write(stage, HINT.reveal())


@scene
async def hint_warned(stage: Stage) -> None:
    """Write a hint that points at a birthday."""
    await _write(stage, "娘の誕生日")


@scene
async def hint_refused(stage: Stage) -> None:
    """Write what discloses a PIN, and try to keep it."""
    await _write(stage, "暗証番号は4649です")
    await stage.press("enter")


@scene
async def place(stage: Stage) -> None:
    """Say where the paper is."""
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "p")


@scene
async def state(stage: Stage) -> None:
    """Choose a state."""
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "t", "down")


@scene
async def same_as(stage: Stage) -> None:
    """Choose the PIN that is the same."""
    await stage.open(one_card(stage.machine))
    await stage.steps("4", "m")


@scene
async def pin_stop(stage: Stage) -> None:
    """See a PIN with one try left."""
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "w", "w")


@scene
async def pin_history(stage: Stage) -> None:
    """Reveal a hint of the card before, beside where its paper was."""
    session = one_card(stage.machine)
    session.cards.renew("花子", DateInputs(card_expires=date(2036, 2, 20)), date(2026, 11, 20))
    await stage.open(session)
    await stage.steps("2", "h", "enter")


@scene
async def pin_forget(stage: Stage) -> None:
    """Be asked what is to be forgotten."""
    await stage.open(one_card(stage.machine))
    await stage.steps("2", "x")
