"""Putting a hint away, or making an end of it: asked first, for the second cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import shown_key_of
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

_LEAVE, _CLEAR, _ERASE = "leave", "clear", "erase"


class ForgetScreen(PinForm):
    """Leaving everything as it is stands first."""

    HEADING = "tui-forget-title"

    def question(self) -> ComposeResult:
        """Yield what each choice means, and the choices."""
        own = self.pin.hint_from is self.pin.id
        if own:
            key = shown_key_of("pin.history")
            yield Words("tui-forget-clear-why", key=key, classes="paragraph")
        yield Words("tui-forget-erase-why", classes="paragraph")
        entries = [Entry(_LEAVE, t("tui-choice-leave"))]
        if own:
            entries.append(Entry(_CLEAR, t("tui-forget-clear")))
        entries.append(Entry(_ERASE, t("tui-forget-erase")))
        yield Menu(entries, id="choices")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Do what was chosen."""
        card_id, pin = self.card_id, self.pin.id
        chosen = event.menu.marked.id if event.menu.marked is not None else _LEAVE
        if chosen == _CLEAR:
            self.keep(lambda session: session.hints.clear(card_id, pin))
        elif chosen == _ERASE:
            self.keep(lambda session: session.hints.erase(card_id, pin))
        else:
            self.action_back()
