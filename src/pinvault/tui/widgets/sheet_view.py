"""A sheet of guidance on the screen, and the same as plain text for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from pinvault.guidance.sheets.line import Look
from pinvault.tui.flow import line_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.geometry import Size

    from pinvault.guidance.sheets.line import Line

WIDEST = 76
"""The longest line that is easy to read, in cells."""

_STYLES = {Look.TITLE: "bold", Look.HEAD: "$accent bold", Look.QUIET: "$muted"}
_SIGN = "! "
"""Marks what keeps people from a wrong step, also where there is no colour."""


class SheetView(Widget):
    """As high as its lines are many."""

    def __init__(
        self,
        lines: Iterable[Line],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name for it
        classes: str | None = None,
    ) -> None:
        """Show ``lines``."""
        super().__init__(id=id, classes=classes)
        self._sheet = tuple(lines)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the number of lines."""
        return len(laid_out(self._sheet, width))

    def render(self) -> Content:
        """Draw the lines."""
        return Content("\n").join(laid_out(self._sheet, self.content_size.width))


def laid_out(sheet: Iterable[Line], width: int) -> list[Content]:
    """Return the lines of a sheet in at most ``width`` cells."""
    return [row for line in sheet for row in _rows(line, min(width, WIDEST))]


def plain_text(sheet: Iterable[Line]) -> str:
    """Return a sheet as a text that ends with a newline."""
    return "".join(f"{row.plain.rstrip()}\n" for row in laid_out(sheet, WIDEST))


def _rows(line: Line, width: int) -> list[Content]:
    stops = line.look is Look.STOP
    mark, hang = _SIGN if stops else line.mark, " " * line.hang
    first = Content.assemble(" " * line.cells, (mark, "$error bold" if stops else ""))
    style = _STYLES.get(line.look, "")
    spans = line_spans(line.text, width - line.cells - len(mark))
    return [
        (Content(hang) if place else first) + Content.styled(line.text[start:end], style)
        for place, (start, end) in enumerate(spans)
    ]
