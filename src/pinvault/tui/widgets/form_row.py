"""A label and a field beside it, and what is to be said about it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal

from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget


class FormRow(Horizontal):
    """One line of a form."""

    def __init__(self, label: str, field: Widget) -> None:
        """Show the message ``label`` before ``field``."""
        super().__init__()
        self._label = label
        self._field = field

    def compose(self) -> ComposeResult:
        """Label, field."""
        yield Words(self._label, classes="label")
        yield self._field
