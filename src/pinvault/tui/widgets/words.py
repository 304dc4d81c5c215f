"""A message of the catalogues, by its id."""

from __future__ import annotations

from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText


class Words(FlowText):
    """One message."""

    def __init__(
        self,
        message_id: str,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name for it
        classes: str | None = None,
        **values: str | int,
    ) -> None:
        """Show ``message_id`` with its ``values``."""
        super().__init__(t(message_id, **values), id=id, classes=classes)

    def say(self, message_id: str, **values: str | int) -> None:
        """Show another message."""
        self.update(t(message_id, **values))
