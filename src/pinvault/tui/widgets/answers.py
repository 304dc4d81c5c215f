"""A list to choose from whose entries may take several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from pinvault.tui.flow import line_spans
from pinvault.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size

    from pinvault.tui.widgets.menu import Entry

_HANG = 2


class Answers(Menu):
    """Nothing that has to be chosen from is cut off."""

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:  # type: ignore[override]
        """Return the rows of all entries."""
        return max(1, sum(len(_rows(entry, width)) for entry in self.entries))

    def render(self) -> Content:
        """Draw the entries."""
        width = self.content_size.width
        return Content("\n").join(
            [row for place in range(len(self.entries)) for row in self._block(place, width)]
        )

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        rows = 0
        for place, entry in enumerate(self.entries):
            rows += len(_rows(entry, self.content_size.width))
            if event.y < rows:
                self.at = place
                self.action_choose()
                return

    def row_of(self, place: int) -> int:
        """Return the row on which an entry begins."""
        width = self.content_size.width
        return sum(len(_rows(entry, width)) for entry in self.entries[:place])

    def _block(self, place: int, width: int) -> list[Content]:
        marked = place == self.at
        style = "$accent bold" if marked else ""
        sign = "> " if marked else "  "
        return [
            Content.styled((" " * _HANG if number else sign) + row, style)
            for number, row in enumerate(_rows(self.entries[place], width))
        ]


def _rows(entry: Entry, width: int) -> list[str]:
    text = f"{entry.text}   {entry.note}" if entry.note else entry.text
    return [text[start:end] for start, end in line_spans(text, max(2, width - _HANG))]
