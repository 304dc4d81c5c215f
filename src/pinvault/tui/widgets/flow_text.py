"""A paragraph, broken into lines as Japanese is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from pinvault.tui.flow import line_spans

if TYPE_CHECKING:
    from textual.geometry import Size


class FlowText(Widget):
    """As high as its lines are many."""

    def __init__(
        self,
        text: str | Content = "",
        *,
        id: str | None = None,  # noqa: A002 - Textual's name for it
        classes: str | None = None,
    ) -> None:
        """Show ``text``; a plain one is not read as markup."""
        super().__init__(id=id, classes=classes)
        self._text = _content(text)

    def update(self, text: str | Content) -> None:
        """Show another text."""
        self._text = _content(text)
        self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """Return the lines in ``width`` cells."""
        return [self._text[start:end] for start, end in line_spans(self._text.plain, width)]

    def get_content_width(self, container: Size, _viewport: Size) -> int:
        """Return the cells of the longest line there would be in the room there is."""
        return max((cell_len(line.plain) for line in self.lines(container.width)), default=0)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the number of lines."""
        return len(self.lines(width))

    def render(self) -> Content:
        """Draw the lines."""
        return Content("\n").join(self.lines(self.content_size.width))


def _content(text: str | Content) -> Content:
    return text if isinstance(text, Content) else Content(text)
