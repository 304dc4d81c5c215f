"""Notes on a card that something happened, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.domain.card import Event
from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.screens.cards.date_form import DateForm
from pinvault.tui.widgets.date_row import DateRow
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

_SAID = {
    Event.LOST: ("tui-note-lost", "card-event-lost"),
    Event.FOUND: ("tui-note-found", "card-event-found"),
    Event.MOVED: ("tui-note-moved", "card-event-moved"),
    Event.MARRIED: ("tui-note-married", "card-event-married"),
    Event.TURNED_15: ("tui-note-turned-15", "card-event-turned-15"),
}
"""What is asked, and what it means for the card."""


class NoteEventScreen(DateForm):
    """The day is today unless the person says otherwise."""

    def __init__(self, card_id: str, event: Event) -> None:
        """Note ``event`` on a card."""
        super().__init__()
        self._card_id = card_id
        self._event = event

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-note-title")

    def content(self) -> ComposeResult:
        """Yield what is noted, what follows, and the day."""
        asked, meaning = _SAID[self._event]
        yield Words(asked, classes="head")
        yield Words(meaning, classes="paragraph")
        snapshot = self.pinvault.snapshot
        yield DateRow("tui-note-day", name="on", day=None if snapshot is None else snapshot.day)
        yield Push("tui-note-do", id="note")

    def on_mount(self) -> None:
        """Begin at the button: the day stands there."""
        self.query_one(Push).focus()

    @on(Push.Pushed)
    def note(self) -> None:
        """Note it."""
        if self.busy:
            return
        try:
            day = self.day("on")
        except PinvaultError as error:
            self.failed(error)
            return
        card_id, event = self._card_id, self._event
        self.change(lambda session: session.cards.happened(card_id, event, day), self._noted)

    def _noted(self, _: None) -> None:
        self.app.pop_screen()
        self.pinvault.call_later(self.pinvault.say_on_screen, t("tui-note-done"))
