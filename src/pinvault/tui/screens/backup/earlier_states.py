"""The earlier states of the vault: when each was saved, what it held, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.backup_words import moment_text
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.common.question import QuestionScreen
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import PastView


class EarlierStatesScreen(Page):
    """Going back keeps the present state as an earlier one."""

    PLACE = Place.TOPIC
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TOPIC)]

    def __init__(self) -> None:
        """Begin with none known."""
        super().__init__()
        self._states: tuple[PastView, ...] = ()

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-backup-earlier")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-earlier-head", classes="head")
        yield Words("tui-backup-earlier-why", classes="paragraph")
        yield Menu(id="states")
        yield Words("tui-earlier-none", id="none", classes="paragraph")

    def on_mount(self) -> None:
        """Read them."""
        self.query_one("#none").display = False
        self._read()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Read them again: a save has moved them on. After a change of our own the page closes."""
        if not self.busy:
            self._read()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask whether to go back to the marked one."""
        if event.menu.marked is None or self.busy:
            return
        state = self._states[int(event.menu.marked.id)]
        if state.saved is None:
            self.tell(t("tui-earlier-unreadable"))
            return
        said = t("tui-earlier-ask", saved=moment_text(state.saved))
        self.app.push_screen(
            QuestionScreen(
                said,
                "tui-earlier-ask-why",
                "tui-earlier-restore",
                lambda: self._restore(state.number),
            )
        )

    def _read(self) -> None:
        session = self.session

        def read() -> tuple[PastView, ...]:
            from pinvault.views import past_views

            return past_views(session)

        self.start_job(read, self._show)

    def _show(self, states: tuple[PastView, ...]) -> None:
        self._states = states
        menu = self.query_one(Menu)
        menu.offer([Entry(str(place), _text(state)) for place, state in enumerate(states)])
        menu.display = bool(states)
        self.query_one("#none").display = not states
        if states:
            menu.focus()

    def _restore(self, number: int) -> None:
        self.change(lambda session: session.past.restore(number), self._restored)

    def _restored(self, _: None) -> None:
        self.app.pop_screen()
        self.pinvault.say_on_screen(t("tui-earlier-restored"))


def _text(state: PastView) -> str:
    if state.saved is None or state.cards is None or state.hints is None:
        return t("tui-earlier-broken")
    return t(
        "tui-earlier-line", saved=moment_text(state.saved), cards=state.cards, hints=state.hints
    )
