"""Renewal from its window to the last hint: where one is, what to bring, and what to note after."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.validity import Holder
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.renewal_words import progress_text, standing_texts
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.doors import About
    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import CardView

_CONTINUE = "tui-renewal-continue"
_ROUTES = {
    "tui-renewal-bring-card": "card-renewal",
    "tui-renewal-bring-certificates": "cert-renewal",
    "tui-renewal-bring-stay": "extend-validity-foreign",
}
_NEW_CARD, _CERTIFICATES = "tui-renewal-new-card", "tui-renewal-certificates"


class RenewalScreen(Page):
    """What has been begun stands first; then what to bring, then what is in hand."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, about: About) -> None:
        """Be about the card that was looked at."""
        super().__init__()
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        card = self._card()
        return t("tui-renewal-title", name="" if card is None else card.name)

    def content(self) -> ComposeResult:
        """Yield how it stands, and the list."""
        yield FlowText(id="standing", classes="paragraph")
        yield Menu(id="ways")

    def about(self) -> About:
        """Return the card."""
        return self._about

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def vault_changed(self, snapshot: Snapshot) -> None:
        """Show how it stands now."""
        card = self._card()
        if card is None:
            return
        self.query_one("#standing", FlowText).update("\n".join(standing_texts(card, snapshot.day)))
        menu = self.query_one(Menu)
        begun = [Entry(_CONTINUE, progress_text(card))] if card.left_to_set else []
        limited = card.holder is Holder.FOREIGN_STAY_LIMITED
        routes = [route for route in _ROUTES if limited or route != "tui-renewal-bring-stay"]
        ways = [*routes, _NEW_CARD, _CERTIFICATES]
        menu.entries = (*begun, *(Entry(way, t(way)) for way in ways))

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Do what was chosen."""
        card = self._card()
        if event.menu.marked is None or card is None:
            return
        way = event.menu.marked.id
        if way in _ROUTES:
            from pinvault.tui.screens.renewal.bring import BringScreen

            self.app.push_screen(BringScreen(_ROUTES[way], self._about))
        elif way == _CONTINUE:
            from pinvault.tui.screens.renewal.new_pins import NewPinsScreen

            self.app.push_screen(NewPinsScreen(card.id))
        elif way == _NEW_CARD:
            from pinvault.tui.screens.renewal.new_card import NewCardScreen

            self.app.push_screen(NewCardScreen(self.session.vault.card(card.id)))
        else:
            from pinvault.tui.screens.renewal.certificates import CertificatesScreen

            self.app.push_screen(CertificatesScreen(card))

    def _card(self) -> CardView | None:
        snapshot, card_id = self.pinvault.snapshot, self._about.card_id
        return None if snapshot is None or card_id is None else snapshot.card(card_id)
