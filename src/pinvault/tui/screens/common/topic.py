"""One thing that protects: how it stands, what it is good for, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.snapshot import Snapshot


class TopicScreen(Page):
    """The line marked in the list is explained below it."""

    PLACE = Place.TOPIC
    CSS_PATH: ClassVar = ["../../styles/forms.tcss", "../../styles/topic.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TOPIC)]
    NAME: ClassVar[str]
    """The name of its line on the page of backups and keys."""

    def standing(self) -> str:
        """Return how it stands, in a sentence or two."""
        raise NotImplementedError

    def ways(self) -> tuple[str, ...]:
        """Return the messages that name what can be done; ``<message>-why`` explains each."""
        raise NotImplementedError

    def take(self, way: str) -> None:
        """Do what was chosen."""
        raise NotImplementedError

    def heading(self) -> str:
        """Return what the page is called."""
        return t(f"tui-backup-{self.NAME}")

    def content(self) -> ComposeResult:
        """Yield standing, list and explanation."""
        yield FlowText(id="standing", classes="head")
        yield Words(f"tui-backup-{self.NAME}-why", classes="paragraph")
        yield Menu(id="ways")
        yield FlowText(id="why", classes="muted")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()
        self._show()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Show how it stands now."""
        self._show()

    @on(Menu.Moved)
    def explain(self) -> None:
        """Say what the marked line does."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            self.query_one("#why", FlowText).update(t(f"{marked.id}-why"))

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Do what was chosen."""
        if event.menu.marked is not None:
            self.silence()
            self.take(event.menu.marked.id)

    def _show(self) -> None:
        self.query_one("#standing", FlowText).update(self.standing())
        menu, ways = self.query_one(Menu), self.ways()
        # Before the list grows shorter: the mark has to stay inside it.
        menu.at = min(menu.at, len(ways) - 1)
        menu.entries = tuple(Entry(way, t(way)) for way in ways)
        self.explain()
