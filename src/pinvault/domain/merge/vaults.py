"""A whole vault, of two copies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from pinvault.domain.card import Card
from pinvault.domain.labels import NAME_MAX, folded
from pinvault.domain.merge.cards import merged_card
from pinvault.domain.merge.records import with_older_card
from pinvault.domain.vault import Archives, Removed, Vault


@dataclass(frozen=True, slots=True)
class Copy:
    """A vault, and when it was saved: that decides about settings, which have no time."""

    vault: Vault
    saved: datetime


def merged(one: Copy, other: Copy) -> Copy:
    """Return what both copies know, as one; which comes first makes no difference."""
    erased = frozenset(one.vault.erased) | frozenset(other.vault.erased)
    removed = _removed(one.vault.removed + other.vault.removed)
    cards = [card for card in _cards(one.vault, other.vault, erased) if not _gone(card, removed)]
    vault = Vault(
        cards=_named_apart(sorted(cards, key=lambda card: (card.created, card.id))),
        removed=tuple(Removed(card_id, at) for card_id, at in sorted(removed.items())),
        erased=tuple(sorted(erased)),
        settings=_settings(one, other),
        archives=_archives(one.vault.archives, other.vault.archives),
    )
    return Copy(vault, max(one.saved, other.saved))


def _cards(one: Vault, other: Vault, erased: frozenset[str]) -> list[Card]:
    found = {card.id: card for card in one.cards}
    for card in other.cards:
        found[card.id] = merged_card(found[card.id], card, erased) if card.id in found else card
    return [
        replace(card, pins=tuple(with_older_card(record, None, erased) for record in card.pins))
        for card in found.values()
    ]


def _removed(entries: tuple[Removed, ...]) -> dict[str, datetime]:
    latest: dict[str, datetime] = {}
    for entry in entries:
        latest[entry.card_id] = max(entry.at, latest.get(entry.card_id, entry.at))
    return latest


def _gone(card: Card, removed: dict[str, datetime]) -> bool:
    """Tell whether a card was removed and not changed after that anywhere."""
    last = max(card.changed, *(record.changed for record in card.pins), card.created)
    return card.id in removed and last <= removed[card.id]


def _named_apart(cards: list[Card]) -> tuple[Card, ...]:
    """Let no two cards go by one name: a later one gets a number behind its name."""
    taken: set[str] = set()
    apart = []
    for card in cards:
        name, number = card.name, 2
        while folded(name) in taken:
            tail = f" {number}"
            name, number = card.name[: NAME_MAX - len(tail)] + tail, number + 1
        taken.add(folded(name))
        apart.append(replace(card, name=name))
    return tuple(apart)


def _settings(one: Copy, other: Copy) -> tuple[tuple[str, str], ...]:
    """Return every setting; where the copies differ, that of the one saved later."""
    older, newer = sorted((one, other), key=lambda copy: (copy.saved, copy.vault.settings))
    return tuple(sorted({**dict(older.vault.settings), **dict(newer.vault.settings)}.items()))


def _archives(one: Archives, other: Archives) -> Archives:
    made = [entry.made for entry in (one, other) if entry.made is not None]
    opened = [(entry.opened, entry.digest) for entry in (one, other) if entry.opened is not None]
    last, digest = max(opened, key=lambda pair: (pair[0], pair[1] or ""), default=(None, None))
    return Archives(max(made, default=None), last, digest)
