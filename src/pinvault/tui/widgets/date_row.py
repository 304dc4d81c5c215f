"""A day that is typed, and beside it how it was understood: an era is easily taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from pinvault.domain.dates import parse_date
from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.wording import day_text

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

LONGEST = 40
"""More characters than any date has."""


class DateRow(FormRow):
    """Reads what is typed as people write a day."""

    def __init__(self, label: str, *, name: str, day: date | None = None) -> None:
        """Ask for the day that the message ``label`` names; the field's id is ``name``."""
        self._field_of_day = TextField(id=name, max_length=LONGEST)
        super().__init__(label, self._field_of_day)
        self._name_of_day = label
        if day is not None:
            self._field_of_day.value = day.isoformat()

    def compose(self) -> ComposeResult:
        """Label, field, and what was understood."""
        yield from super().compose()
        yield FlowText(classes="read muted")

    def on_mount(self) -> None:
        """Say what is understood of a day that stands there already."""
        self.understood()

    @on(Input.Changed)
    def understood(self) -> None:
        """Show the day, or nothing while it is none yet."""
        try:
            day = self.day()
        except PinvaultError:
            day = None
        self.query_one(".read", FlowText).update("" if day is None else day_text(day))

    def day(self) -> date | None:
        """Return the day that was typed; None for an empty field.

        Raises:
            UsageError: it is no day.
        """
        typed = self._field_of_day.value
        return parse_date(typed, t(self._name_of_day)) if typed.strip() else None

    def point_at(self) -> None:
        """Put the cursor into the field."""
        self._field_of_day.focus()
