"""How a PIN stands, in the holder's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import PIN_STATE

if TYPE_CHECKING:
    from textual.app import ComposeResult


class StateScreen(PinForm):
    """A list of five, the present one marked."""

    HEADING = "tui-state-title"

    def question(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-state-how", classes="paragraph")
        entries = [Entry(state.value, t(label)) for state, label in PIN_STATE.items()]
        yield Menu(entries, id="states", at=list(PIN_STATE).index(self.pin.state))

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Keep what was chosen."""
        if event.menu.marked is not None:
            card_id, pin, state = self.card_id, self.pin.id, PinState(event.menu.marked.id)
            self.keep(lambda session: session.pins.set_state(card_id, pin, state))
