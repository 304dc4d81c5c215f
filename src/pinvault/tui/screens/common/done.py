"""What was done, and what may come next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App, ComposeResult
    from textual.binding import BindingType

_ON_THE_WAY = {Place.FORM, Place.WELCOME, Place.STEP, Place.WORKING}


@dataclass(frozen=True, slots=True)
class Next:
    """A way on: the message that names it, and what is called for it."""

    label: str
    go: Callable[[], None]


class DoneScreen(Page):
    """Sentences, ways on, and the way back."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, title: str, said: tuple[str, ...], *ways: Next) -> None:
        """Show the message ``title`` and the sentences ``said``, the first as the headline."""
        super().__init__()
        self._title = title
        self._said = said
        self._ways = ways

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._title)

    def content(self) -> ComposeResult:
        """Yield sentences and buttons."""
        head, *rest = self._said
        yield FlowText(head, classes="head")
        for sentence in rest:
            yield FlowText(sentence, classes="paragraph")
        for place, way in enumerate(self._ways):
            yield Push(way.label, id=f"way-{place}")
        yield Push("tui-done", id="done")

    def on_mount(self) -> None:
        """Begin at the way back."""
        self.query_one("#done").focus()

    @on(Push.Pushed)
    def pushed(self, event: Push.Pushed) -> None:
        """Go where the button says."""
        name = event.push.id or ""
        self.action_back()
        if name.startswith("way-"):
            self._ways[int(name.removeprefix("way-"))].go()


def close_forms(app: App[None]) -> None:
    """Close every form and step, down to the page from which they were reached."""
    with app.batch_update():
        while isinstance(app.screen, Page) and app.screen.PLACE in _ON_THE_WAY:
            for field in app.screen.query(SecretField):
                field.clear_secret()
            app.pop_screen()


def end_with(app: App[None], screen: Page) -> None:
    """Close every form and step and show how it ended."""
    with app.batch_update():
        close_forms(app)
        app.push_screen(screen)
