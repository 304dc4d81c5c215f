"""One card, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.domain.renewal import left_to_set
from pinvault.domain.validity import status_on, validity
from pinvault.views.pins import PinView, pin_view

if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.card import Card, CardKind, CardStatus
    from pinvault.domain.pins import PinId
    from pinvault.domain.validity import Holder, Status, Validity


@dataclass(frozen=True, slots=True)
class CardView:
    """What can be said of a card on a day in Japan.

    ``left_to_set``: the PINs of a renewed card of which nothing has been said yet.
    """

    id: str
    name: str
    kind: CardKind
    status: CardStatus
    generation: int
    holder: Holder
    dates: Validity
    today: Status
    signature_revoked_on: date | None
    pins: tuple[PinView, ...]
    left_to_set: tuple[PinId, ...]


def card_view(card: Card, day: date) -> CardView:
    """Return the read model of one card on ``day``."""
    dates = validity(card.dates)
    return CardView(
        id=card.id,
        name=card.name,
        kind=card.kind,
        status=card.status,
        generation=card.generation,
        holder=card.dates.holder,
        dates=dates,
        today=status_on(dates, day),
        signature_revoked_on=card.signature_revoked_on,
        pins=tuple(pin_view(card, record.pin) for record in card.pins),
        left_to_set=left_to_set(card),
    )
