"""A line to type into. No border, no blinking: Japanese input methods stay where they are."""

from __future__ import annotations

from textual.widgets import Input


class TextField(Input):
    """An input of one line."""

    def __init__(self, *, id: str, max_length: int = 0) -> None:  # noqa: A002 - Textual's name for it
        """Begin empty; ``max_length`` in characters, 0 for any."""
        super().__init__(id=id, max_length=max_length, compact=True, select_on_focus=False)
        self.cursor_blink = False
