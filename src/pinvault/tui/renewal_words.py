"""How a renewal stands, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.wording import dated_text, day_text, days_left, is_estimate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.validity import Dated
    from pinvault.views import CardView


def progress_text(card: CardView) -> str:
    """Return how many PINs of a new card have been seen to: "1 of 4 PINs"."""
    issued = sum(pin.state is not PinState.NOT_ISSUED for pin in card.pins)
    return t("tui-renewal-progress", done=issued - len(card.left_to_set), of=issued)


def standing_texts(card: CardView, day: date) -> Iterator[str]:
    """Yield what ends when, and from when on it can be renewed."""
    yield _ending("tui-renewal-card", card.dates.card, card.dates.card_renewal_opens, day)
    certificate = card.dates.certificate
    if certificate.span is not None or certificate.unsure:
        yield _ending("tui-renewal-certificate", certificate, card.dates.renewal_opens, day)


def _ending(message_id: str, end: Dated, window: Dated, day: date) -> str:
    left = "" if end.value is None else f" ({days_left(end.value, day)})"
    sure = f" {t('tui-estimate')}" if is_estimate(end) else ""
    return t(
        message_id, day=dated_text(end), left=left, sure=sure, window=_window(end, window, day)
    )


def _window(end: Dated, window: Dated, day: date) -> str:
    if end.value is not None and end.value < day:
        return t("tui-renewal-over")
    if window.value is None:
        return ""
    if window.value <= day:
        return t("tui-renewal-open")
    return t("tui-renewal-opens", day=day_text(window.value))
