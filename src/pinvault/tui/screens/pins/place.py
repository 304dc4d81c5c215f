"""Where the paper with a PIN is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from pinvault.domain.labels import TEXT_MAX
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PlaceScreen(PinForm):
    """Begins with what is kept; an empty line forgets it."""

    HEADING = "tui-place-title"

    def question(self) -> ComposeResult:
        """Yield the field."""
        yield Words("tui-place-how", classes="paragraph")
        yield SecretField(id="text", max_length=TEXT_MAX)
        yield Push("tui-keep", id="keep")

    def on_mount(self) -> None:
        """Begin with the present place."""
        field = self.query_one(SecretField)
        field.value = self.pin.place or ""
        field.cursor_position = len(field.value)
        field.focus()

    @on(Input.Submitted)
    @on(Push.Pushed)
    def keep_place(self) -> None:
        """Keep the place."""
        card_id, pin = self.card_id, self.pin.id
        place = self.query_one(SecretField).value.strip() or None
        self.keep(lambda session: session.pins.set_place(card_id, pin, place))
