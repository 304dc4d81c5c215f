"""What happened? Whatever brings people here, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.recovery.happenings import Happening
from pinvault.guidance.question import happening
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.guidance.asking import InquiryPage
from pinvault.tui.widgets.answers import Answers
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class HappenedScreen(InquiryPage):
    """Each leads to its answer, over the questions that it leaves open."""

    PLACE = Place.FORM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-happened-title")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-happened-head", classes="head")
        yield Answers([Entry(event.value, happening(event)) for event in Happening], id="happened")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus(scroll_visible=False)

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask what is still open; for a PIN of the card, first which one it is."""
        marked = event.menu.marked
        if marked is None:
            return
        if marked.id == Happening.PIN_FAILS:
            from pinvault.tui.screens.guidance.recover import RecoverScreen

            self.app.push_screen(RecoverScreen(self.about()))
        else:
            self.go_on(self.told().inquiry(Happening(marked.id)))
