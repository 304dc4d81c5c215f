"""A way to renew something: what to bring, what it costs, how it is done, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.guidance.route import route
from pinvault.guidance.sheets import way
from pinvault.i18n import t
from pinvault.tui.screens.guidance.reading import ReadingScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.guidance.sheets.line import Line
    from pinvault.tui.doors import About


class BringScreen(ReadingScreen):
    """Can be put into a file, to be taken along on paper."""

    def __init__(self, route_id: str, about: About) -> None:
        """Show the way with this id."""
        super().__init__(about)
        self._route = route(route_id)

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-bring-title")

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._route.id}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return the way, what to bring first."""
        return way.lines(self._route)
