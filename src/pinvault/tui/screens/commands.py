"""Everything that can be done here, found by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.fuzzy import Matcher
from textual.widgets import Input

from pinvault.i18n import t
from pinvault.tui.actions import Place, actions_at, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from textual.app import ComposeResult

_THEMES = {
    "app.set_theme('dark')": "tui-theme-dark",
    "app.set_theme('light')": "tui-theme-light",
    "app.set_theme('contrast')": "tui-theme-contrast",
}
"""Offered while a vault is open, which is where the choice is kept."""


class CommandsScreen(Page):
    """Our own instead of Textual's palette: that one can save a picture of the screen."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Place.FORM),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def __init__(self, about: Place, *, opened: bool) -> None:
        """Offer the actions of ``about``; ``opened``: also those that need an open vault."""
        super().__init__()
        self._entries = [
            Entry(_target(action.place, action.name), t(action.label), action.shown)
            for action in actions_at(about, Place.EVERYWHERE)
            if action.listed and action.name != "commands"
        ]
        if opened:
            self._entries += [Entry(action, t(label)) for action, label in _THEMES.items()]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-act-commands")

    def content(self) -> ComposeResult:
        """Yield field and list."""
        yield TextField(id="search", max_length=80)
        yield Menu(self._entries, id="commands")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one(Menu).can_focus = False
        self.query_one(TextField).focus()

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Offer what fits, the best first."""
        matcher = Matcher(event.value)
        scored = [(matcher.match(entry.text), entry) for entry in self._entries]
        fitting = [pair for pair in scored if pair[0] or not event.value]
        fitting.sort(key=lambda pair: -pair[0])
        self.query_one(Menu).offer([entry for _, entry in fitting])

    @on(Input.Submitted)
    @on(Menu.Chosen)
    async def run(self) -> None:
        """Do the marked one, on the screen one comes from."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            self.app.pop_screen()
            self.app.call_later(self.pinvault.run_on_screen, marked.id)

    def action_move(self, by: int) -> None:
        """Mark another line while the cursor stays in the field."""
        self.query_one(Menu).action_move(by)


def _target(place: Place, name: str) -> str:
    """Return where Textual is to look for an action."""
    return f"app.{name}" if place is Place.EVERYWHERE else f"screen.{name}"
