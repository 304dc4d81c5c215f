"""One question of an inquiry. Escape goes back to the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.recovery.happenings import Happening
from pinvault.guidance.question import happening, question
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.guidance.sheet import STYLES
from pinvault.tui.widgets.answers import Answers
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.recovery.interview import Inquiry
    from pinvault.domain.recovery.told import Told
    from pinvault.tui.doors import About

_NOT_KNOWN = "not-known"


class InquiryPage(Page):
    """A page on the way from a question to its answer; it knows the card that was looked at."""

    CSS_PATH: ClassVar[list[str | PurePath]] = STYLES

    def __init__(self, about: About) -> None:
        """Ask about the card that was looked at, or about none."""
        super().__init__()
        self._about = about

    def about(self) -> About:
        """Return the card that was looked at."""
        return self._about

    def told(self) -> Told:
        """Return what the card tells; nothing where none is open."""
        from pinvault.domain.recovery.from_card import told_by
        from pinvault.domain.recovery.told import Told

        session, snapshot = self.pinvault.session, self.pinvault.snapshot
        card_id = self._about.card_id
        if session is None or snapshot is None or card_id is None:
            return Told()
        return told_by(session.vault.card(card_id), snapshot.day)

    def go_on(self, inquiry: Inquiry, key: str | None = None) -> None:
        """Ask the next question, or ``key`` before it; answer where none is left."""
        from pinvault.tui.screens.guidance.answer import AnswerScreen

        asked = key or inquiry.next_question()
        if asked is None:
            self.app.push_screen(AnswerScreen(inquiry, self._about))
        else:
            self.app.push_screen(AskScreen(inquiry, asked, self._about))


class AskScreen(InquiryPage):
    """Only what can be true is offered, and that it is not known."""

    PLACE = Place.FORM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, inquiry: Inquiry, key: str, about: About) -> None:
        """Ask for ``key``."""
        super().__init__(about)
        self._inquiry = inquiry
        self._key = key

    def heading(self) -> str:
        """Return what the page is called."""
        fails = self._inquiry.happening is Happening.PIN_FAILS
        return t("tui-recover-title" if fails else "tui-happened-title")

    def content(self) -> ComposeResult:
        """Yield what happened, the question and the answers."""
        yield FlowText(happening(self._inquiry.happening), classes="paragraph muted")
        possible = self._inquiry.possible_answers(self._key)
        words = question(self._key, possible)
        yield FlowText(words.ask, classes="head")
        entries = [Entry(str(place), said) for place, said in enumerate(words.answers)]
        yield Answers([*entries, Entry(_NOT_KNOWN, t("recover-not-known"))], id="answers")
        yield Words("tui-ask-back", classes="foot muted")

    def on_mount(self) -> None:
        """Begin at the answers."""
        self.query_one(Menu).focus(scroll_visible=False)

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Take the answer."""
        marked = event.menu.marked
        if marked is None:
            return
        if marked.id == _NOT_KNOWN:
            self.go_on(self._inquiry.not_known(self._key))
        else:
            value = self._inquiry.possible_answers(self._key)[int(marked.id)]
            self.go_on(self._inquiry.answered(self._key, value))
