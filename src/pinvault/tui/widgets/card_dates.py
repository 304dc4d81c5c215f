"""All dates of a card: the day, what it rests on, and why it may not be certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from pinvault.domain.validity import Basis
from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.wording import dated_text, days_left, is_estimate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.validity import Dated, Validity
    from pinvault.views import CardView

_SURE = {
    Basis.PRINTED: "tui-sure-printed",
    Basis.COMPUTED: "tui-sure-computed",
    Basis.ESTIMATE: "tui-sure-estimate",
}


class CardDates(FlowText):
    """A line for each date, in columns; below it what makes it unsure."""

    def show(self, card: CardView, today: date) -> None:
        """Show the dates of ``card``."""
        found = list(_dates(card.dates))
        rows = [_columns(label, dated, today) for label, dated in found]
        widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
        lines = []
        for row, (_, dated) in zip(rows, found, strict=True):
            lines.append(_line(row, widths, dated))
            lines += [
                Content.assemble(("? ", "$warning bold"), t(reason.value))
                for reason in dated.reasons
            ]
        self.update(Content("\n").join(lines))


def _dates(dates: Validity) -> Iterator[tuple[str, Dated]]:
    yield "tui-date-card", dates.card
    yield "tui-date-certificate", dates.certificate
    yield "tui-date-signature", dates.signature
    yield "tui-date-opens", dates.renewal_opens
    if dates.card_renewal_opens != dates.renewal_opens:
        yield "tui-date-card-opens", dates.card_renewal_opens
    yield "tui-date-insurance", dates.insurance_until


def _columns(label: str, dated: Dated, today: date) -> tuple[str, str, str, str]:
    if dated.value is None:
        # One of several days takes more room than the columns have.
        return t(label), "", "", ""
    left, sure = days_left(dated.value, today), t(_SURE[dated.basis])
    return t(label), dated_text(dated), left, sure


def _line(row: tuple[str, str, str, str], widths: list[int], dated: Dated) -> Content:
    label, day, left, sure = map(set_cell_size, row, widths)
    if dated.value is None:
        return Content.assemble((f"{label}  ", "$muted"), dated_text(dated))
    style = "$warning" if is_estimate(dated) else "$muted"
    return Content.assemble(
        (f"{label}  ", "$muted"), f"{day}  ", (f"{left}  ", "bold"), (sure, style)
    )
