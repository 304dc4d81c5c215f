"""Doors to the pages that answer a question: a name for the table of actions, and the screen.

A page behind a door is imported when somebody goes through it. It is given :class:`About`, so that
it speaks of the card and the PIN that the person was looking at.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.pins import PinId
    from pinvault.tui.screens.common.page import Page

DOORS: dict[str, str] = {
    "which": "guidance.which:WhichScreen",
    "recover": "guidance.recover:RecoverScreen",
    "happened": "guidance.happened:HappenedScreen",
    "guide": "guidance.guide:GuideScreen",
    "dates": "dates.dates:DatesScreen",
    "renewal": "renewal.renewal:RenewalScreen",
    "card": "cards.card:CardScreen",
    "backup": "backup.backup:BackupScreen",
    "settings": "home.settings:SettingsScreen",
}
"""``"module:class"`` below ``pinvault.tui.screens``, by the name that ``door('name')`` gives."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page is about; None where no card or no PIN was looked at, as in a locked vault."""

    card_id: str | None = None
    pin: PinId | None = None


def behind(name: str, about: About) -> Page:
    """Return the page behind a door."""
    module, _, page = DOORS[name].partition(":")
    make: Callable[[About], Page] = getattr(import_module(f"pinvault.tui.screens.{module}"), page)
    return make(about)
