"""Which other PIN a PIN equals: three of the four may be one number (PIN-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.views import CardView, PinView

_NONE = "none"


class SameScreen(PinForm):
    """Offers the PINs of the same form. An own hint goes to the earlier ones."""

    HEADING = "tui-same-title"

    def __init__(self, card: CardView, pin: PinView) -> None:
        """Say what ``pin`` of ``card`` equals."""
        super().__init__(card.id, pin)
        self._others = alike(card, pin)

    def question(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-same-how", classes="paragraph")
        others = [Entry(other.id.value, *pin_title(other)) for other in self._others]
        yield Menu([Entry(_NONE, t("tui-same-none")), *others], id="others")

    def on_mount(self) -> None:
        """Begin in the list, at what is kept."""
        menu = self.query_one(Menu)
        menu.mark(_NONE if self.pin.same_as is None else self.pin.same_as.value)
        menu.focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Keep what was chosen."""
        if event.menu.marked is None:
            return
        card_id, pin, other = self.card_id, self.pin.id, event.menu.marked.id
        if other == _NONE:
            self.keep(lambda session: session.pins.unlink(card_id, pin))
        else:
            self.keep(lambda session: session.pins.link(card_id, pin, PinId(other)))


def alike(card: CardView, pin: PinView) -> tuple[PinView, ...]:
    """Return the other PINs of ``card`` that can be the same number as ``pin``."""
    return tuple(
        other
        for other in card.pins
        if other.form is pin.form
        and other.id is not pin.id
        and other.state is not PinState.NOT_ISSUED
    )
