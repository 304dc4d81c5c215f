"""A passphrase of six made-up words, on the screen for as long as it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content

from pinvault.i18n import language, t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.signs import HIDDEN
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words
from pinvault.vault.suggestion import BITS, Suggestion, suggest

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType


class Suggested(FlowText):
    """A suggestion; it cannot be selected."""

    ALLOW_SELECT = False

    def write(self, made: Suggestion | None) -> None:
        """Show ``made``; without it, a mask."""
        if made is None:
            self.update(HIDDEN)
            return
        text = Content.styled(made.passphrase, "$accent bold")
        if language() == "ja":
            text = Content.assemble(text, "\n", (made.reading, "$muted"))
        self.update(text)


class SuggestionScreen(Page):
    """Kept nowhere: whoever likes it writes it down and types it on the next page."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, use: Callable[[], None]) -> None:
        """``use`` leads to the page where a new passphrase is typed."""
        super().__init__()
        self._use = use
        self._made = suggest()

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-passphrase-suggest")

    def content(self) -> ComposeResult:
        """Yield the suggestion and what to do with it."""
        yield Words("tui-suggest-head", classes="head")
        yield Suggested(id="suggested")
        yield Words("tui-suggest-why", bits=BITS, classes="paragraph")
        yield Push("tui-suggest-another", id="another")
        yield Push("tui-suggest-use", id="use")

    def on_mount(self) -> None:
        """Show it."""
        self.query_one(Suggested).write(self._made)
        self.query_one("#another").focus()

    @on(Push.Pushed, "#another")
    def another(self) -> None:
        """Suggest another one, or show it again."""
        self._made = suggest()
        self.query_one(Suggested).write(self._made)

    @on(Push.Pushed, "#use")
    def use(self) -> None:
        """Go on to the change."""
        self.app.pop_screen()
        self._use()

    def hide_secrets(self) -> None:
        """Mask it; another one can be made."""
        if self.is_mounted:
            self.query_one(Suggested).write(None)
