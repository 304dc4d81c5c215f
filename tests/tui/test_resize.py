"""Promises of the size: any at any moment, and no hint stays where there is no room for it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from pinvault.i18n import t
from pinvault.tui.screens.common.page import LEAST_HEIGHT, LEAST_WIDTH
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import family

if TYPE_CHECKING:
    from tests.support.vaults import Machine

STEPS = 25


@pytest.mark.parametrize("seed", range(3))
async def test_any_size_at_any_moment(seed: int, machine: Machine) -> None:
    """A walk over sizes, cards and pages: something can be read at every step."""
    chance = random.Random(seed)  # noqa: S311 - a walk that can be repeated, no secret
    async with running(machine) as stage:
        await stage.open(family(machine))
        for _ in range(STEPS):
            columns, rows = chance.randint(8, 200), chance.randint(3, 60)
            await stage.resize(columns, rows)
            small = columns < LEAST_WIDTH or rows < LEAST_HEIGHT
            said = t("tui-too-small", width=LEAST_WIDTH, height=LEAST_HEIGHT)
            assert ("".join(said.split())[: columns // 2] in stage.flat) is small
            assert stage.shows("pinvault") or small
            assert all(len(line) <= columns for line in stage.text.splitlines())
            await stage.press(chance.choice(["n", "2", "escape", "space", "tab", "d"]))
            if stage.name == "UnlockScreen":
                pytest.fail("no key of this walk locks")


async def test_a_hint_is_hidden_as_soon_as_the_terminal_is_too_small(machine: Machine) -> None:
    """And stays hidden when there is room again; every other size leaves it alone."""
    async with running(machine) as stage:
        await stage.open(family(machine))
        while not stage.shows("花子"):
            await stage.press("n")
        await stage.press("2", "space")
        assert stage.shows(HINT.reveal())
        for size in ((120, 40), (60, 18), (200, 60)):
            await stage.resize(*size)
            assert stage.shows(HINT.reveal()), size
        await stage.resize(59, 18)
        assert not stage.shows(HINT.reveal())
        await stage.resize(80, 24)
        assert not stage.shows(HINT.reveal())
