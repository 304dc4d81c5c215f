"""The dates of a card as a line drawn to scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from pinvault.tui.widgets.timeline_rows import drawn

if TYPE_CHECKING:
    from textual.geometry import Size

    from pinvault.views import Timeline


class TimelineView(Widget):
    """Today above, the line, and what ends when below."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        """Begin with nothing to show."""
        super().__init__(id=id)
        self._timeline: Timeline | None = None

    def show(self, timeline: Timeline) -> None:
        """Show the dates of a card."""
        self._timeline = timeline
        self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the number of rows in ``width`` cells."""
        return len(self._rows(width))

    def render(self) -> Content:
        """Draw the rows."""
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        if self._timeline is None or width < 1:
            return []
        return drawn(self._timeline, width)
