"""The answer: what to stop, what to do, what there is not, and what goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.clock import japan_time
from pinvault.domain.card import Event
from pinvault.domain.recovery.happenings import Happening
from pinvault.domain.recovery.interview import Inquiry
from pinvault.guidance.answer import answer
from pinvault.guidance.sheets.recover import lines, noted
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.guidance.asking import InquiryPage
from pinvault.tui.screens.guidance.sheet import SheetScreen
from pinvault.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType

    from pinvault.guidance.sheets.line import Line
    from pinvault.tui.doors import About

EVENTS = {
    Happening.LOST: Event.LOST,
    Happening.FOUND: Event.FOUND,
    Happening.MOVED: Event.MOVED,
    Happening.MARRIED: Event.MARRIED,
    Happening.TURNED_15: Event.TURNED_15,
}
"""What can be noted on the card of that which happens."""


class AnswerScreen(SheetScreen, InquiryPage):
    """What is read from a card is told at the end, and can be said otherwise."""

    PLACE = Place.ANSWER
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ANSWER)]

    def __init__(self, inquiry: Inquiry, about: About) -> None:
        """Answer ``inquiry`` as of now."""
        InquiryPage.__init__(self, about)
        self._inquiry = inquiry
        self._sheet: tuple[Line, ...] = ()

    def heading(self) -> str:
        """Return what the page is called."""
        fails = self._inquiry.happening is Happening.PIN_FAILS
        return t("tui-recover-title" if fails else "tui-happened-title")

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._inquiry.happening.value}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return the answer, made once: the hour may matter."""
        if not self._sheet:
            session = self.pinvault.session
            clock = self.pinvault.launch.clock if session is None else session.host.clock
            decision = self._inquiry.decision(time=japan_time(clock))
            self._sheet = (*lines(answer(decision)), *noted(self._inquiry.known))
        return self._sheet

    def on_mount(self) -> None:
        """Show the keys that mean something here."""
        self.query_one(KeyBar).leave_out(
            *(() if self._event is not None else ("note",)),
            *(() if self._inquiry.known else ("ask_again",)),
        )

    def action_note(self) -> None:
        """Note on the card what happened."""
        card_id = self.about().card_id
        if self._event is not None and card_id is not None:
            from pinvault.tui.screens.cards.note_event import NoteEventScreen

            self.app.push_screen(NoteEventScreen(card_id, self._event))

    def action_ask_again(self) -> None:
        """Ask everything, whatever the vault says."""
        if self._inquiry.known:
            self.go_on(Inquiry(self._inquiry.happening))

    def action_leave(self) -> None:
        """Close the answer and every question that led to it."""
        with self.app.batch_update():
            while isinstance(self.app.screen, InquiryPage):
                self.app.pop_screen()

    @property
    def _event(self) -> Event | None:
        """What can be noted on the card that was looked at."""
        if self.pinvault.session is None or self.about().card_id is None:
            return None
        return EVENTS.get(self._inquiry.happening)
