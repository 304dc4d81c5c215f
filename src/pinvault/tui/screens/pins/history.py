"""What was kept of a PIN before: earlier hints, each for some seconds, and earlier papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.clock import JAPAN
from pinvault.i18n import t
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.screens.pins.revealing import Revealing
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.revealed import Revealed
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import day_text
from pinvault.views.earlier import earlier_view

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult


class HistoryScreen(Revealing, PinForm):
    """A list, newest first. A hint is decrypted when it is asked for, alone."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../styles/forms.tcss", "history.tcss"]
    HEADING = "tui-history-title"

    def question(self) -> ComposeResult:
        """Yield the list, the marked hint masked, and the papers."""
        earlier = earlier_view(self.session.vault.card(self.card_id), self.pin.id)
        if earlier.hints:
            yield Words("tui-history-how", classes="paragraph")
            yield Menu(
                [
                    Entry(
                        hint.id,
                        t("tui-written-on", day=day_text(hint.written.astimezone(JAPAN).date())),
                        t("tui-history-card", number=hint.generation),
                    )
                    for hint in earlier.hints
                ],
                id="earlier",
            )
            yield Revealed(id="hint")
        else:
            yield Words("tui-history-none", classes="paragraph")
        for paper in earlier.papers:
            said = t(
                "tui-history-paper",
                number=paper.generation,
                day=day_text(paper.ended),
                place=paper.place,
            )
            yield FlowText(said, classes="paragraph")

    def on_mount(self) -> None:
        """Begin in the list."""
        for menu in self.query(Menu):
            menu.focus()

    @on(Menu.Moved)
    def moved(self) -> None:
        """Hide what belongs to another line."""
        self.hide_secrets()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Show the marked hint, or hide it again."""
        if event.menu.marked is not None:
            card_id, pin, hint_id = self.card_id, self.pin.id, event.menu.marked.id
            self.reveal(lambda session: session.hints.reveal_earlier(card_id, pin, hint_id))
