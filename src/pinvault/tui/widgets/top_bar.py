"""The first line of every screen: which program, which page, and whether it is the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t

if TYPE_CHECKING:
    from pinvault.tui.app import PinvaultApp

PROGRAM = "pinvault"


class TopBar(Static):
    """Name of the program, title of the page."""

    ALLOW_SELECT = False

    def name_page(self, title: str) -> None:
        """Show ``title`` behind the program's name."""
        text = Content.assemble((PROGRAM, "$accent bold"), "   ", title)
        if cast("PinvaultApp", self.app).sample.on:
            # The word stands first: what does not fit into a narrow terminal is cut at the end.
            word, more = (t("tui-demo-title"), "$warning bold"), (t("tui-demo-sign"), "$warning")
            text = Content.assemble(word, "  ", text, "   ", more)
        self.update(text)
