"""The new hint of one PIN of a new card; then comes the next one.

An old hint is not taken over by a key: on the day all PINs change, that is how a hint for a number
that is no more gets kept. It can be read beside this page, and what is typed is judged by today's
policy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.domain.labels import TEXT_MAX
from pinvault.domain.record import PinState
from pinvault.tui.screens.pins.hint import HintScreen
from pinvault.tui.screens.pins.same import SameScreen, alike
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.verdict_line import VerdictLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.views import CardView, PinView


class NewHintScreen(HintScreen):
    """A hint, or what stands instead of one: the same number as another, known anyway, later."""

    HEADING = "tui-new-pins-title"

    def __init__(self, card: CardView, pin: PinView) -> None:
        """Ask for the new hint of ``pin``."""
        super().__init__(card.id, pin)
        self._there = [each for each in card.pins if each.state is not PinState.NOT_ISSUED]
        self._at = [each.id for each in self._there].index(pin.id)
        self._was_open = pin.id in card.left_to_set
        self._linkable = any(other.hint_from is other.id for other in alike(card, pin))

    def question(self) -> ComposeResult:
        """Yield the field, and the other answers."""
        yield StepLine(self._at + 1, len(self._there))
        yield Words("tui-new-hint-how", classes="paragraph")
        yield SecretField(id="text", max_length=TEXT_MAX)
        yield VerdictLine(id="verdict")
        yield Push("tui-new-hint-keep", id="keep")
        if self._linkable:
            yield Push("tui-new-hint-same", id="same")
        if self.pin.earlier_hints:
            yield Push("tui-new-hint-earlier", id="earlier")
        yield Push("tui-new-hint-known", id="known")
        yield Push("tui-later", id="later")

    def kept(self, reasons: tuple[str, ...] | None) -> None:
        """Go on to the next PIN, and say there what the hint policy warned of."""
        self.query_one(SecretField).clear_secret()
        self._next()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons or ())

    def on_screen_resume(self) -> None:
        """Go on when another page has answered for this PIN."""
        card = self._card()
        if card is not None and self.pin.id not in card.left_to_set and self._was_open:
            self._next()

    @on(Push.Pushed, "#same")
    def same(self) -> None:
        """Say that it is the same number as another."""
        card = self._card()
        if card is not None:
            self.app.push_screen(SameScreen(card, self.pin))

    @on(Push.Pushed, "#earlier")
    def earlier(self) -> None:
        """Look at the hints of the old card; what was typed stays."""
        from pinvault.tui.screens.pins.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.card_id, self.pin))

    @on(Push.Pushed, "#known")
    def known(self) -> None:
        """Note that it needs no hint."""
        card_id, pin = self.card_id, self.pin.id
        self.keep(lambda session: session.pins.set_state(card_id, pin, PinState.KNOWN))

    @on(Push.Pushed, "#later")
    def later(self) -> None:
        """Leave it open and go on."""
        self._next()

    def _next(self) -> None:
        """Ask for the next PIN that nothing is said of; after the last one, close."""
        card = self._card()
        if card is not None:
            for pin in self._there[self._at + 1 :]:
                if pin.id in card.left_to_set:
                    self.app.switch_screen(NewHintScreen(card, pin))
                    return
        self.app.pop_screen()

    def _card(self) -> CardView | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.card(self.card_id)
