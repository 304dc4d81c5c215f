"""Everything that can be done, found by typing a part of what somebody calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from pinvault.tui.actions import Place, bindings
from pinvault.tui.offers import Where, find, offers
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import as_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.snapshot import Snapshot


def where(pages: Sequence[Page], snapshot: Snapshot | None) -> Where:
    """Return where somebody is who asks on the last of ``pages`` what can be done.

    ``snapshot`` is of the open vault, None where there is none.
    """
    page, places = pages[-1], [shown.PLACE for shown in pages]
    if snapshot is None or Place.HOME not in places:
        return Where(page.PLACE)
    home = places.index(Place.HOME)
    shown = pages[home].about().card_id
    card = None if shown is None else snapshot.card(shown)
    return Where(page.PLACE, tuple(places[home:]), card, page.busy)


def list_commands(app: PinvaultApp, pages: Sequence[Page]) -> None:
    """List everything that can be done from the last of ``pages``, the one that is up."""
    if pages and not isinstance(pages[-1], CommandsScreen):
        app.push_screen(CommandsScreen(where(pages, app.snapshot)))


class CommandsScreen(Page):
    """Our own instead of Textual's palette: that one can save a picture of the screen."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Place.FORM),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def __init__(self, where: Where) -> None:
        """Offer what can be done from there."""
        super().__init__()
        self._offers = offers(where)

    def heading(self) -> str:
        """Return what the page is called."""
        return as_title("tui-act-commands")

    def content(self) -> ComposeResult:
        """Yield field and list."""
        yield TextField(id="search", max_length=80)
        yield Menu(self._entries(""), id="commands")
        yield Words("tui-find-nothing", id="nothing", classes="muted")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one(Menu).can_focus = False
        self.query_one("#nothing").display = False
        self.query_one(TextField).focus()

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Offer what fits, the best first."""
        entries = self._entries(event.value)
        self.query_one(Menu).offer(entries)
        self.query_one("#nothing").display = not entries

    @on(Input.Submitted)
    @on(Menu.Chosen)
    async def run(self) -> None:
        """Do the marked one, on the screen one comes from."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            chosen = next(offer for offer in self._offers if offer.id == marked.id)
            self.app.pop_screen()
            self.app.call_later(self.pinvault.take_up, chosen)

    def action_move(self, by: int) -> None:
        """Mark another line while the cursor stays in the field."""
        self.query_one(Menu).action_move(by)

    def _entries(self, query: str) -> list[Entry]:
        return [Entry(offer.id, offer.text, offer.keys) for offer in find(query, self._offers)]
