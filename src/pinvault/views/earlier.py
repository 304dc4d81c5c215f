"""What is left of a PIN from before: earlier hints, and where papers of earlier cards were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinvault.domain.card import Card
    from pinvault.domain.pins import PinId


@dataclass(frozen=True, slots=True)
class EarlierHint:
    """A hint that was replaced or put away; ``generation`` counts the holder's cards from 1."""

    id: str
    written: datetime
    generation: int


@dataclass(frozen=True, slots=True)
class EarlierPaper:
    """Where the paper with the PIN of an earlier card was; the card ``ended`` on that day."""

    generation: int
    ended: date
    place: str


@dataclass(frozen=True, slots=True)
class EarlierView:
    """All of it, newest first."""

    hints: tuple[EarlierHint, ...]
    papers: tuple[EarlierPaper, ...]


def earlier_view(card: Card, pin: PinId) -> EarlierView:
    """Return what is left of ``pin`` from before; no hint is opened for it."""
    return EarlierView(
        tuple(
            EarlierHint(ref.id, ref.written, ref.generation)
            for ref in reversed(card.record(pin).history)
        ),
        tuple(
            EarlierPaper(past.generation, past.ended, place)
            for past in reversed(card.past)
            for of, place in past.places
            if of is pin
        ),
    )
