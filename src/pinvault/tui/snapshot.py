"""What the screens show of an open vault: one frozen value, taken after each change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import today
from pinvault.domain.agenda import Due, dues
from pinvault.domain.validity import State
from pinvault.views import vault_view

if TYPE_CHECKING:
    from datetime import date

    from pinvault.vault.session import Session
    from pinvault.views import CardView, VaultView


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open vault on ``day``: ``cards`` with the most urgent first, ``dues`` by date."""

    view: VaultView
    cards: tuple[CardView, ...]
    dues: tuple[Due, ...]
    day: date

    def card(self, card_id: str) -> CardView | None:
        """Return a card by its id; None when it is gone."""
        return next((card for card in self.cards if card.id == card_id), None)

    def next_due(self, card: CardView) -> Due | None:
        """Return the first thing that is still to come for a card."""
        return next(
            (due for due in self.dues if due.card_id == card.id and due.on >= self.day), None
        )


def take(session: Session) -> Snapshot:
    """Return what is to be shown of ``session`` now."""
    view, day, found = vault_view(session), today(session.host.clock), dues(session.vault)
    first = {due.card_id: due.on for due in reversed(found) if due.on >= day}

    def urgency(card: CardView) -> tuple[int, str, str]:
        soonest = first.get(card.id)
        return _RANK[worst(card)], "" if soonest is None else soonest.isoformat(), card.name

    return Snapshot(view, tuple(sorted(view.cards, key=urgency)), found, day)


_RANK = {State.EXPIRED: 0, State.RENEWABLE: 1, State.VALID: 2, State.UNKNOWN: 3, State.NONE: 3}


def worst(card: CardView) -> State:
    """Return the state of card or certificate, whichever needs more haste."""
    return min((card.today.card, card.today.certificate), key=_RANK.__getitem__)
