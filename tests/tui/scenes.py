"""Every screen, each in a state worth looking at; goldens and contrast are taken from these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.screens.hint import HintScreen
from pinvault.tui.screens.new_passphrase import NewPassphraseScreen
from pinvault.tui.widgets.secret_field import SecretField
from tests.support.vaults import HINT
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.support.pilot import Stage

    Scene = Callable[[Stage], Awaitable[None]]

SCENES: dict[str, Scene] = {}


def scene(play: Scene) -> Scene:
    """Keep a scene under its name."""
    SCENES[play.__name__.replace("_", "-")] = play
    return play


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
async def pin_masked(stage: Stage) -> None:
    """See the page of a PIN, its hint masked."""
    await stage.open(one_card(stage.machine))
    await stage.press("2")


@scene
async def pin_revealed(stage: Stage) -> None:
    """Reveal the hint after two wrong tries."""
    await stage.open(one_card(stage.machine))
    await stage.press("2", "w", "w", "space")


@scene
async def pin_recall(stage: Stage) -> None:
    """Be asked whether the PIN is still known."""
    session = one_card(stage.machine)
    stage.machine.clock.turn(days=15)
    await stage.open(session)
    await stage.press("2")


async def _write(stage: Stage, text: str) -> None:
    await stage.open(one_card(stage.machine))
    await stage.press("2", "e")
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
    await stage.press("2", "p")


@scene
async def state(stage: Stage) -> None:
    """Choose a state."""
    await stage.open(one_card(stage.machine))
    await stage.press("2", "t", "down")


@scene
async def same_as(stage: Stage) -> None:
    """Choose the PIN that is the same."""
    await stage.open(one_card(stage.machine))
    await stage.press("4", "m")


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
