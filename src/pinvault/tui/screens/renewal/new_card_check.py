"""The dates of a new card as they were understood, and what is odd about them, before they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content

from pinvault.domain.renewal import Doubt
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.card import Card
    from pinvault.domain.validity import DateInputs

_DOUBTS = {
    Doubt.OVER: "tui-doubt-over",
    Doubt.AS_BEFORE: "tui-doubt-as-before",
    Doubt.BEFORE: "tui-doubt-before",
    Doubt.NEAR: "tui-doubt-near",
    Doubt.FAR: "tui-doubt-far",
    Doubt.CERTIFICATE_OVER: "tui-doubt-certificate-over",
    Doubt.CERTIFICATE_FAR: "tui-doubt-certificate-far",
}
_BACK, _RIGHT = "back", "right"


class NewCardCheckScreen(Page):
    """Right stands first, unless there is a doubt: then looking again does."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card: Card, dates: DateInputs, on: date, doubts: Sequence[Doubt]) -> None:
        """Show the ``dates`` of the card that takes the place of ``card`` from the day ``on``."""
        super().__init__()
        self._card = card
        self._dates = dates
        self._on = on
        self._doubts = doubts

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-new-card-title")

    def content(self) -> ComposeResult:
        """Yield dates, doubts, consequences, choices."""
        yield Words("tui-check-dates-head", classes="head")
        expires, certificate = self._dates.card_expires, self._dates.certificate_expires
        if expires is not None:
            yield FormRow("tui-card-expires", FlowText(day_text(expires)))
        written = t("tui-check-dates-none") if certificate is None else day_text(certificate)
        yield FormRow("tui-card-certificate", FlowText(written))
        yield FormRow("tui-new-card-on", FlowText(day_text(self._on)))
        for doubt in self._doubts:
            said = Content.assemble(("? ", "$warning bold"), (t(_DOUBTS[doubt]), "$warning"))
            yield FlowText(said, classes="paragraph")
        yield Words("tui-check-dates-why", classes="paragraph")
        choices = [Entry(_RIGHT, t("tui-check-dates-right")), Entry(_BACK, t("tui-check-dates-no"))]
        yield Menu(choices[::-1] if self._doubts else choices, id="choices")

    def on_mount(self) -> None:
        """Begin at the choices."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Take the new card into use, or look again."""
        if event.menu.marked is None or self.busy:
            return
        if event.menu.marked.id == _BACK:
            self.action_back()
            return
        card_id, dates, on = self._card.id, self._dates, self._on
        self.change(
            lambda session: session.cards.renew(card_id, dates, on), lambda _: self._renewed()
        )

    def _renewed(self) -> None:
        from pinvault.tui.screens.common.done import end_with
        from pinvault.tui.screens.renewal.new_pins import NewPinsScreen

        end_with(self.app, NewPinsScreen(self._card.id))
