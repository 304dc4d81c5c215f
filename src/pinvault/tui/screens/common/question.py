"""A question before something is done. Leaving everything as it is stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

_LEAVE, _ACCEPT = "leave", "accept"


class QuestionScreen(Page):
    """Escape and the first line go back."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, said: str, why: str, way_on: str, accept: Callable[[], None]) -> None:
        """Show the sentence ``said`` and the message ``why``.

        ``way_on`` is the message that names the way on, for which ``accept`` is called.
        """
        super().__init__()
        self._said = said
        self._why = why
        self._way_on = way_on
        self._accept = accept

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-choice-title")

    def content(self) -> ComposeResult:
        """Yield the question."""
        yield FlowText(self._said, classes="head")
        yield Words(self._why, classes="paragraph")
        leave, accept = Entry(_LEAVE, t("tui-choice-leave")), Entry(_ACCEPT, t(self._way_on))
        yield Menu([leave, accept], id="choices")

    def on_mount(self) -> None:
        """Begin at the choices."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Go back, and on if that was chosen."""
        self.action_back()
        if event.menu.marked is not None and event.menu.marked.id == _ACCEPT:
            self._accept()
