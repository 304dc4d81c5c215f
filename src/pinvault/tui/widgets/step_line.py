"""Where one is in a row of steps."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t


class StepLine(Static):
    """Says "step 2 of 5", with a sign for each step."""

    def __init__(self, step: int, of: int) -> None:
        """Show ``step``, counted from 1."""
        marks = "#" * step + "-" * (of - step)
        text = t("tui-step", step=step, of=of)
        super().__init__(Content.assemble((marks, "$accent bold"), "  ", (text, "$muted")))
