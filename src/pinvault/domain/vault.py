"""Everything a vault holds, as one frozen value."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from pinvault.domain.card import Card
from pinvault.domain.labels import folded
from pinvault.errors import UsageError

CARDS_MAX = 1000
"""Most cards in one vault."""


@dataclass(frozen=True, slots=True)
class Removed:
    """Remembers that a card was removed, so that a merge does not bring it back."""

    card_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Archives:
    """When a backup was last made, and which one was last seen to open.

    ``digest`` is the SHA-256 of the file that was opened, in hexadecimal: tidying up spares it.
    """

    made: datetime | None = None
    opened: datetime | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Vault:
    """The cards, what was removed or erased, and what travels with them."""

    cards: tuple[Card, ...] = ()
    removed: tuple[Removed, ...] = ()
    erased: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    archives: Archives = Archives()

    def card(self, name: str | None) -> Card:
        """Return the card called ``name``; without a name, the only card.

        Raises:
            UsageError: no card, no such card, or several and no name.
        """
        if name is None:
            if not self.cards:
                raise UsageError("card-none")
            if len(self.cards) > 1:
                raise UsageError("card-which", names=", ".join(card.name for card in self.cards))
            return self.cards[0]
        for card in self.cards:
            if folded(card.name) == folded(name) or card.id == name:
                return card
        raise UsageError("card-unknown", name=name[:40])

    def with_new_card(self, card: Card) -> Vault:
        """Add a card.

        Raises:
            UsageError: the name is taken, or the vault is full.
        """
        self._must_be_free(card)
        if len(self.cards) >= CARDS_MAX:
            raise UsageError("vault-full", limit=CARDS_MAX)
        return replace(self, cards=(*self.cards, card))

    def with_card(self, card: Card) -> Vault:
        """Put a changed card in the place of the one with the same id.

        Raises:
            UsageError: the new name is taken, or the card is gone.
        """
        if all(old.id != card.id for old in self.cards):
            raise UsageError("card-unknown", name=card.name)
        self._must_be_free(card)
        return replace(self, cards=tuple(card if old.id == card.id else old for old in self.cards))

    def without_card(self, card: Card, at: datetime) -> Vault:
        """Remove a card and remember that it was removed."""
        return replace(
            self,
            cards=tuple(old for old in self.cards if old.id != card.id),
            removed=(*self.removed, Removed(card.id, at)),
        )

    def with_erased(self, hint_ids: tuple[str, ...]) -> Vault:
        """Remember hints that were erased for good."""
        return replace(self, erased=tuple(sorted({*self.erased, *hint_ids})))

    def without_hints(self, hint_ids: Collection[str]) -> Vault:
        """Leave these hints out of every card."""
        cards = tuple(
            replace(card, pins=tuple(record.without_hints(hint_ids) for record in card.pins))
            for card in self.cards
        )
        return replace(self, cards=cards)

    def setting(self, key: str) -> str | None:
        """Return a setting, or None where the default holds."""
        return dict(self.settings).get(key)

    def with_setting(self, key: str, value: str | None) -> Vault:
        """Change a setting; None goes back to the default."""
        settings = dict(self.settings)
        settings.pop(key, None)
        if value is not None:
            settings[key] = value
        return replace(self, settings=tuple(sorted(settings.items())))

    def with_archive_made(self, at: datetime) -> Vault:
        """Remember that a backup was made."""
        return replace(self, archives=replace(self.archives, made=at))

    def with_archive_opened(self, digest: str, at: datetime) -> Vault:
        """Remember that the backup with this digest opens."""
        return replace(self, archives=replace(self.archives, opened=at, digest=digest))

    def hint_ids(self) -> frozenset[str]:
        """Return the id of every hint that is kept, present or past."""
        return frozenset(
            name for card in self.cards for record in card.pins for name in record.hint_ids()
        )

    def _must_be_free(self, card: Card) -> None:
        for old in self.cards:
            if old.id != card.id and folded(old.name) == folded(card.name):
                raise UsageError("card-name-taken", name=card.name)
