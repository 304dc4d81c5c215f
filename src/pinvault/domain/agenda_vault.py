"""Everything that a vault has to be reminded of: the days of its cards, and its own backup.

A backup is due when losing this machine would lose something: 14 days after the first card where
there is none, and 180 days after the last one if anything was changed since. Who changes nothing
is left in peace.
"""

from __future__ import annotations

from datetime import timedelta

from pinvault.domain.agenda import JAPAN, Due, to_remind
from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_rules import BACKUP_OLD_DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from pinvault.domain.vault import Vault

FIRST_BACKUP_DAYS = 14
"""How long a vault may be without any backup, in days."""

_NO_CARD = ""


def whole_agenda(vault: Vault) -> tuple[Due, ...]:
    """Return everything to be reminded of, in the order of the calendar."""
    backup = backup_due(vault)
    return to_remind(vault) if backup is None else tuple(sorted((*to_remind(vault), backup)))


def backup_due(vault: Vault) -> Due | None:
    """Return the day from which on a backup is due; None where nothing could be lost."""
    made = last_backup(vault)
    if made is None:
        first = min((card.created for card in vault.cards), default=None)
        return None if first is None else _due(DueKind.BACKUP_NONE, first, FIRST_BACKUP_DAYS)
    if not changed_since(vault, made):
        return None
    return _due(DueKind.BACKUP_OLD, made, BACKUP_OLD_DAYS)


def last_backup(vault: Vault) -> datetime | None:
    """Return when the last known backup was made, or seen to open if it was made elsewhere."""
    return vault.archives.made or vault.archives.opened


def changed_since(vault: Vault, moment: datetime) -> bool:
    """Tell whether a card or PIN was added, changed or removed after ``moment``.

    Settings do not count: whoever loses them loses nothing.
    """
    moments = [entry.at for entry in vault.removed]
    for card in vault.cards:
        moments += [card.created, card.changed, *(record.changed for record in card.pins)]
    return any(each > moment for each in moments)


def _due(kind: DueKind, since: datetime, days: int) -> Due:
    on = since.astimezone(JAPAN).date() + timedelta(days)
    return Due(on, kind, _NO_CARD, estimate=False)
