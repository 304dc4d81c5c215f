"""A PIN that a service asks for; with a card at hand it says how that PIN stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.pin_panel import state_words, tries_words
from pinvault.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from pinvault.guidance.sheets.line import Line
    from pinvault.views import PinView


class StepRow(Vertical, can_focus=False):
    """Enter or a click opens the page of the PIN, where there is one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "open", show=False)]

    class Opened(Message):
        """The page of a PIN is wanted."""

        def __init__(self, pin: str) -> None:
            """Name the PIN by its id."""
            super().__init__()
            self.pin = pin

    def __init__(self, lines: Iterable[Line], pin: str, view: PinView | None) -> None:
        """Show ``lines``, and below them how ``pin`` stands by ``view``, if anybody knows."""
        super().__init__()
        self._lines = tuple(lines)
        self.pin = pin
        self._view = view
        self.can_focus = view is not None

    def compose(self) -> ComposeResult:
        """Yield step and state."""
        yield SheetView(self._lines)
        yield FlowText(classes="stands")

    def on_mount(self) -> None:
        """Say how the PIN stands."""
        self.show(self._view)

    def show(self, view: PinView | None) -> None:
        """Say how the PIN stands now."""
        stands = self.query_one(".stands", FlowText)
        stands.display = view is not None
        if view is not None:
            stands.update(_stands(view))

    def on_click(self) -> None:
        """Take a click."""
        self.action_open()

    def action_open(self) -> None:
        """Tell the screen."""
        if self.can_focus:
            self.post_message(self.Opened(self.pin))


def _stands(view: PinView) -> Content:
    said = [Content.styled(t("tui-which-yours"), "$muted"), state_words(view)]
    if view.state is not PinState.NOT_ISSUED:
        said.append(tries_words(view))
    return Content("  ").join(said)
