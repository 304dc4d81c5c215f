"""All dates of a card: the day, what it rests on, and why it may not be certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    """A paragraph for each date."""

    def show(self, card: CardView, today: date) -> None:
        """Show the dates of ``card``."""
        said = [
            Content("\n").join(_said(label, dated, today)) for label, dated in _dates(card.dates)
        ]
        self.update(Content("\n").join(said))


def _dates(dates: Validity) -> Iterator[tuple[str, Dated]]:
    yield "tui-date-card", dates.card
    yield "tui-date-certificate", dates.certificate
    yield "tui-date-signature", dates.signature
    yield "tui-date-opens", dates.renewal_opens
    if dates.card_renewal_opens != dates.renewal_opens:
        yield "tui-date-card-opens", dates.card_renewal_opens
    yield "tui-date-insurance", dates.insurance_until


def _said(label: str, dated: Dated, today: date) -> Iterator[Content]:
    left = "" if dated.value is None else f"  {days_left(dated.value, today)}"
    sure = "" if dated.value is None else f"  {t(_SURE[dated.basis])}"
    style = "$warning" if is_estimate(dated) else "$muted"
    yield Content.assemble(
        (f"{t(label)}: ", "$muted"), dated_text(dated), (left, "bold"), (sure, style)
    )
    for reason in dated.reasons:
        yield Content.assemble(("? ", "$warning bold"), t(reason.value))
