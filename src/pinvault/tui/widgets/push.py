"""A button: one line, its label in brackets so that it is known for one without any colour."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from pinvault.i18n import t


class Push(Static, can_focus=True):
    """Enter, space or a click pushes it."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "push", show=False)]

    class Pushed(Message):
        """Somebody pushed it; the message goes by its id: ``@on(Push.Pushed, "#later")``."""

        def __init__(self, push: Push) -> None:
            """Name the button."""
            super().__init__()
            self.push = push

        @property
        def control(self) -> Push:
            """The button."""
            return self.push

    def __init__(self, label: str, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        """Show the message ``label``."""
        super().__init__(Content(f"[ {t(label)} ]"), id=id)

    def on_click(self) -> None:
        """Take a click."""
        self.action_push()

    def action_push(self) -> None:
        """Tell the screen."""
        self.post_message(self.Pushed(self))
