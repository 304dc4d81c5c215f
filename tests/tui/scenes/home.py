"""Home, and what explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.validity import DateInputs
from tests.tui.family import HANAKO, MARIA, TARO, family, one_card
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


async def _only(stage: Stage, name: str, dates: DateInputs) -> None:
    session, _ = stage.machine.create()
    session.cards.add(name, dates)
    await stage.open(session)


@scene
async def home_child(stage: Stage) -> None:
    """See the card of a child, which is in its window."""
    await _only(stage, "太郎", TARO)


@scene
async def home_stay(stage: Stage) -> None:
    """See a card that ends with the stay."""
    await _only(stage, "Maria", MARIA)


@scene
async def home_over(stage: Stage) -> None:
    """See a card of which everything is over."""
    stage.machine.clock.turn(days=3650)
    await _only(stage, "花子", HANAKO)


@scene
async def home_dateless(stage: Stage) -> None:
    """See a card of which no date is known."""
    await _only(stage, "花子", DateInputs())


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
