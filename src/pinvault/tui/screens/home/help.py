"""What the keys do, for the screen one comes from. Made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.actions import Place, actions_at, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import as_title

if TYPE_CHECKING:
    from textual.app import App, ComposeResult
    from textual.binding import BindingType


def explain(app: App[None]) -> None:
    """Explain the keys of the screen that is up."""
    if isinstance(app.screen, Page) and not isinstance(app.screen, HelpScreen):
        app.push_screen(HelpScreen(app.screen.PLACE))


class HelpScreen(Page):
    """A line for each key, in the order of the table."""

    PLACE = Place.FORM
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, about: Place) -> None:
        """Explain the keys of ``about``."""
        super().__init__()
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        return as_title("tui-act-help")

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield Words("tui-help-head", classes="head")
        told = set(self.pinvault.sample.impossible)
        for action in actions_at(self._about, Place.EVERYWHERE):
            if action.name not in told and not action.name.startswith("open_pin"):
                told.add(action.name)
                key = Content.styled(action.shown, "$accent bold")
                said = Content.assemble((t(action.label), "bold"), "\n", (t(action.help), "$muted"))
                yield Horizontal(FlowText(key, classes="key"), FlowText(said, classes="said"))
        yield Words("tui-help-select", classes="foot muted")

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#body").focus()
