"""A page to be read, which can be put into a file as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.sheet_view import SheetView, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.widget import Widget

    from pinvault.guidance.sheets.line import Line


STYLES: list[str | PurePath] = ["../../styles/forms.tcss", "../../styles/guidance.tcss"]
"""The styles of every page that answers a question."""


class SheetScreen(Page):
    """Shows its lines from the first on; the arrow keys scroll."""

    CSS_PATH: ClassVar[list[str | PurePath]] = STYLES

    def sheet(self) -> Iterable[Line]:
        """Return everything that is to be read; no name and no hint."""
        raise NotImplementedError

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        raise NotImplementedError

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield SheetView(self.sheet())

    def on_mount(self) -> None:
        """Begin where the keys go first."""
        self.first_focus().focus(scroll_visible=False)

    def first_focus(self) -> Widget:
        """Return what the keys go to: the arrow keys scroll."""
        return self.query_one("#body")

    def action_save(self) -> None:
        """Put the text into a file that the person names."""
        from pinvault.tui.screens.guidance.save_text import SaveTextScreen

        self.app.push_screen(SaveTextScreen(plain_text(self.sheet()), self.file_name()))
