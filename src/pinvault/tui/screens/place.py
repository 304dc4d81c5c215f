"""Where the paper with a PIN is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input, Static

from pinvault.domain.labels import TEXT_MAX
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.views import PinView


class PlaceScreen(Page):
    """Begins with what is kept; an empty line forgets it."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card_id: str, pin: PinView) -> None:
        """Say where the paper of ``pin`` is."""
        super().__init__()
        self._card_id = card_id
        self._pin = pin

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-place-title")

    def content(self) -> ComposeResult:
        """Yield the field."""
        yield Static(pin_title(self._pin)[0], markup=False, classes="head")
        yield Words("tui-place-how", classes="paragraph")
        yield SecretField(id="text", max_length=TEXT_MAX)
        yield Push("tui-keep", id="keep")

    def on_mount(self) -> None:
        """Begin with the present place."""
        field = self.query_one(SecretField)
        field.value = self._pin.place or ""
        field.cursor_position = len(field.value)
        field.focus()

    @on(Input.Submitted)
    @on(Push.Pushed)
    def keep(self) -> None:
        """Keep the place."""
        if self.busy:
            return
        card_id, pin = self._card_id, self._pin.id
        place = self.query_one(SecretField).value.strip() or None
        self.change(lambda session: session.pins.set_place(card_id, pin, place), self._kept)

    def _kept(self, reasons: tuple[str, ...]) -> None:
        self.app.pop_screen()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons)
