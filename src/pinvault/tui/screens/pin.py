"""The page of one PIN: everything that is kept of it, each change one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.doors import About
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.pin_facts import PinFacts
from pinvault.tui.widgets.revealed import Revealed
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.pins import PinId
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session.hints import KeptHint
    from pinvault.views import PinView


class PinScreen(Page):
    """Reveals the hint for some seconds; hides it as soon as anything else happens."""

    PLACE = Place.PIN
    CSS_PATH = "pin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PIN)]

    def __init__(self, card_id: str, pin: PinId) -> None:
        """Stand for one PIN of one card."""
        super().__init__()
        self._card_id = card_id
        self._pin = pin

    def heading(self) -> str:
        """Return what the page is called."""
        snapshot = self.pinvault.snapshot
        card = None if snapshot is None else snapshot.card(self._card_id)
        return "" if card is None else card.name

    def content(self) -> ComposeResult:
        """Yield hint and facts."""
        own, other = pin_title(self._view())
        yield Static(own, markup=False, classes="name")
        yield Static(other, markup=False, classes="under-name muted")
        yield Words("tui-hint", id="hint-label", classes="muted")
        yield Revealed(id="hint")
        yield Words("tui-recall", id="recall")
        yield PinFacts()

    def about(self) -> About:
        """Return the card and the PIN."""
        return About(self._card_id, self._pin)

    def on_mount(self) -> None:
        """Show what is kept."""
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def vault_changed(self, snapshot: Snapshot) -> None:
        """Show what is kept now; a PIN that is gone has no page."""
        if snapshot.card(self._card_id) is None:
            self.app.pop_screen()
            return
        pin = self._view()
        asked = pin.recall_due is not None and pin.recall_due <= snapshot.day
        self.query_one(PinFacts).show(pin)
        self.query_one(Revealed).mask()
        for name in ("#hint", "#hint-label"):
            self.query_one(name).display = pin.has_hint
        self.query_one("#recall").display = asked
        self.query_one(KeyBar).leave_out(
            *(() if pin.has_hint else ("show_hint",)),
            *(() if pin.last_try is not None else ("undo_try",)),
        )

    def hide_secrets(self) -> None:
        """Mask the hint."""
        for revealed in self.query(Revealed):
            revealed.mask()

    def action_show_hint(self) -> None:
        """Reveal the hint, or hide it again."""
        if self.query_one(Revealed).shown:
            self.hide_secrets()
            return
        card_id, pin, session = self._card_id, self._pin, self.session
        self.silence()
        self.start_job(lambda: session.hints.reveal(card_id, pin), self._reveal)

    def action_write_hint(self) -> None:
        """Write a new hint."""
        from pinvault.tui.screens.hint import HintScreen

        self.app.push_screen(HintScreen(self._card_id, self._view()))

    def action_set_place(self) -> None:
        """Say where the paper is."""
        from pinvault.tui.screens.place import PlaceScreen

        self.app.push_screen(PlaceScreen(self._card_id, self._view()))

    def action_set_state(self) -> None:
        """Say how the PIN stands."""
        from pinvault.tui.screens.state import StateScreen

        self.app.push_screen(StateScreen(self._card_id, self._view()))

    def action_set_same(self) -> None:
        """Say which other PIN it equals."""
        from pinvault.tui.screens.same import SameScreen

        snapshot = self.pinvault.snapshot
        card = None if snapshot is None else snapshot.card(self._card_id)
        if card is not None:
            self.app.push_screen(SameScreen(card, self._view()))

    def action_log_wrong(self) -> None:
        """Log a wrong entry."""
        card_id, pin = self._card_id, self._pin
        self.change(lambda session: session.pins.log_wrong(card_id, pin), self._logged)

    def action_log_correct(self) -> None:
        """Log a correct entry."""
        card_id, pin = self._card_id, self._pin
        self.change(lambda session: session.pins.log_correct(card_id, pin), self._logged)

    def action_undo_try(self) -> None:
        """Take the last logged entry back."""
        card_id, pin = self._card_id, self._pin
        self.change(lambda session: session.pins.undo_try(card_id, pin), self._logged)

    def action_recall(self, remembered: bool) -> None:  # noqa: FBT001 - Textual calls it by place
        """Answer whether the PIN is still known, when that is asked."""
        if not self.query_one("#recall").display:
            return
        card_id, pin = self._card_id, self._pin
        self.change(
            lambda session: session.pins.recall(card_id, pin, remembered=remembered), self._logged
        )

    def _reveal(self, hint: KeptHint) -> None:
        from pinvault.vault.session.settings import REVEAL_SECONDS

        session = self.session
        seconds = int(session.settings.get(REVEAL_SECONDS))
        self.query_one(Revealed).show(hint.text, seconds, session.host.clock)

    def _logged(self, _: object) -> None:
        pin = self._view()
        if pin.tries_left == 1:
            self.tell(t("tui-last-try"))
        elif pin.tries_left == 0:
            self.tell(t("tui-no-try"))

    def _view(self) -> PinView:
        snapshot = self.pinvault.snapshot
        card = None if snapshot is None else snapshot.card(self._card_id)
        if card is None:
            raise LookupError(self._card_id)
        return next(pin for pin in card.pins if pin.id is self._pin)
