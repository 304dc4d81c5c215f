"""Texts that came back and would be refused today: a line for each, to word it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.backup.flagging import Where
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.backup_words import reword_line
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.backup.flagging import ToReword

_DONE = "done"


class RewordScreen(Page):
    """Says what was done, and offers what should be done now."""

    PLACE = Place.TOPIC
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TOPIC)]

    def __init__(self, title: str, head: str, reword: tuple[ToReword, ...]) -> None:
        """Show the messages ``title`` and ``head``, and offer ``reword``."""
        super().__init__()
        self._title = title
        self._head = head
        self._reword = reword
        self._ids: dict[str, str] = {}

    def more(self) -> tuple[Entry, ...]:
        """Return what else can be done; mostly nothing."""
        return ()

    def other(self, way: str) -> None:
        """Do what else was chosen."""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._title)

    def content(self) -> ComposeResult:
        """Yield what was done and what may be done now."""
        yield Words(self._head, classes="head")
        if self._reword:
            yield Words("backup-reword", count=len(self._reword), classes="paragraph")
        entries = [Entry(str(place), reword_line(text)) for place, text in enumerate(self._reword)]
        yield Menu([*entries, Entry(_DONE, t("tui-done")), *self.more()], id="choices")

    def on_mount(self) -> None:
        """Begin at the first line; a card that is renamed on the way stays the same card."""
        self.query_one(Menu).focus()
        if self.pinvault.snapshot is not None:
            self._ids = {card.name: card.id for card in self.pinvault.snapshot.cards}

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Open a text, go back, or do something else."""
        marked = event.menu.marked
        if marked is None or self.busy:
            return
        self.silence()
        if marked.id == _DONE:
            self.action_back()
        elif marked.id.isdecimal():
            self._open(self._reword[int(marked.id)])
        else:
            self.other(marked.id)

    def _open(self, text: ToReword) -> None:
        """Open where a text is written."""
        snapshot = self.pinvault.snapshot
        card = None if snapshot is None else snapshot.card(self._ids.get(text.card, ""))
        pin = None if card is None else next((p for p in card.pins if p.id is text.pin), None)
        if card is None:
            self.tell(t("tui-reword-gone"))
        elif pin is None:
            from pinvault.tui.screens.cards.card_edit import CardEditScreen

            self.app.push_screen(CardEditScreen(self.session.vault.card(card.id)))
        elif text.where is Where.HINT:
            from pinvault.tui.screens.pins.hint import HintScreen

            self.app.push_screen(HintScreen(card.id, pin))
        elif text.where is Where.PLACE:
            from pinvault.tui.screens.pins.place import PlaceScreen

            self.app.push_screen(PlaceScreen(card.id, pin))
        else:
            from pinvault.tui.screens.pins.pin import PinScreen

            self.app.push_screen(PinScreen(card.id, pin.id))
