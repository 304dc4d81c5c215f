"""Which days of a vault's cards deserve a reminder.

Only days and kinds leave the vault: no name, no birth date, no hint.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from pinvault.domain.card import Card
from pinvault.domain.validity import Basis, Dated, validity
from pinvault.domain.vault import Vault


class DueKind(IntEnum):
    """What happens on a due day. The numbers are stored and never change."""

    CARD_EXPIRES = 1
    CERTIFICATE_EXPIRES = 2
    SIGNATURE_EXPIRES = 3
    RENEWAL_OPENS = 4
    CARD_RENEWAL_OPENS = 5
    INSURANCE_ENDS = 6


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A day on which something happens to a card; ``estimate``: not yet confirmed."""

    on: date
    kind: DueKind
    card_id: str
    estimate: bool


def card_dues(card: Card) -> tuple[Due, ...]:
    """Return the due days of one card; what cannot be said is left out."""
    dates = validity(card.dates)
    entries: tuple[tuple[DueKind, Dated], ...] = (
        (DueKind.CARD_EXPIRES, dates.card),
        (DueKind.CERTIFICATE_EXPIRES, dates.certificate),
        (DueKind.SIGNATURE_EXPIRES, dates.signature),
        (DueKind.RENEWAL_OPENS, dates.renewal_opens),
        (DueKind.CARD_RENEWAL_OPENS, dates.card_renewal_opens),
        (DueKind.INSURANCE_ENDS, dates.insurance_until),
    )
    return tuple(
        Due(dated.value, kind, card.id, dated.basis is Basis.ESTIMATE)
        for kind, dated in entries
        if dated.value is not None
    )


def dues(vault: Vault) -> tuple[Due, ...]:
    """Return the due days of every card, in the order of the calendar."""
    return tuple(sorted(due for card in vault.cards for due in card_dues(card)))
