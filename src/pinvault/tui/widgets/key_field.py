"""A field that takes one key, whatever it would do elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual import events

_ELSEWHERE = frozenset({"escape", "tab", "shift+tab", "enter", "ctrl+q", "ctrl+c", "f1"})
"""Keys that always do what they do: the ways out, on and to help."""


class KeyField(Words, can_focus=True):
    """Asks for a key while it has the focus."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """A key was pressed; ``key`` is Textual's name for it."""

        def __init__(self, key: str) -> None:
            """Name the key."""
            super().__init__()
            self.key = key

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - Textual's
        """Tell Textual that a key does nothing else here."""
        return key not in _ELSEWHERE

    def on_key(self, event: events.Key) -> None:
        """Take the key."""
        if event.key not in _ELSEWHERE:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pressed(event.key))
