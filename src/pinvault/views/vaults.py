"""The vault and how it is protected, as they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import days_between, moment_of, today
from pinvault.domain.agenda_vault import backup_due
from pinvault.vault.container import DeviceKind
from pinvault.vault.keys import RETUNE_SECONDS
from pinvault.views.cards import CardView, card_view

if TYPE_CHECKING:
    from datetime import datetime

    from pinvault.clock import Clock
    from pinvault.domain.vault import Vault
    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True)
class ProtectionView:
    """How the vault is protected: where the device secret is, and what a guess costs.

    ``recovery_number`` is None where there is no recovery code; ``recovery_unconfirmed`` says that
    nobody has read it back from its paper. ``retune_due`` says that a guess has become too cheap
    on this machine, None where it was not measured.
    """

    device: str
    memory_mib: int
    passes: int
    lanes: int
    recovery_number: int | None
    recovery_created: datetime | None
    recovery_unconfirmed: bool
    retune_due: bool | None


@dataclass(frozen=True, slots=True)
class BackupView:
    """When a backup was last made, and when one was last seen to open; None: never.

    The days count how long ago that is. ``due`` says that it is time for a new one.
    """

    made: datetime | None
    made_days_ago: int | None
    opened: datetime | None
    opened_days_ago: int | None
    due: bool


@dataclass(frozen=True, slots=True)
class VaultView:
    """An open vault on one day."""

    path: str
    revision: int
    saved: datetime
    cards: tuple[CardView, ...]
    protection: ProtectionView
    backup: BackupView


def vault_view(session: Session) -> VaultView:
    """Return the read model of an open vault today."""
    state = session.state
    daily, recovery = state.daily, state.recovery
    cost = daily.lock.cost
    took = session.derivation_seconds
    protection = ProtectionView(
        device="keyring" if daily.device is DeviceKind.KEYRING else "file",
        memory_mib=cost.memory_kib // 1024,
        passes=cost.passes,
        lanes=cost.lanes,
        recovery_number=None if recovery is None else recovery.number,
        recovery_created=None if recovery is None else moment_of(recovery.created),
        recovery_unconfirmed=session.keys.unconfirmed_code is not None,
        retune_due=None if took is None else took < RETUNE_SECONDS,
    )
    day = today(session.host.clock)
    return VaultView(
        path=str(session.host.file.path),
        revision=state.header.revision,
        saved=moment_of(state.header.saved),
        cards=tuple(card_view(card, day) for card in session.vault.cards),
        protection=protection,
        backup=_backup(session.vault, session.host.clock),
    )


def _backup(vault: Vault, clock: Clock) -> BackupView:
    made, opened, now = vault.archives.made, vault.archives.opened, clock.now()
    due = backup_due(vault)
    return BackupView(
        made=made,
        made_days_ago=None if made is None else days_between(made, now),
        opened=opened,
        opened_days_ago=None if opened is None else days_between(opened, now),
        due=due is not None and due.on <= today(clock),
    )
