"""Making and opening archives, as the commands do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.backup.files import write
from pinvault.backup.marks import remember_made
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge, restore_new
from pinvault.backup.sealing import Portable, seal_archive
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from tests.support.cheap import CHEAPEST
from tests.support.vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.opening import Opened
    from pinvault.vault.container import Cost
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

ALONE = Secret("six small boats on the lake")


def archived(
    session: Session,
    path: Path,
    *,
    portable: Secret | None = None,
    force: bool = False,
    cost: Cost = CHEAPEST,
) -> Path:
    """Make an archive and return where it is."""
    wanted = None if portable is None else Portable(portable, cost)
    archive = seal_archive(session, wanted)
    write(path, archive.data, archive.prove, force=force)
    remember_made(session, archive)
    return path


def restored(
    machine: Machine, archive: Opened, passphrase: Secret = PASSPHRASE
) -> tuple[Session, RecoveryCode]:
    """Make a vault of an archive on a machine without one."""
    return restore_new(
        machine.host(), archive, passphrase, device=DeviceKind.KEYRING, cost=CHEAPEST
    )


def merged_in(session: Session, path: Path, passphrase: Secret = ALONE) -> int:
    """Merge an archive into an open vault, and return how many changes that was."""
    plan = plan_merge(session, Found(path).by_passphrase(passphrase))
    plan.carry_out(session)
    return len(plan.changes)
