"""The last lines of every screen: which keys do what here. A click does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from pinvault.i18n import t
from pinvault.tui.actions import Place, actions_at
from pinvault.tui.widgets.flow_text import FlowText

if TYPE_CHECKING:
    from textual import events

    from pinvault.tui.actions import Action
    from pinvault.tui.app import PinvaultApp

GAP = "   "
PRESS = "press"
"""The name under which a cell of the bar knows its key."""


class KeyBar(FlowText):
    """The keys of a place, and those that work everywhere."""

    ALLOW_SELECT = False

    def __init__(self, place: Place) -> None:
        """Show the keys of ``place``."""
        super().__init__()
        self._place = place
        self._left_out: frozenset[str] = frozenset()
        self._entries: list[Content] = []

    def on_mount(self) -> None:
        """Write the keys."""
        self.show_keys()

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        key = event.style.meta.get(PRESS)
        if key:
            self.app.simulate_key(key)

    def leave_out(self, *names: str) -> None:
        """Do not show actions that cannot be used now."""
        if self._left_out != frozenset(names):
            self._left_out = frozenset(names)
            self.show_keys()

    def show_keys(self) -> None:
        """Write the keys as they are now."""
        self._entries = [_entry(action) for action in self._shown()]
        self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """Return as many entries on each line as fit, none of them broken."""
        lines: list[Content] = []
        for entry in self._entries:
            longer = Content(GAP).join([lines[-1], entry]) if lines else entry
            if lines and cell_len(longer.plain) <= width:
                lines[-1] = longer
            else:
                lines.append(entry)
        return lines

    def _shown(self) -> list[Action]:
        left_out = self._left_out | cast("PinvaultApp", self.app).sample.impossible
        shown: dict[str, Action] = {}
        for action in actions_at(self._place, Place.EVERYWHERE):
            if not action.barred and action.name not in left_out:
                shown.setdefault(action.name, action)
        return list(shown.values())


def _entry(action: Action) -> Content:
    """Return a key and what it does, with the key to press for a click."""
    press = Style.from_meta({PRESS: action.first_key})
    entry = Content.assemble((action.shown, "$accent bold"), " ", t(action.label))
    return entry.stylize(press)
