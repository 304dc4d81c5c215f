"""Dates, reminders, and what can be done about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from pinvault.reminders.schedule import systemd
from pinvault.tui.screens.dates import calendar as calendar_screen
from tests.tui.family import family, one_card
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def dates(stage: Stage) -> None:
    """See what one card has to be reminded of."""
    await stage.open(one_card(stage.machine))
    await stage.press("d")


@scene
async def dates_family(stage: Stage) -> None:
    """See the reminders of a family, one of them done and one put off."""
    await stage.open(family(stage.machine))
    await stage.steps("d", "up", "up", "up", "x", "z")


@scene
async def leads(stage: Stage) -> None:
    """Choose how early to be told, and mistype it."""
    await stage.open(one_card(stage.machine))
    await stage.steps("d", "a")
    await stage.type(", x")
    await stage.press("enter")


@scene
async def schedule(stage: Stage) -> None:
    """See what the daily reminder would write."""
    plan = systemd.plan(("pinvault", "remind", "--daily", "--quiet", "--notify"), Path(".config"))
    await stage.open(one_card(stage.machine))
    with patch("pinvault.tui.schedule_jobs.plan_for", lambda _: plan):
        await stage.steps("d", "t")


@scene
async def calendar(stage: Stage) -> None:
    """Read what a file for a calendar reveals."""
    await stage.open(one_card(stage.machine))
    with patch.object(calendar_screen, "likely_folder", lambda: "~"):
        await stage.steps("d", "c")
