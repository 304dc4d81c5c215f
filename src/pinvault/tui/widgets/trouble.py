"""Where a screen says what happened: a failure in two lines, or a short notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from pinvault.tui.widgets.flow_text import FlowText
from pinvault.wording import told

if TYPE_CHECKING:
    from pinvault.errors import PinvaultError


class Trouble(FlowText):
    """Takes no room while there is nothing to say."""

    def on_mount(self) -> None:
        """Begin silent."""
        self.silence()

    def fail(self, error: PinvaultError) -> None:
        """Say what happened and what to do."""
        said = told(error, in_app=True)
        self._show(Content.assemble(("! ", "$error bold"), said.message, "\n", said.remedy))

    def tell(self, text: str) -> None:
        """Say something that stops nothing."""
        self._show(Content.assemble(("i ", "$accent bold"), text))

    def silence(self) -> None:
        """Say nothing any more."""
        self.update("")
        self.display = False

    def _show(self, content: Content) -> None:
        self.update(content)
        self.display = True
