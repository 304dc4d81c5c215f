"""After a renewal of certificates: which PINs are other ones now (VAL-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.views import CardView

_NONE = "none"


class ChangedPinsScreen(Page):
    """None of them stands first. One that was set anew is asked for its new hint."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card_id: str) -> None:
        """Ask about the PINs of a card."""
        super().__init__()
        self._card_id = card_id

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-event-certificates")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-changed-head", classes="head")
        yield Words("tui-changed-how", classes="paragraph")
        card = self._card()
        pins = () if card is None else card.pins
        there = [pin for pin in pins if pin.state is not PinState.NOT_ISSUED]
        entries = [Entry(pin.id.value, *pin_title(pin)) for pin in there]
        yield Menu([Entry(_NONE, t("tui-changed-none")), *entries], id="pins")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Go back, or ask for the new hint of a PIN whose counter is full again (REC-35)."""
        marked = event.menu.marked
        if marked is None or self.busy:
            return
        if marked.id == _NONE:
            self.action_back()
            return
        card_id, pin = self._card_id, PinId(marked.id)
        self.change(
            lambda session: session.pins.log_correct(card_id, pin), lambda _: self._write(pin)
        )

    def _write(self, pin: PinId) -> None:
        from pinvault.tui.screens.pins.hint import HintScreen

        card = self._card()
        if card is not None:
            view = next(view for view in card.pins if view.id is pin)
            self.app.push_screen(HintScreen(card.id, view))

    def _card(self) -> CardView | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.card(self._card_id)
