"""Promises of the lock: it comes by itself, and nothing of the vault is left behind it."""

from __future__ import annotations

import gc
import types
from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.secret import Secret
from pinvault.tui.widgets.secret_field import SecretField
from tests.support.pilot import running
from tests.tui.family import one_card

if TYPE_CHECKING:
    from tests.support.vaults import Machine

_NOT_DATA = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.CodeType)


def texts_below(root: object) -> set[str]:
    """Return every text that can be reached from ``root`` through data of any kind."""
    seen, found, waiting = {id(root)}, set(), [root]
    while waiting:
        for item in gc.get_referents(waiting.pop()):
            if isinstance(item, str):
                found.add(item)
            elif id(item) not in seen and not isinstance(item, _NOT_DATA):
                seen.add(id(item))
                waiting.append(item)
    return found


def holders_of(text: str) -> list[str]:
    """Return what kind of object of the process, a cache included, holds a text with this one."""
    return [
        type(holder).__name__
        for holder in gc.get_objects()
        for item in gc.get_referents(holder)
        # Our own copy is held by the cell of this very function.
        if isinstance(item, str) and text in item and item is not text
    ]


def new_text() -> str:
    """Return a hint that stands in no literal of the code."""
    return "".join(reversed("犬の館真写の下の桜"))


async def test_a_closed_page_forgets_what_was_typed_on_it(machine: Machine) -> None:
    """At once, whoever still holds on to the field."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "e")
        field = stage.app.screen.query_one(SecretField)
        await stage.type("something half typed")
        assert field.value
        await stage.press("escape")
        assert not field.value


async def test_a_lock_leaves_no_hint_in_the_app(machine: Machine) -> None:
    """Not on a screen, not in a widget, not in a cache of widths; the search can find one."""
    session = one_card(machine)
    session.hints.set("花子", PinId.USER, Secret(new_text()))
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("2", "space")
        assert any(new_text() in text for text in texts_below(stage.app))
        await stage.press("escape", "2", "e")
        await stage.type(new_text())
        await stage.press("escape", "l")
        assert stage.name == "UnlockScreen"
        assert [text for text in texts_below(stage.app) if new_text() in text] == []
        assert holders_of(new_text()) == []


async def test_a_lock_destroys_every_screen(machine: Machine) -> None:
    """One that was only hidden would keep what it knew."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "e")
        await stage.app.lock()
        await stage.settle()
        assert [type(screen).__name__ for screen in stage.app.screen_stack] == ["UnlockScreen"]
        assert stage.app.session is None
        assert stage.app.snapshot is None


async def test_nobody_there_for_the_set_minutes_locks(machine: Machine) -> None:
    """Five minutes, if nothing else was set."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        machine.clock.turn(minutes=4)
        stage.app.watch_idle()
        await stage.settle()
        assert stage.name == "HomeScreen"
        machine.clock.turn(minutes=1)
        stage.app.watch_idle()
        await stage.settle()
        assert stage.name == "UnlockScreen"


async def test_a_key_says_that_somebody_is_there(machine: Machine) -> None:
    """The minutes count from the last one."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        machine.clock.turn(minutes=4)
        await stage.press("tab")
        machine.clock.turn(minutes=4)
        stage.app.watch_idle()
        await stage.settle()
        assert stage.name == "HomeScreen"


async def test_the_setting_decides_how_long(machine: Machine) -> None:
    """One minute is one minute."""
    session = one_card(machine)
    session.settings.set("idle-lock-minutes", "1")
    async with running(machine) as stage:
        await stage.open(session)
        machine.clock.turn(minutes=1)
        stage.app.watch_idle()
        await stage.settle()
        assert stage.name == "UnlockScreen"


async def test_a_clock_that_was_set_back_does_not_keep_it_open(machine: Machine) -> None:
    """The minutes count anew from the earlier hour."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        machine.clock.turn(days=-2)
        stage.app.watch_idle()
        machine.clock.turn(minutes=5)
        stage.app.watch_idle()
        await stage.settle()
        assert stage.name == "UnlockScreen"


async def test_a_change_that_ends_after_the_lock_is_not_shown(machine: Machine) -> None:
    """It stands on disk; the screen stays locked."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("2")
        await stage.pilot.press("w", "l")
        await stage.settle()
        assert stage.name == "UnlockScreen"
        assert stage.app.snapshot is None
