"""The page of one PIN: everything that is kept of it, each change one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from pinvault.tui.actions import Place, bindings, shown_key_of
from pinvault.tui.doors import About
from pinvault.tui.screens.pins.revealing import Revealing
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.pin_facts import PinFacts
from pinvault.tui.widgets.revealed import Revealed
from pinvault.tui.widgets.stop_sign import StopSign
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.pins import PinId
    from pinvault.tui.screens.pins.pin_form import PinForm
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Session
    from pinvault.views import CardView, PinView


class PinScreen(Revealing):
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
        card = self._card()
        return "" if card is None else card.name

    def content(self) -> ComposeResult:
        """Yield what stops a person, hint, question, facts."""
        own, other = pin_title(self._view())
        yield Static(own, markup=False, classes="name")
        yield Static(other, markup=False, classes="under-name muted")
        yield StopSign(id="stop")
        yield Words("tui-hint", id="hint-label", classes="muted")
        yield Revealed(id="hint")
        yes, no = map(shown_key_of, ("pin.recall-yes", "pin.recall-no"))
        yield Words("tui-recall", id="recall", yes=yes, no=no)
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
        self.query_one(StopSign).show(pin)
        self.query_one(PinFacts).show(pin)
        self.query_one(Revealed).mask()
        for name in ("#hint", "#hint-label"):
            self.query_one(name).display = pin.has_hint
        self.query_one("#recall").display = asked
        self.query_one(KeyBar).leave_out(
            *(() if pin.has_hint else ("show_hint",)),
            *(() if pin.last_try is not None else ("undo_try",)),
        )

    def action_show_hint(self) -> None:
        """Reveal the hint, or hide it again."""
        card_id, pin = self._card_id, self._pin
        self.reveal(lambda session: session.hints.reveal(card_id, pin))

    def action_write_hint(self) -> None:
        """Write a new hint."""
        from pinvault.tui.screens.pins.hint import HintScreen

        self._ask(HintScreen)

    def action_set_place(self) -> None:
        """Say where the paper is."""
        from pinvault.tui.screens.pins.place import PlaceScreen

        self._ask(PlaceScreen)

    def action_set_state(self) -> None:
        """Say how the PIN stands."""
        from pinvault.tui.screens.pins.state import StateScreen

        self._ask(StateScreen)

    def action_set_same(self) -> None:
        """Say which other PIN it equals."""
        from pinvault.tui.screens.pins.same import SameScreen

        card = self._card()
        if card is not None:
            self.app.push_screen(SameScreen(card, self._view()))

    def action_history(self) -> None:
        """Look at what was kept before."""
        from pinvault.tui.screens.pins.history import HistoryScreen

        self._ask(HistoryScreen)

    def action_forget(self) -> None:
        """Put the hint away, or erase it."""
        from pinvault.tui.screens.pins.forget import ForgetScreen

        pin = self._view()
        if pin.earlier_hints or pin.hint_from is pin.id:
            self._ask(ForgetScreen)

    def action_log_wrong(self) -> None:
        """Log a wrong entry."""
        card_id, pin = self._card_id, self._pin
        self._note(lambda session: session.pins.log_wrong(card_id, pin))

    def action_log_correct(self) -> None:
        """Log a correct entry."""
        card_id, pin = self._card_id, self._pin
        self._note(lambda session: session.pins.log_correct(card_id, pin))

    def action_undo_try(self) -> None:
        """Take the last logged entry back."""
        card_id, pin = self._card_id, self._pin
        self._note(lambda session: session.pins.undo_try(card_id, pin))

    def action_recall(self, remembered: bool) -> None:  # noqa: FBT001 - Textual calls it by place
        """Answer whether the PIN is still known, when that is asked.

        After a no comes what can be done, before anybody spends a try on a guess.
        """
        if not self.query_one("#recall").display:
            return
        card_id, pin = self._card_id, self._pin
        self.change(
            lambda session: session.pins.recall(card_id, pin, remembered=remembered),
            lambda _: None if remembered else self.action_door("recover"),
        )

    def _ask(self, form: Callable[[str, PinView], PinForm]) -> None:
        self.app.push_screen(form(self._card_id, self._view()))

    def _note(self, act: Callable[[Session], None]) -> None:
        """Note something of a try; what it means is shown at the top of the page."""
        self.change(act, lambda _: self.query_one("#body").scroll_home(animate=False))

    def _card(self) -> CardView | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.card(self._card_id)

    def _view(self) -> PinView:
        card = self._card()
        if card is None:
            raise LookupError(self._card_id)
        return next(pin for pin in card.pins if pin.id is self._pin)
