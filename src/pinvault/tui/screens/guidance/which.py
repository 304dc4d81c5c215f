"""Which PIN does a service ask for? The services, found by any name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.guidance.lookalike import lookalike, lookalike_names
from pinvault.guidance.search import nearest, search
from pinvault.guidance.service import service, service_names, services
from pinvault.guidance.sheets.which import in_short, occasion
from pinvault.i18n import t
from pinvault.tui.screens.guidance.lookup import LookupScreen
from pinvault.tui.widgets.menu import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pinvault.tui.doors import About
    from pinvault.tui.screens.common.page import Page


class WhichScreen(LookupScreen):
    """Numbers that are no PIN are found as well: many look for those."""

    HEAD = "tui-which-head"

    def __init__(self, about: About) -> None:
        """Look for the PINs of a card, if one was looked at."""
        super().__init__()
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-which-title")

    def about(self) -> About:
        """Return the card that was looked at."""
        return self._about

    def everything(self) -> Sequence[Entry]:
        """Return the services, by occasion."""
        return [Entry(entry.id, entry.name) for entry in services()]

    def found(self, asked: str) -> Sequence[Entry]:
        """Return services and look-alikes."""
        matches = search(asked, service_names() | lookalike_names())
        ids = [match.id for match in matches] or nearest(asked, service_names())
        return list(_entries(ids))

    def explained(self, entry_id: str) -> str:
        """Return the occasion and the PINs in short."""
        if entry_id in lookalike_names():
            return t("which-no-pin")
        entry = service(entry_id)
        return t("tui-which-short", when=occasion(entry.situation), pins=in_short(entry))

    def opened(self, entry_id: str) -> Page:
        """Return the page of a service, or of a number that is no PIN."""
        from pinvault.tui.screens.guidance.service import LookalikeScreen, ServiceScreen

        if entry_id in lookalike_names():
            return LookalikeScreen(lookalike(entry_id), self._about)
        return ServiceScreen(service(entry_id), self._about)


def _entries(ids: Iterable[str]) -> Iterable[Entry]:
    no_pins = lookalike_names()
    for entry_id in ids:
        named = lookalike(entry_id).name if entry_id in no_pins else service(entry_id).name
        yield Entry(entry_id, named)
