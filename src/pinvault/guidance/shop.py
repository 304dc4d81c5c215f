"""Shops whose multi-copy machines reset PINs, and which ones (REC-15)."""

from __future__ import annotations

from datetime import date

from pinvault.guidance.entry import entries, items, said
from pinvault.named import NamedTuple

_SUBJECT = "shops"


class Shop(NamedTuple):
    """A chain, where its shops do it, and the ids of the PINs, in the language of the moment."""

    id: str
    name: str
    where: str
    pins: tuple[str, ...]
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    checked_on: date
    review_by: date


def shops() -> tuple[Shop, ...]:
    """Return every chain, those that reset most first, otherwise as they are written."""
    return tuple(sorted(map(_shop, entries(_SUBJECT)), key=lambda shop: -len(shop.pins)))


def _shop(shop_id: str) -> Shop:
    fields = entries(_SUBJECT)[shop_id]
    words = said(fields)
    return Shop(
        id=shop_id,
        name=words["name"],
        where=words["where"],
        pins=items(fields, "pins"),
        facts=items(fields, "facts"),
        sources=items(fields, "sources"),
        checked_on=date.fromisoformat(fields["checked"]),
        review_by=date.fromisoformat(fields["review"]),
    )
