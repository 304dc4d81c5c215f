"""The PINs of a new card, set anew at pick-up (VAL-21): which of them have been seen to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.doors import About
from pinvault.tui.renewal_words import progress_text
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title, short_name

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import CardView, PinView


class NewPinsScreen(Page):
    """Begins at the first one that nothing is said of; may be left at any time."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card_id: str) -> None:
        """Be about the PINs of a card."""
        super().__init__()
        self._card_id = card_id

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-new-pins-title")

    def content(self) -> ComposeResult:
        """Yield how far one is, and the list."""
        yield FlowText(id="progress", classes="head")
        yield Words("tui-new-pins-how", id="how", classes="paragraph")
        yield Menu(id="pins")

    def about(self) -> About:
        """Return the card."""
        return About(self._card_id)

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def vault_changed(self, snapshot: Snapshot) -> None:
        """Show how far one is now."""
        card = snapshot.card(self._card_id)
        if card is None:
            return
        self.query_one("#progress", FlowText).update(progress_text(card))
        how = "tui-new-pins-how" if card.left_to_set else "tui-new-pins-all"
        self.query_one("#how", Words).say(how)
        menu = self.query_one(Menu)
        menu.entries = tuple(
            Entry(pin.id.value, pin_title(pin)[0], _note(card, pin)) for pin in _there(card)
        )
        if card.left_to_set:
            menu.mark(card.left_to_set[0].value)

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask for the hint of the marked PIN."""
        from pinvault.tui.screens.renewal.new_hint import NewHintScreen

        snapshot, marked = self.pinvault.snapshot, event.menu.marked
        card = None if snapshot is None else snapshot.card(self._card_id)
        if card is not None and marked is not None:
            pin = next(pin for pin in card.pins if pin.id.value == marked.id)
            self.app.push_screen(NewHintScreen(card, pin))


def _there(card: CardView) -> list[PinView]:
    return [pin for pin in card.pins if pin.state is not PinState.NOT_ISSUED]


def _note(card: CardView, pin: PinView) -> str:
    """Return what has been said of a PIN of the new card."""
    if pin.id in card.left_to_set:
        return t("tui-new-pins-open")
    if pin.same_as is not None:
        return t("tui-same-as", pin=short_name(pin.same_as.value))
    return t("tui-new-pins-written" if pin.has_hint else "tui-new-pins-known")
