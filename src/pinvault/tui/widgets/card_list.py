"""The cards of a family: one line where room is short, a list at the side where there is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from pinvault.domain.agenda_items import Level
from pinvault.domain.concerns import ConcernKind
from pinvault.i18n import t
from pinvault.tui.next_words import why_word

if TYPE_CHECKING:
    from textual import events

    from pinvault.domain.concerns import Concern
    from pinvault.tui.snapshot import Snapshot

_ALARMING = {Level.NOW: "$error", Level.OVERDUE: "$error", Level.SOON: "$warning"}

GAP = "   "
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
        self._entries: tuple[tuple[str, Concern], ...] = ()
        self._at = 0
        self._roomy = False

    def show(self, snapshot: Snapshot, at: int, *, roomy: bool) -> None:
        """Show the cards, the one ``at`` this place marked; alone it needs no list."""
        self._entries = tuple((card.name, snapshot.concern(card)) for card in snapshot.cards)
        self._at, self._roomy = at, roomy
        self.display = len(self._entries) > 1
        self.update(self._list() if roomy else self._strip())

    def on_click(self, event: events.Click) -> None:
        """Take a click on a name in the list; on the one line, go on to the next."""
        place = event.y // LINES if self._roomy else (self._at + 1) % len(self._entries)
        if place < len(self._entries):
            self.post_message(self.Picked(place))

    def _strip(self) -> Content:
        name, concern = self._entries[self._at]
        count = t("tui-card-of", number=self._at + 1, count=len(self._entries))
        arrow = "$accent bold"
        return Content.assemble(
            ("< ", arrow), (name, arrow), (" >", arrow), GAP, (count, "$muted"), GAP, _why(concern)
        )

    def _list(self) -> Content:
        return Content("\n").join([self._entry(place) for place in range(len(self._entries))])

    def _entry(self, place: int) -> Content:
        name, concern = self._entries[place]
        marked = place == self._at
        return Content.assemble(
            ("> " if marked else "  ", "$accent bold"),
            (name, "$accent bold" if marked else ""),
            "\n  ",
            _why(concern),
            "\n",
        )


def _why(concern: Concern) -> Content:
    """Return why a card stands where it does, with a sign where something is to be done."""
    if concern.level is None:
        return Content.styled(why_word(concern), "$muted")
    if concern.kind is ConcernKind.CHECK or concern.estimate:
        return Content.styled(f"? {why_word(concern)}", "$warning")
    colour = _ALARMING.get(concern.level)
    return Content.styled(
        why_word(concern) if colour is None else f"! {why_word(concern)}", colour or ""
    )
