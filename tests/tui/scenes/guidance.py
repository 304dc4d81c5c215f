"""The pages that answer a question: which PIN, what to do, what to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from tests.tui.family import family, one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def which_list(stage: Stage) -> None:
    """Look through the services from the first page of the first run."""
    await stage.press("f3", "down", "down")


@scene
async def which_search(stage: Stage) -> None:
    """Look for a service by its name in hiragana."""
    await stage.press("f3")
    await stage.type("kakutei")


@scene
async def which_nothing(stage: Stage) -> None:
    """Look for something that does not exist."""
    await stage.press("f3")
    await stage.type("qqqqq")


@scene
async def which_service(stage: Stage) -> None:
    """Read which PINs a tax return takes, without a vault."""
    await stage.press("f3", "enter")


@scene
async def which_service_card(stage: Stage) -> None:
    """Read the same with a card whose user PIN has one try left."""
    session = one_card(stage.machine)
    for _ in range(2):
        session.pins.log_wrong("花子", PinId.USER)
    await stage.open(session)
    await stage.press("w", "enter")


@scene
async def which_lookalike(stage: Stage) -> None:
    """Look for a number that is no PIN."""
    await stage.press("f3")
    await stage.type("security code")
    await stage.press("enter")


@scene
async def forgot(stage: Stage) -> None:
    """Say which PIN fails, without a vault."""
    await stage.press("f4")


@scene
async def forgot_card(stage: Stage) -> None:
    """Say it with a card that knows: one PIN is locked, another has one try left."""
    session = family(stage.machine)
    for _ in range(2):
        session.pins.log_wrong("花子", PinId.USER)
    await stage.open(session)
    await stage.press("f")


@scene
async def forgot_question(stage: Stage) -> None:
    """Be asked whose card it is."""
    await stage.press("f4", "down", "enter", "down", "enter", "enter", "enter", "enter")


async def _answered(stage: Stage) -> None:
    session = one_card(stage.machine)
    session.pins.set_state("花子", PinId.SIGNATURE, PinState.LOCKED)
    await stage.open(session)
    await stage.press("f")
    for _ in range(8):
        if stage.name == "AnswerScreen":
            break
        await stage.press("enter")


@scene
async def forgot_answer(stage: Stage) -> None:
    """Read the answer for a locked signature password: the kiosk first."""
    await _answered(stage)


@scene
async def forgot_answer_end(stage: Stage) -> None:
    """Read its end: what does not exist, the sources, what the vault told."""
    await _answered(stage)
    await stage.press("end")


@scene
async def happened(stage: Stage) -> None:
    """See what can have happened."""
    await stage.press("f5")


@scene
async def happened_lost(stage: Stage) -> None:
    """Read what to do about a lost card, which can be noted."""
    await stage.open(one_card(stage.machine))
    await stage.press("h", "down", "down", "enter")


@scene
async def happened_note(stage: Stage) -> None:
    """Note on the card that it is lost."""
    await stage.open(one_card(stage.machine))
    await stage.press("h", "down", "down", "enter", "n")


@scene
async def save_text(stage: Stage) -> None:
    """Name a file for the text."""
    await stage.press("f6", "enter", "s")


@scene
async def guide_list(stage: Stage) -> None:
    """Look through the pages of the guide."""
    await stage.press("f6", "down")


@scene
async def guide_word(stage: Stage) -> None:
    """Look a word up."""
    await stage.press("f6")
    await stage.type("kiosk")


@scene
async def guide_page(stage: Stage) -> None:
    """Read the page on shops."""
    await stage.press("f6")
    await stage.type("shop")
    await stage.press("enter")
