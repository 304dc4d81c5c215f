"""What the forms that ask for days have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import PinvaultError
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.date_row import DateRow

if TYPE_CHECKING:
    from datetime import date
    from pathlib import PurePath

    from textual.binding import BindingType


class DateForm(Page):
    """Enter goes on to the next field, and at the end to the button."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../styles/forms.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    @on(Input.Submitted)
    @on(Choice.Accepted)
    def next_field(self) -> None:
        """Go on to the next field, and at the end to the button."""
        self.focus_next()

    def day(self, name: str) -> date | None:
        """Return the day in the field ``name``; the cursor goes there if it is none.

        Raises:
            UsageError: it is no day.
        """
        row = next(row for row in self.query(DateRow) if row.query(f"#{name}"))
        try:
            return row.day()
        except PinvaultError:
            row.point_at()
            raise
