"""How many days ahead a person wants to be told that something ends."""

from __future__ import annotations

from pinvault.domain.vault import Vault
from pinvault.errors import UsageError

LEAD_MAX_DAYS = 365
LEADS_MAX = 10

_SETTING = "leads-"


def parse_leads(text: str) -> tuple[int, ...]:
    """Read ``120,60,30``: days, the most first, none of them twice.

    Raises:
        UsageError: ``leads-unreadable``: no numbers, more than ten, or more than a year ahead.
    """
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdecimal() and len(part) <= len("365") for part in parts):
        raise UsageError("leads-unreadable", most=LEADS_MAX, days=LEAD_MAX_DAYS)
    leads = tuple(sorted({int(part) for part in parts}, reverse=True))
    if leads[0] > LEAD_MAX_DAYS or len(leads) > LEADS_MAX:
        raise UsageError("leads-unreadable", most=LEADS_MAX, days=LEAD_MAX_DAYS)
    return leads


def chosen_leads(vault: Vault, card_id: str) -> tuple[int, ...]:
    """Return the leads that were chosen for a card; none: the usual ones hold."""
    kept = vault.setting(_SETTING + card_id)
    try:
        return () if kept is None else parse_leads(kept)
    except UsageError:
        # Another version's notation: better the usual leads than no vault.
        return ()


def with_leads(vault: Vault, card_id: str, leads: tuple[int, ...]) -> Vault:
    """Choose the leads of a card; none: back to the usual ones."""
    kept = ",".join(map(str, leads)) or None
    return vault.with_setting(_SETTING + card_id, kept)
