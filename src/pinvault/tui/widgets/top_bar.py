"""The first line of every screen: which program, which page, which day."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

PROGRAM = "pinvault"


class TopBar(Static):
    """Name of the program, title of the page."""

    ALLOW_SELECT = False

    def name_page(self, title: str) -> None:
        """Show ``title`` behind the program's name."""
        self.update(Content.assemble((PROGRAM, "$accent bold"), "   ", title))
