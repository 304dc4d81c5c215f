"""What the pages that change one PIN have in common: its name above, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.doors import About
from pinvault.tui.screens.common.page import Page
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.vault.session import Session
    from pinvault.views import PinView


class PinForm(Page):
    """Asks one thing about one PIN of one card; what was answered ends on disk, then it closes."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../styles/forms.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]
    HEADING: ClassVar[str]
    """The id of what the page is called."""

    def __init__(self, card_id: str, pin: PinView) -> None:
        """Ask about ``pin`` of a card."""
        super().__init__()
        self.card_id = card_id
        self.pin = pin

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self.HEADING)

    def content(self) -> ComposeResult:
        """Yield the PIN's name, and below it the question."""
        yield Static(pin_title(self.pin)[0], markup=False, classes="head")
        yield from self.question()

    def question(self) -> ComposeResult:
        """Yield what is asked."""
        raise NotImplementedError

    def about(self) -> About:
        """Return the card and the PIN."""
        return About(self.card_id, self.pin.id)

    def keep(self, act: Callable[[Session], tuple[str, ...] | None]) -> None:
        """Do one thing with the session, unless one is under way, and close the page."""
        if not self.busy:
            self.change(act, self.kept)

    def kept(self, reasons: tuple[str, ...] | None) -> None:
        """Close, and say on the page below what the hint policy warned of."""
        self.app.pop_screen()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons or ())
