"""The first line of every screen: which program, which page, and whether it is the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t

if TYPE_CHECKING:
    from pinvault.tui.app import PinvaultApp

PROGRAM = "pinvault"


class TopBar(Static):
    """Name of the program, title of the page."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        """Begin without a title."""
        super().__init__()
        self._ways = [Content("")]

    def name_page(self, title: str) -> None:
        """Show ``title`` behind the program's name."""
        text = Content.assemble((PROGRAM, "$accent bold"), "   ", title)
        self._ways = [text]
        if cast("PinvaultApp", self.app).sample.on:
            text = Content.assemble((t("tui-demo-title"), "$warning bold"), "  ", text)
            leave, kept = t("tui-demo-leave"), t("tui-demo-sign")
            self._ways = [
                Content.assemble(text, "   ", (" ".join(said), "$warning"))
                for said in ((leave, kept), (leave,), ())
            ]
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw as much as fits; of the demo the word for it and how to leave it go last."""
        width = self.content_size.width
        fitting = (said for said in self._ways if cell_len(said.plain) <= width)
        return next(fitting, self._ways[-1])
