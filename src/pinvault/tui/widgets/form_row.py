"""A label and a field beside it, and what is to be said about it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget


class FormRow(Horizontal):
    """One line of a form, or of a list whose lines are changed by a key each."""

    def __init__(self, label: str, field: Widget, *, key: str | None = None) -> None:
        """Show the message ``label`` before ``field``, and before it ``key``, if only as a gap."""
        super().__init__()
        self._label = label
        self._field = field
        self._key = key

    def compose(self) -> ComposeResult:
        """Key, label, field."""
        if self._key is not None:
            yield FlowText(Content.styled(self._key, "$accent bold"), classes="key")
        yield FlowText(t(self._label), classes="label")
        yield self._field
