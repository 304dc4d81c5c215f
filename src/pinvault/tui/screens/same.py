"""Which other PIN a PIN equals: three of the four may be one number (PIN-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Static

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.views import CardView, PinView

_NONE = "none"


class SameScreen(Page):
    """Offers the PINs of the same form. An own hint goes to the earlier ones."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card: CardView, pin: PinView) -> None:
        """Say what ``pin`` of ``card`` equals."""
        super().__init__()
        self._card = card
        self._pin = pin

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-same-title")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Static(pin_title(self._pin)[0], markup=False, classes="head")
        yield Words("tui-same-how", classes="paragraph")
        yield Menu(self._entries(), id="others")

    def on_mount(self) -> None:
        """Begin in the list, at what is kept."""
        menu = self.query_one(Menu)
        menu.mark(_NONE if self._pin.same_as is None else self._pin.same_as.value)
        menu.focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Keep what was chosen."""
        if event.menu.marked is None or self.busy:
            return
        card_id, pin, other = self._card.id, self._pin.id, event.menu.marked.id
        if other == _NONE:
            self.change(
                lambda session: session.pins.unlink(card_id, pin), lambda _: self.action_back()
            )
        else:
            self.change(
                lambda session: session.pins.link(card_id, pin, PinId(other)),
                lambda _: self.action_back(),
            )

    def _entries(self) -> list[Entry]:
        others = [
            Entry(other.id.value, *pin_title(other))
            for other in self._card.pins
            if other.form is self._pin.form
            and other.id is not self._pin.id
            and other.state is not PinState.NOT_ISSUED
        ]
        return [Entry(_NONE, t("tui-same-none")), *others]
