"""Promises of the page of backups, by keys alone: made, tried, brought back, with bad input too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.i18n import t
from tests.support.pilot import Stage, running
from tests.tui.family import one_card

if TYPE_CHECKING:
    from tests.support.vaults import Machine


async def open_page(stage: Stage) -> None:
    """Open a vault with one card, and the page."""
    await stage.open(one_card(stage.machine))
    await stage.press("b")


async def test_the_page_says_what_is_missing(machine: Machine) -> None:
    """Without a backup, that is what stands first, and what to do."""
    async with running(machine) as stage:
        await open_page(stage)
        assert stage.name == "BackupScreen"
        assert stage.shows(t("doctor-archive-none"))
