"""What the screens show of an open vault: one frozen value, taken after each change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import today
from pinvault.domain.concerns import VAULT, concerns, urgency
from pinvault.views import timeline_view, vault_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pinvault.domain.concerns import Concern
    from pinvault.vault.session import Session
    from pinvault.views import CardView, Timeline, VaultView


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open vault on ``day``: ``cards`` with the most urgent first.

    ``concerns`` and ``timelines`` are kept by the id of a card.
    """

    view: VaultView
    cards: tuple[CardView, ...]
    concerns: Mapping[str, tuple[Concern, ...]]
    timelines: Mapping[str, Timeline]
    day: date

    def card(self, card_id: str) -> CardView | None:
        """Return a card by its id; None when it is gone."""
        return next((card for card in self.cards if card.id == card_id), None)

    def concern(self, card: CardView) -> Concern:
        """Return what a card wants most."""
        return self.concerns[card.id][0]

    def next(self, card: CardView) -> Concern:
        """Return what comes next: what a card wants most, or the vault if that is more urgent."""
        return min((self.concern(card), *self.concerns[VAULT]), key=urgency)


def take(session: Session) -> Snapshot:
    """Return what is to be shown of ``session`` now."""
    view, day, vault = vault_view(session), today(session.host.clock), session.vault
    found = concerns(vault, day)
    cards = sorted(view.cards, key=lambda card: (urgency(found[card.id][0]), card.name))
    timelines = {card.id: timeline_view(card, day) for card in vault.cards}
    return Snapshot(view, tuple(cards), found, timelines, day)
