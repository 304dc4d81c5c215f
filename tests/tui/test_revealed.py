"""Promises of a hint that is shown: for some seconds, and only to somebody who looks at it."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from textual import events

from pinvault.tui.widgets.revealed import Revealed
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import one_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.pilot import Stage
    from tests.support.vaults import Machine


async def reveal(stage: Stage) -> Revealed:
    """Open the second PIN and reveal its hint."""
    await stage.open(one_card(stage.machine))
    await stage.press("2", "space")
    assert stage.shows(HINT.reveal())
    return stage.app.screen.query_one(Revealed)


def seconds_left(stage: Stage) -> int:
    """Read off the screen in how many seconds the hint hides."""
    told = re.search(r"hides in (\d+) s", stage.text)
    assert told is not None
    return int(told[1])


async def test_a_revealed_hint_says_when_it_hides(machine: Machine) -> None:
    """The setting decides how many seconds, and they are counted down."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        assert seconds_left(stage) == 15
        machine.clock.turn(seconds=5)
        revealed.tick()
        await stage.settle()
        assert 0 < seconds_left(stage) <= 10


async def test_a_revealed_hint_hides_by_itself(machine: Machine) -> None:
    """By the clock on the wall, so that a sleeping machine wakes up with nothing shown."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        machine.clock.turn(seconds=16)
        revealed.tick()
        await stage.settle()
        assert not stage.shows(HINT.reveal())


@pytest.mark.parametrize("key", ["space", "escape", "e", "t", "f1", "ctrl+p", "w"])
async def test_a_revealed_hint_hides_with_the_next_step(key: str, machine: Machine) -> None:
    """Whatever is done next, the hint does not stay behind it."""
    async with running(machine) as stage:
        revealed = await reveal(stage)
        await stage.press(key)
        assert not revealed.shown


async def test_a_revealed_hint_hides_when_the_window_loses_the_focus(machine: Machine) -> None:
    """Looking elsewhere is looking away."""
    async with running(machine) as stage:
        await reveal(stage)
        stage.app.post_message(events.AppBlur())
        await stage.settle()
        assert not stage.shows(HINT.reveal())


async def test_a_revealed_hint_hides_when_the_screen_becomes_too_small(machine: Machine) -> None:
    """Below the least size one line says so, and a return shows the mask."""
    async with running(machine) as stage:
        await reveal(stage)
        await stage.resize(59, 18)
        assert stage.shows("The screen is too small.")
        await stage.resize(80, 24)
        assert stage.shows("********")
        assert not stage.shows(HINT.reveal())


async def test_a_revealed_hint_hides_with_a_lock(machine: Machine) -> None:
    """The page is gone, and the vault opened again shows the mask."""
    async with running(machine) as stage:
        await reveal(stage)
        await stage.press("l")
        assert stage.name == "UnlockScreen"
        assert not stage.shows(HINT.reveal())
        await stage.open(machine.open())
        await stage.press("2")
        assert stage.shows("********")
        assert not stage.shows(HINT.reveal())


async def test_a_revealed_hint_hides_before_the_program_is_suspended(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the terminal shows while the program stands still is the locked vault."""
    seen: list[str] = []

    async with running(machine) as stage:

        @contextmanager
        def aside() -> Iterator[None]:
            seen.append(stage.text)
            yield

        monkeypatch.setattr(stage.app, "suspend", aside)
        monkeypatch.setattr(os, "kill", lambda *_: None)
        await reveal(stage)
        stage.app.action_suspend_process()
        await stage.settle()
        assert seen
        assert not stage.shows(HINT.reveal())
        assert HINT.reveal() not in seen[0]
