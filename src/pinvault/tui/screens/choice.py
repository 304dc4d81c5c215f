"""A question before an opening goes on: an older copy, another copy, a heavy derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.wording import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.errors import PinvaultError

_TEXTS = {
    "cost-heavy": ("tui-heavy-why", "tui-heavy-accept"),
    "vault-older-copy": ("tui-older-why", "tui-older-accept"),
    "vault-other-copy": ("tui-older-why", "tui-older-accept"),
}
"""What is said beside the reason, and how the way on is called."""

_LEAVE, _ACCEPT = "leave", "accept"


class ChoiceScreen(Page):
    """Leaving everything as it is stands first."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, error: PinvaultError, accept: Callable[[], None]) -> None:
        """Ask about ``error``; ``accept`` is called for the way on."""
        super().__init__()
        self._error = error
        self._accept = accept

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-choice-title")

    def content(self) -> ComposeResult:
        """Yield the question."""
        explanation, way_on = _TEXTS[self._error.reason]
        yield FlowText(told(self._error).message, classes="head")
        yield Words(explanation, classes="paragraph")
        yield Menu([Entry(_LEAVE, t("tui-choice-leave")), Entry(_ACCEPT, t(way_on))], id="choices")

    def on_mount(self) -> None:
        """Begin at the choices."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Go back, and on if that was chosen."""
        self.action_back()
        if event.menu.marked is not None and event.menu.marked.id == _ACCEPT:
            self._accept()
