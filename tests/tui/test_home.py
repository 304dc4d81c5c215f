"""Promises of home: keys begin at the first PIN, and no line of it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.i18n import t
from pinvault.tui.widgets.pin_panel import PinPanel
from tests.support.pilot import running
from tests.tui.family import family, one_card
from tests.tui.scenes.demo import into_demo

if TYPE_CHECKING:
    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

LEAST = (60, 18)


def at(stage: Stage) -> int:
    """Return which panel has the focus, counted from 0."""
    return [panel.has_focus for panel in stage.app.screen.query(PinPanel)].index(True)


async def test_enter_opens_the_first_pin_of_an_opened_vault(machine: Machine) -> None:
    """Nothing has to be found first."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        assert at(stage) == 0
        await stage.press("enter")
        assert stage.name == "PinScreen"
        assert stage.shows("Signature password")


async def test_the_arrows_go_from_pin_to_pin(machine: Machine) -> None:
    """As the help page says; not past the first."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("down", "down", "up", "up", "up")
        assert at(stage) == 0
        await stage.press("down", "enter", "escape")
        assert at(stage) == 1


async def test_beyond_the_last_pin_the_arrows_scroll_to_the_dates(machine: Machine) -> None:
    """On the smallest terminal they lie below the fold."""
    async with running(machine, size=LEAST) as stage:
        await stage.open(family(machine))
        body = stage.app.screen.query_one("#body")
        assert body.max_scroll_y > 0
        await stage.press(*["down"] * (3 + int(body.max_scroll_y)))
        assert at(stage) == 3
        assert body.scroll_y == body.max_scroll_y


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_nothing_is_cut_on_the_smallest_terminal(language: str, machine: Machine) -> None:
    """Each panel and the first line of the demo, which says how to leave it."""
    i18n.use_language(language)
    async with running(machine, size=LEAST) as stage:
        await into_demo(stage)
        assert stage.shows(t("tui-demo-leave"))
        for _ in range(4):
            for panel in stage.app.screen.query(PinPanel):
                said = panel.render()
                width = panel.content_size.width
                assert all(line.cell_length <= width for line in said.split())
            await stage.press("n")
        await stage.press("l")
        assert stage.shows(t("tui-demo-leave"))


async def test_what_is_said_covers_no_field_that_is_typed_in(machine: Machine) -> None:
    """Nor does a terminal that becomes smaller."""
    async with running(machine, size=(80, 24)) as stage:
        await stage.open(one_card(machine))
        await stage.press("a")
        stage.app.screen.query_one("#add").focus()
        await stage.press("enter")
        await stage.resize(*LEAST)
        focused = stage.app.focused
        assert focused is not None
        body = stage.app.screen.query_one("#body").region
        assert body.contains_region(focused.region)
