"""The certificates were renewed at the counter: when, until when, and what became of the PINs."""

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
    from datetime import date

    from textual.app import ComposeResult

    from pinvault.views import CardView


class CertificatesScreen(DateForm):
    """Two days, of which the second may stay empty: then it is computed."""

    def __init__(self, card: CardView) -> None:
        """Note it for ``card``."""
        super().__init__()
        self._card = card

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-event-certificates")

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield Words("tui-certificates-head", classes="head")
        yield DateRow("tui-certificates-on", name="on", day=self._today)
        yield DateRow("tui-card-certificate", name="until")
        yield Words("tui-certificates-how", classes="paragraph muted")
        yield Push("tui-keep", id="keep")

    def on_mount(self) -> None:
        """Begin with the day."""
        self.query_one("#on").focus()

    @on(Push.Pushed, "#keep")
    def keep(self) -> None:
        """Note the renewal, with the new date if there is one."""
        if self.busy:
            return
        card_id = self._card.id
        try:
            on, until = self.day("on"), self.day("until")
        except PinvaultError as error:
            self.failed(error)
            return
        self.change(
            lambda session: session.cards.happened(
                card_id, Event.CERTIFICATES_RENEWED, on, certificate_expires=until
            ),
            lambda _: self._kept(),
        )

    def _kept(self) -> None:
        from pinvault.tui.screens.renewal.changed_pins import ChangedPinsScreen

        self.app.switch_screen(ChangedPinsScreen(self._card.id))

    @property
    def _today(self) -> date | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.day
