"""A list that shrinks while a name is typed: kanji, kana, romaji or English, with slips in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.guidance.sheet import STYLES
from pinvault.tui.widgets.answers import Answers
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Menu
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual.app import ComposeResult

    from pinvault.tui.widgets.menu import Entry

MOST = 80
"""The longest name that is looked for, in characters."""


class LookupScreen(Page):
    """Typing searches, the arrows mark, Enter opens. What is marked is explained above the list."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar[list[str | PurePath]] = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Place.FORM),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-8)", show=False),
        Binding("pagedown", "move(8)", show=False),
    ]
    HEAD: ClassVar[str]
    """The message that says what can be looked for."""

    def everything(self) -> Sequence[Entry]:
        """Return all entries, as they are listed while nothing is looked for."""
        raise NotImplementedError

    def found(self, asked: str) -> Sequence[Entry]:
        """Return what ``asked`` may mean, the best first; what is near where nothing fits."""
        raise NotImplementedError

    def explained(self, entry_id: str) -> str:
        """Return a line about an entry."""
        raise NotImplementedError

    def opened(self, entry_id: str) -> Page:
        """Return the page of an entry."""
        raise NotImplementedError

    def content(self) -> ComposeResult:
        """Yield field, explanation and list."""
        yield Words(self.HEAD, classes="lead")
        yield TextField(id="search", max_length=MOST)
        yield FlowText(id="explained", classes="muted")
        with VerticalScroll(id="found"):
            yield Answers(self.everything(), id="entries")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one("#body").can_focus = False
        self.query_one("#found").can_focus = False
        self.query_one(Menu).can_focus = False
        self.query_one(TextField).focus()
        self.explain()

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """List what fits; everything where nothing does."""
        asked = event.value.strip()
        found = self.found(asked) if asked else self.everything()
        self.query_one(Menu).offer(found or self.everything())
        if asked and not found:
            self.tell(t("tui-lookup-none"))
        else:
            self.silence()
        self.explain()

    @on(Menu.Moved)
    def explain(self) -> None:
        """Say a little about what is marked."""
        marked = self.query_one(Menu).marked
        said = "" if marked is None else self.explained(marked.id)
        self.query_one("#explained", FlowText).update(said)

    @on(Input.Submitted)
    @on(Menu.Chosen)
    def open(self) -> None:
        """Open what is marked."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            self.app.push_screen(self.opened(marked.id))

    def action_move(self, by: int) -> None:
        """Mark another line while the cursor stays in the field."""
        self.query_one(Menu).action_move(by)
