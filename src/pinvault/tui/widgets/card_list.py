"""The cards of a family: one line where room is short, a list at the side where there is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from pinvault.domain.validity import State
from pinvault.i18n import t
from pinvault.tui.snapshot import worst

if TYPE_CHECKING:
    from textual import events

    from pinvault.views import CardView

_URGENT = {State.EXPIRED: "tui-card-expired", State.RENEWABLE: "tui-card-renewable"}


LINES = 3
"""Lines of an entry in the list: name, state, and a gap."""


class CardList(Static):
    """Names, the most urgent first; the one that is shown is marked."""

    ALLOW_SELECT = False

    class Picked(Message):
        """A name was clicked; ``place`` counts from 0."""

        def __init__(self, place: int) -> None:
            """Name the card by its place."""
            super().__init__()
            self.place = place

    def __init__(self) -> None:
        """Begin without cards."""
        super().__init__(id="cards")
        self._cards: tuple[CardView, ...] = ()
        self._at = 0
        self._roomy = False

    def show(self, cards: tuple[CardView, ...], at: int, *, roomy: bool) -> None:
        """Show ``cards``, the one ``at`` this place marked; alone it needs no list."""
        self._cards, self._at, self._roomy = cards, at, roomy
        self.display = len(cards) > 1
        self.update(self._list() if roomy else self._strip())

    def on_click(self, event: events.Click) -> None:
        """Take a click on a name in the list; on the one line, go on to the next."""
        place = event.y // LINES if self._roomy else (self._at + 1) % len(self._cards)
        if place < len(self._cards):
            self.post_message(self.Picked(place))

    def _strip(self) -> Content:
        shown = self._cards[self._at]
        count = t("tui-card-of", number=self._at + 1, count=len(self._cards))
        return Content.assemble(
            ("< ", "$accent bold"),
            (shown.name, "$accent bold"),
            (" >", "$accent bold"),
            "   ",
            (count, "$muted"),
            "   ",
            _urgency(shown),
        )

    def _list(self) -> Content:
        return Content("\n").join([self._entry(place) for place in range(len(self._cards))])

    def _entry(self, place: int) -> Content:
        card = self._cards[place]
        marked = place == self._at
        name = Content.styled(card.name, "$accent bold" if marked else "")
        sign = Content.styled("> " if marked else "  ", "$accent bold")
        return Content.assemble(sign, name, "\n  ", _urgency(card), "\n")


def _urgency(card: CardView) -> Content:
    message_id = _URGENT.get(worst(card))
    return Content("") if message_id is None else Content.styled(f"! {t(message_id)}", "$warning")
