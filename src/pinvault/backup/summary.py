"""What an archive holds, in figures: no hint is shown for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import moment_of
from pinvault.vault.container import PortableSlot
from pinvault.vault.session.state import recovery_slot

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pinvault.domain.vault import Vault
    from pinvault.vault.container import Header


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """An archive as it is shown; ``earlier_hints`` are those in the history.

    ``recovery_number`` is None where no recovery code opens it.
    """

    file: str
    saved: datetime
    cards: int
    hints: int
    earlier_hints: int
    recovery_number: int | None
    recovery_created: datetime | None
    opens_by_passphrase: bool


def archive_view(path: Path, header: Header, vault: Vault) -> ArchiveView:
    """Return the read model of an archive that was made or opened."""
    records = [record for card in vault.cards for record in card.pins]
    recovery = recovery_slot(header)
    return ArchiveView(
        file=str(path),
        saved=moment_of(header.saved),
        cards=len(vault.cards),
        hints=sum(record.hint is not None for record in records),
        earlier_hints=sum(len(record.history) for record in records),
        recovery_number=None if recovery is None else recovery.number,
        recovery_created=None if recovery is None else moment_of(recovery.created),
        opens_by_passphrase=any(isinstance(slot, PortableSlot) for slot in header.slots),
    )
