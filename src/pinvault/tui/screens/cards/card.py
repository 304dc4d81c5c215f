"""One card: what can be done with it besides its PINs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.doors import About
    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import CardView

_WAYS = ("tui-card-edit", "tui-card-event", "tui-card-renewal", "tui-card-remove")
"""What can be done; ``<message>-why`` explains each."""


class CardScreen(Page):
    """The line marked in the list is explained below it."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../styles/forms.tcss", "card.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, about: About) -> None:
        """Be about the card that was looked at."""
        super().__init__()
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        card = self._card()
        return "" if card is None else card.name

    def content(self) -> ComposeResult:
        """Yield list and explanation."""
        yield Menu([Entry(way, t(way)) for way in _WAYS], id="ways")
        yield FlowText(id="why", classes="paragraph muted")

    def about(self) -> About:
        """Return the card."""
        return self._about

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()
        self.explain()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Go back when the card is gone."""
        if self._card() is None and self.app.screen is self:
            self.app.pop_screen()

    @on(Menu.Moved)
    def explain(self) -> None:
        """Say what the marked line does."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            self.query_one("#why", FlowText).update(t(f"{marked.id}-why"))

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Do what was chosen."""
        card = self._card()
        if event.menu.marked is None or card is None:
            return
        way = event.menu.marked.id
        if way == "tui-card-edit":
            from pinvault.tui.screens.cards.card_edit import CardEditScreen

            self.app.push_screen(CardEditScreen(self.session.vault.card(card.id)))
        elif way == "tui-card-event":
            from pinvault.tui.screens.cards.event import EventScreen

            self.app.push_screen(EventScreen(card))
        elif way == "tui-card-renewal":
            self.action_door("renewal")
        else:
            self._ask_to_remove(card)

    def _ask_to_remove(self, card: CardView) -> None:
        from pinvault.tui.screens.common.question import QuestionScreen

        said = t("tui-remove-head", name=card.name)
        question = QuestionScreen(said, "tui-remove-why", "tui-remove", lambda: self._remove(card))
        self.app.push_screen(question)

    def _remove(self, card: CardView) -> None:
        self.change(lambda session: session.cards.remove(card.id), lambda _: None)

    def _card(self) -> CardView | None:
        snapshot, card_id = self.pinvault.snapshot, self._about.card_id
        return None if snapshot is None or card_id is None else snapshot.card(card_id)
