"""Home: one card with its four PINs, its dates, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings, shown_key_of
from pinvault.tui.doors import About
from pinvault.tui.next_words import next_text
from pinvault.tui.screens.common.page import WIDE, Page
from pinvault.tui.widgets.card_list import CardList
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.pin_panel import PinPanel
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.timeline import TimelineView
from pinvault.tui.widgets.top_bar import TopBar
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import CardView

MOST_PINS = 4
"""Panels there are room and keys for; a card may have fewer PINs."""


class HomeScreen(Page):
    """What a person sees first, and usually all they need."""

    PLACE = Place.HOME
    # Enter, Tab and the arrows begin at the first PIN, not at the page around it.
    AUTO_FOCUS = "PinPanel"
    CSS_PATH: ClassVar = ["../../styles/forms.tcss", "home.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HOME)]

    def __init__(self) -> None:
        """Begin with the most urgent card."""
        super().__init__()
        self._card_id: str | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        card = self._card()
        return t("tui-home-title") if card is None else card.name

    def content(self) -> ComposeResult:
        """Yield list, panels and dates."""
        with Horizontal(id="home"):
            yield CardList()
            with Vertical(id="card"):
                yield FlowText(id="next")
                with Container(id="pins"):
                    for place in range(MOST_PINS):
                        yield PinPanel(place)
                yield Words("tui-dates-head", id="dates-head")
                yield TimelineView(id="timeline")
        yield FlowText(id="empty", classes="paragraph")
        yield Push("tui-home-add", id="add")

    def about(self) -> About:
        """Return the card that is shown."""
        card = self._card()
        return About() if card is None else About(card.id)

    def on_mount(self) -> None:
        """Show what is open."""
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def on_resize(self) -> None:
        """Use the room there is now."""
        super().on_resize()
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def vault_changed(self, snapshot: Snapshot) -> None:
        """Show what the vault holds now."""
        card = self._card()
        self.query_one("#home").display = card is not None
        empty = self.query_one("#empty", FlowText)
        empty.display = self.query_one("#add").display = card is None
        empty.update(t("tui-home-empty", key=shown_key_of("home.add-card")))
        bar = self.query_one(KeyBar)
        several = () if len(snapshot.cards) > 1 else ("next_card",)
        bar.leave_out(*several, *(() if card is not None else ("pins",)))
        self.query_one(TopBar).name_page(self.heading())
        if card is not None:
            self._show(snapshot, card)

    def on_screen_resume(self) -> None:
        """Point at the first panel where nothing else is; without a card at adding one."""
        if self._card() is None:
            self.query_one("#add").focus()
        elif self.focused is None:
            self.query(PinPanel).first().focus()

    @on(PinPanel.Opened)
    def panel_opened(self, event: PinPanel.Opened) -> None:
        """Open a PIN."""
        self.action_open_pin(event.place)

    @on(CardList.Picked)
    def card_picked(self, event: CardList.Picked) -> None:
        """Show another card."""
        self._go_to(event.place)

    def action_open_pin(self, place: int) -> None:
        """Open the page of a PIN."""
        from pinvault.tui.screens.pins.pin import PinScreen

        card = self._card()
        if card is not None and place < len(card.pins):
            self.app.push_screen(PinScreen(card.id, card.pins[place].id))

    def action_next_card(self) -> None:
        """Show the next card."""
        self._step(1)

    def action_last_card(self) -> None:
        """Show the card before."""
        self._step(-1)

    @on(Push.Pushed, "#add")
    def action_add_card(self) -> None:
        """Ask for another card."""
        from pinvault.tui.screens.cards.card_form import CardFormScreen

        self.app.push_screen(CardFormScreen())

    def _show(self, snapshot: Snapshot, card: CardView) -> None:
        at = snapshot.cards.index(card)
        roomy = self.size.width >= WIDE
        self.query_one(CardList).show(snapshot, at, roomy=roomy)
        said = next_text(snapshot.next(card), snapshot.day)
        label = (f"{t('tui-next-label')}  ", "$accent bold")
        self.query_one("#next", FlowText).update(Content.assemble(label, said))
        for panel, place in zip(self.query(PinPanel), range(MOST_PINS), strict=True):
            panel.display = place < len(card.pins)
            if panel.display:
                panel.show(card.pins[place], roomy=roomy)
        self.query_one(TimelineView).show(snapshot.timelines[card.id])

    def _card(self) -> CardView | None:
        snapshot = self.pinvault.snapshot
        if snapshot is None or not snapshot.cards:
            return None
        chosen = None if self._card_id is None else snapshot.card(self._card_id)
        return chosen or snapshot.cards[0]

    def _step(self, by: int) -> None:
        snapshot, card = self.pinvault.snapshot, self._card()
        if snapshot is not None and card is not None:
            self._go_to((snapshot.cards.index(card) + by) % len(snapshot.cards))

    def _go_to(self, place: int) -> None:
        snapshot = self.pinvault.snapshot
        if snapshot is not None:
            self._card_id = snapshot.cards[place].id
            self.vault_changed(snapshot)
