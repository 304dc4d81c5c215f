"""A list to choose from. The chosen line has a sign, not only a colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from textual import events


_SIGN = 2
"""Cells before each text, for the mark."""

_GAP = "   "


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu: what it stands for, its text, and what is said about it."""

    id: str
    text: str
    note: str = ""


class Menu(Widget, can_focus=True):
    """Arrows move, Enter or a click chooses."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]
    entries: reactive[tuple[Entry, ...]] = reactive((), layout=True)
    at = reactive(0)

    class Moved(Message):
        """Another line is marked."""

        def __init__(self, menu: Menu) -> None:
            """Name the menu."""
            super().__init__()
            self.menu = menu

        @property
        def control(self) -> Menu:
            """The menu."""
            return self.menu

    class Chosen(Moved):
        """The marked line was chosen."""

    def __init__(self, entries: Sequence[Entry] = (), *, id: str, at: int = 0) -> None:  # noqa: A002 - Textual's name for it
        """Offer ``entries``, the one ``at`` this place marked."""
        super().__init__(id=id)
        self.set_reactive(Menu.entries, tuple(entries))
        self.set_reactive(Menu.at, at)

    @property
    def marked(self) -> Entry | None:
        """The marked entry; None in an empty menu."""
        return self.entries[self.at] if self.entries else None

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer other entries; the mark goes to the first."""
        self.entries = tuple(entries)
        self.at = 0

    def mark(self, entry_id: str) -> None:
        """Mark an entry by its id, if it is there."""
        for place, entry in enumerate(self.entries):
            if entry.id == entry_id:
                self.at = place

    def validate_at(self, at: int) -> int:
        """Stay inside the list."""
        return max(0, min(at, len(self.entries) - 1))

    def focus(self, scroll_visible: bool = False) -> Self:  # noqa: FBT001, FBT002 - as Textual has it
        """Take the focus; of a long list the marked line comes into sight, not all that fits.

        Scrolling to the list itself would push what is said above it off the screen.
        """
        self.call_after_refresh(self._keep_in_sight)
        return super().focus(scroll_visible)

    def watch_at(self) -> None:
        """Tell who is interested, and keep the mark in sight."""
        self.post_message(self.Moved(self))
        self.call_after_refresh(self._keep_in_sight)

    def get_content_height(self, *_: object) -> int:
        """Return one row for each entry."""
        return max(1, len(self.entries))

    def render(self) -> Content:
        """Draw the entries."""
        return Content("\n").join([self._line(place) for place in range(len(self.entries))])

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        if event.y < len(self.entries):
            self.at = event.y
            self.action_choose()

    def row_of(self, place: int) -> int:
        """Return the row on which an entry begins."""
        return place

    def action_move(self, by: int) -> None:
        """Mark another line."""
        self.at += by

    def action_choose(self) -> None:
        """Choose the marked line."""
        if self.entries:
            self.post_message(self.Chosen(self))

    def _line(self, place: int) -> Content:
        entry = self.entries[place]
        space = " " * max(0, self._column() - cell_len(entry.text))
        note = (f"{space}{_GAP}{entry.note}", "$muted") if entry.note else ""
        if place == self.at:
            return Content.assemble(("> ", "$accent bold"), (entry.text, "$accent bold"), note)
        return Content.assemble("  ", entry.text, note)

    def _column(self) -> int:
        """Return where the notes stand below each other, in cells; 0 where a line is too short."""
        noted = [entry for entry in self.entries if entry.note]
        text = max((cell_len(entry.text) for entry in noted), default=0)
        note = max((cell_len(entry.note) for entry in noted), default=0)
        return text if _SIGN + text + len(_GAP) + note <= self.content_size.width else 0

    def _keep_in_sight(self) -> None:
        from textual.geometry import Region

        region = Region(0, self.row_of(self.at), max(1, self.size.width), 1)
        self.screen.scroll_to_widget(self, animate=False) if not self.has_focus else None
        parent = self.parent
        if isinstance(parent, Widget) and parent.max_scroll_y:
            parent.scroll_to_region(region.translate(self.virtual_region.offset), animate=False)
