"""The dates of a card: what ends when, how far away that is, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t
from pinvault.tui.wording import dated_text, days_left, is_estimate

if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity import Dated
    from pinvault.views import CardView


class DateTable(Static):
    """Five lines in columns."""

    def show(self, card: CardView, today: date) -> None:
        """Show the dates of ``card``."""
        dates = card.dates
        rows = [
            _row("tui-date-card", dates.card, today),
            _row("tui-date-certificate", dates.certificate, today),
            _row("tui-date-signature", dates.signature, today),
            _row("tui-date-opens", dates.renewal_opens, today),
            _row("tui-date-insurance", dates.insurance_until, today),
        ]
        widths = [max(cell_len(row[column]) for row in rows) for column in range(3)]
        self.update(Content("\n").join([_line(row, widths) for row in rows]))


def _row(label: str, dated: Dated, today: date) -> tuple[str, str, str, str]:
    left = "" if dated.value is None else days_left(dated.value, today)
    mark = t("tui-estimate") if is_estimate(dated) else ""
    return t(label), dated_text(dated), left, mark


def _line(row: tuple[str, str, str, str], widths: list[int]) -> Content:
    label, day, left, mark = row
    padded = [
        text + " " * (width - cell_len(text))
        for text, width in zip((label, day, left), widths, strict=True)
    ]
    return Content.assemble(
        (padded[0], "$muted"), "  ", padded[1], "  ", (padded[2], "bold"), "  ", (mark, "$warning")
    )
