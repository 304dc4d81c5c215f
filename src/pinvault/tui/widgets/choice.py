"""One of a few, on one line: the arrows left and right, or a click, go through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinvault.tui.widgets.menu import Entry


class Choice(Static, can_focus=True):
    """Shows the chosen entry between two arrows."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
        Binding("enter", "accept", show=False),
    ]

    class Changed(Message):
        """Another entry is chosen."""

    class Accepted(Message):
        """Enter was pressed: on to the next field."""

    def __init__(self, entries: Sequence[Entry], *, id: str, at: int = 0) -> None:  # noqa: A002 - Textual's name for it
        """Offer ``entries``, the one ``at`` this place chosen."""
        super().__init__(id=id)
        self._entries = tuple(entries)
        self._at = at

    @property
    def chosen(self) -> str:
        """The id of the chosen entry."""
        return self._entries[self._at].id

    def on_mount(self) -> None:
        """Draw."""
        self._draw()

    def on_click(self) -> None:
        """Go on to the next entry."""
        self.action_step(1)

    def action_step(self, by: int) -> None:
        """Go through the entries; after the last comes the first."""
        self._at = (self._at + by) % len(self._entries)
        self._draw()
        self.post_message(self.Changed())

    def action_accept(self) -> None:
        """Tell the screen."""
        self.post_message(self.Accepted())

    def _draw(self) -> None:
        # No colour of their own: with the focus the ground is the accent.
        text = self._entries[self._at].text
        self.update(Content.assemble(("< ", "bold"), text, (" >", "bold")))
