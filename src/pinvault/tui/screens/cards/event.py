"""Something happened to the card or its holder: noted, and said what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.card import Event
from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.screens.cards.date_form import DateForm
from pinvault.tui.widgets.date_row import DateRow
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from datetime import date
    from pathlib import PurePath

    from textual.app import ComposeResult

    from pinvault.views import CardView

_NAMES = {
    Event.LOST: "tui-event-lost",
    Event.FOUND: "tui-event-found",
    Event.MOVED: "tui-event-moved",
    Event.MARRIED: "tui-event-married",
    Event.CERTIFICATES_RENEWED: "tui-event-certificates",
    Event.TURNED_15: "tui-event-15",
}
_MEANINGS = {
    Event.LOST: "card-event-lost",
    Event.FOUND: "card-event-found",
    Event.MOVED: "card-event-moved",
    Event.MARRIED: "card-event-married",
    Event.TURNED_15: "card-event-turned-15",
}


class EventScreen(DateForm):
    """A list, and the day; today unless something else is typed."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../styles/forms.tcss", "card.tcss"]

    def __init__(self, card: CardView) -> None:
        """Note something about ``card``."""
        super().__init__()
        self._card = card

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-card-event")

    def content(self) -> ComposeResult:
        """Yield list and day."""
        yield Words("tui-event-head", classes="head")
        yield Menu([Entry(event.value, t(name)) for event, name in _NAMES.items()], id="events")
        yield DateRow("tui-event-on", name="on", day=self._today)
        yield Push("tui-event-note", id="note")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask for the day; a renewal of certificates has a page of its own."""
        marked = event.menu.marked
        if marked is not None and Event(marked.id) is Event.CERTIFICATES_RENEWED:
            self._renew_certificates()
        else:
            self.focus_next()

    @on(Push.Pushed, "#note")
    def note(self) -> None:
        """Keep what was chosen."""
        marked = self.query_one(Menu).marked
        if marked is None or self.busy:
            return
        card_id, event = self._card.id, Event(marked.id)
        if event is Event.CERTIFICATES_RENEWED:
            self._renew_certificates()
            return
        try:
            on = self.day("on")
        except PinvaultError as error:
            self.failed(error)
            return
        self.change(
            lambda session: session.cards.happened(card_id, event, on),
            lambda _: self._noted(event),
        )

    def _renew_certificates(self) -> None:
        from pinvault.tui.screens.renewal.certificates import CertificatesScreen

        self.app.switch_screen(CertificatesScreen(self._card))

    def _noted(self, event: Event) -> None:
        from pinvault.tui.screens.common.done import DoneScreen

        said = (t("tui-event-noted", name=self._card.name), t(_MEANINGS[event]))
        self.app.switch_screen(DoneScreen("tui-card-event", said))

    @property
    def _today(self) -> date | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.day
