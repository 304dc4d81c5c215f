"""How a PIN stands, in the holder's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Static

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import PIN_STATE, pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.views import PinView


class StateScreen(Page):
    """A list of five, the present one marked."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card_id: str, pin: PinView) -> None:
        """Say how ``pin`` stands."""
        super().__init__()
        self._card_id = card_id
        self._pin = pin

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-state-title")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Static(pin_title(self._pin)[0], markup=False, classes="head")
        yield Words("tui-state-how", classes="paragraph")
        entries = [Entry(state.value, t(label)) for state, label in PIN_STATE.items()]
        yield Menu(entries, id="states", at=list(PIN_STATE).index(self._pin.state))

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Keep what was chosen."""
        if event.menu.marked is None or self.busy:
            return
        card_id, pin, state = self._card_id, self._pin.id, PinState(event.menu.marked.id)
        self.change(
            lambda session: session.pins.set_state(card_id, pin, state),
            lambda _: self.action_back(),
        )
