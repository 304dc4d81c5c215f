"""How many days ahead a person wants to be told that something of a card ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from pinvault.domain.agenda_rules import USUAL_LEADS
from pinvault.domain.leads import LEAD_MAX_DAYS, LEADS_MAX, chosen_leads, parse_leads
from pinvault.errors import PinvaultError
from pinvault.tui.screens.cards.date_form import DateForm
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import as_title

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.views import CardView

_LONGEST = 80


class LeadsScreen(DateForm):
    """Begins with what holds now; the usual ones are a button away."""

    def __init__(self, card: CardView) -> None:
        """Choose the leads of ``card``."""
        super().__init__()
        self._card = card

    def heading(self) -> str:
        """Return what the page is called."""
        return as_title("tui-act-leads")

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield Words("tui-leads-head", name=self._card.name, classes="head")
        yield Words("tui-leads-how", most=LEADS_MAX, days=LEAD_MAX_DAYS, classes="paragraph")
        yield FormRow("tui-leads-days", TextField(id="leads", max_length=_LONGEST))
        yield Push("tui-keep", id="keep")
        yield Push("tui-leads-usual", id="usual")

    def on_mount(self) -> None:
        """Begin with the present leads."""
        field = self.query_one("#leads", TextField)
        leads = chosen_leads(self.session.vault, self._card.id) or USUAL_LEADS
        field.value = ", ".join(map(str, leads))
        field.cursor_position = len(field.value)
        field.focus()

    @on(Input.Submitted)
    @on(Push.Pushed, "#keep")
    def keep(self) -> None:
        """Keep what was typed."""
        try:
            leads = parse_leads(self.query_one("#leads", TextField).value)
        except PinvaultError as error:
            self.failed(error)
            return
        self._choose(() if leads == USUAL_LEADS else leads)

    @on(Push.Pushed, "#usual")
    def usual(self) -> None:
        """Go back to the usual ones."""
        self._choose(())

    def _choose(self, leads: tuple[int, ...]) -> None:
        from pinvault.vault.session.leads import Leads

        card_id = self._card.id
        if not self.busy:
            self.change(
                lambda session: Leads(session).choose(card_id, leads), lambda _: self.action_back()
            )
