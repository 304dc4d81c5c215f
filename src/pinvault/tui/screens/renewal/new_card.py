"""The new card is in hand: its dates as they stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.clock import today
from pinvault.domain.renewal import doubts
from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import PinvaultError, UsageError
from pinvault.i18n import t
from pinvault.tui.screens.cards.date_form import DateForm
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.date_row import DateRow
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import HOLDER

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.domain.card import Card


class NewCardScreen(DateForm):
    """Asks for what is printed and for what is written by hand; nothing is kept yet."""

    def __init__(self, card: Card) -> None:
        """Renew ``card``."""
        super().__init__()
        self._card = card

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-new-card-title")

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield Words("tui-new-card-head", name=self._card.name, classes="head")
        yield DateRow("tui-card-expires", name="expires")
        yield DateRow("tui-card-certificate", name="certificate")
        yield Words("tui-new-card-how", classes="paragraph muted")
        yield DateRow("tui-new-card-on", name="on", day=today(self.session.host.clock))
        holders = [Entry(holder.value, t(label)) for holder, label in HOLDER.items()]
        at = list(HOLDER).index(self._card.dates.holder)
        yield FormRow("tui-card-holder", Choice(holders, id="holder", at=at))
        yield Push("tui-go-on", id="go-on")

    def on_mount(self) -> None:
        """Begin with the printed date."""
        self.query_one("#expires").focus()

    @on(Push.Pushed, "#go-on")
    def go_on(self) -> None:
        """Show what was understood before anything is kept."""
        from pinvault.tui.screens.renewal.new_card_check import NewCardCheckScreen

        try:
            on = self.day("on") or today(self.session.host.clock)
            if on > today(self.session.host.clock):
                raise UsageError("event-day-ahead", day=on.isoformat())
            dates = self._dates()
            found = doubts(self._card.dates, dates, on)
        except PinvaultError as error:
            self.failed(error)
            return
        self.app.push_screen(NewCardCheckScreen(self._card, dates, on, found))

    def _dates(self) -> DateInputs:
        """Return the new card's dates. Raises ``UsageError`` without the printed one."""
        expires = self.day("expires")
        if expires is None:
            self.query_one("#expires").focus()
            raise UsageError("new-card-date-missing")
        return DateInputs(
            holder=Holder(self.query_one("#holder", Choice).chosen),
            birth=self._card.dates.birth,
            previous_card_expires=self._card.dates.card_expires,
            card_expires=expires,
            certificate_expires=self.day("certificate"),
        )
