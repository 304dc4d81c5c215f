"""After a merge: what should be worded anew, and the way back to the state before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.backup.flagging import Where
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.backup_words import reword_line
from pinvault.tui.screens.page import Page
from pinvault.tui.screens.question import QuestionScreen
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.backup.flagging import ToReword

_DONE, _UNDO = "done", "undo"


class MergedScreen(Page):
    """A line for each text that would be refused today; Enter opens it."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, reword: tuple[ToReword, ...]) -> None:
        """Offer ``reword`` to be worded anew."""
        super().__init__()
        self._reword = reword

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-backup-restore")

    def content(self) -> ComposeResult:
        """Yield what was done and what may be done now."""
        yield Words("tui-merge-done", classes="head")
        if self._reword:
            yield Words("backup-reword", count=len(self._reword), classes="paragraph")
        entries = [Entry(str(place), reword_line(text)) for place, text in enumerate(self._reword)]
        entries += [Entry(_DONE, t("tui-done")), Entry(_UNDO, t("tui-merge-undo"))]
        yield Menu(entries, id="choices")

    def on_mount(self) -> None:
        """Begin at the first line."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Open a text, go back, or undo."""
        marked = event.menu.marked
        if marked is None or self.busy:
            return
        if marked.id == _DONE:
            self.action_back()
        elif marked.id == _UNDO:
            undo = t("tui-merge-ask-undo")
            self.app.push_screen(
                QuestionScreen(undo, "tui-merge-undo-why", "tui-merge-undo", self._undo)
            )
        else:
            self._open(self._reword[int(marked.id)])

    def _undo(self) -> None:
        self.change(lambda session: session.past.restore(1), self._undone)

    def _undone(self, _: None) -> None:
        self.app.pop_screen()
        self.pinvault.say_on_screen(t("tui-merge-undone"))

    def _open(self, text: ToReword) -> None:
        """Open where a text is written; a card's name has no page of its own yet."""
        snapshot = self.pinvault.snapshot
        cards = () if snapshot is None else snapshot.cards
        card = next((card for card in cards if card.name == text.card), None)
        if card is None:
            self.tell(t("tui-reword-gone"))
            return
        pin = next((pin for pin in card.pins if pin.id is text.pin), None)
        if pin is None:
            self.tell(t("tui-reword-card"))
        elif text.where is Where.HINT:
            from pinvault.tui.screens.hint import HintScreen

            self.app.push_screen(HintScreen(card.id, pin))
        elif text.where is Where.PLACE:
            from pinvault.tui.screens.place import PlaceScreen

            self.app.push_screen(PlaceScreen(card.id, pin))
        else:
            from pinvault.tui.screens.pin import PinScreen

            self.app.push_screen(PinScreen(card.id, pin.id))
