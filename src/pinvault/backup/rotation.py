"""Dated archives in one folder, for every day: make one, and let old ones go."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.backup.refusals import about_target
from pinvault.clock import JAPAN
from pinvault.errors import BusyError, PinvaultError
from pinvault.vault.container import Kind, decode
from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.folders import sync_folder
from pinvault.vault.storage.refusals import refusing

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pinvault.vault.session import Session

_NAME = re.compile(
    r"pinvault-(?P<when>[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6})(-(?P<number>[0-9]{1,6}))?\.pinvault"
)

_LEFT = re.compile(r"\.(?P<staged>.+)\.[0-9a-f]{16}\.tmp|(?P<locked>.+)\.lock")
"""What stands beside an archive while it is written."""


def next_name(folder: Path, moment: datetime) -> Path:
    """Return a free name in ``folder`` with day and time of ``moment`` in Japan.

    Raises:
        StorageError: the folder cannot be looked into.
    """
    stem = moment.astimezone(JAPAN).strftime("pinvault-%Y-%m-%d-%H%M%S")
    path, number = folder / f"{stem}.pinvault", 2
    with about_target(folder), refusing(folder):
        while path.exists():
            path, number = folder / f"{stem}-{number}.pinvault", number + 1
    return path


def tidy(folder: Path, made: Path, session: Session, keep: int) -> tuple[Path, ...]:
    """Remove all but the newest ``keep`` archives of this vault; return what was removed.

    The one that was just ``made`` stays, and so does the one that was last seen to open: the
    newest may turn out not to. Files of other vaults and files of other names are none of our
    business.

    Raises:
        StorageError: the folder is gone, or does not let a file be removed.
    """
    verified = session.vault.archives.digest
    with about_target(folder), refusing(folder):
        _sweep(folder)
        ours = [path for path in _dated(folder) if _holds(path, session.state.header.vault_id)]
        old = [path for path in ours[:-keep] if path != made]
        removed = tuple(path for path in old if _digest(path) != verified)
        for path in removed:
            path.unlink(missing_ok=True)
        if removed:
            sync_folder(folder)
    return removed


def _sweep(folder: Path) -> None:
    """Remove what dated archives left that were killed while they were written.

    Each has a name of its own, so no later one would come across it.
    """
    beside = (_LEFT.fullmatch(path.name) for path in folder.iterdir())
    names = {found["staged"] or found["locked"] for found in beside if found}
    for name in sorted(filter(_NAME.fullmatch, names)):
        file = VaultFile(folder / name, lock_seconds=0)
        # Whoever holds the lock is still writing.
        with suppress(BusyError), file.locked():
            file.sweep()
            file.remove_lock()


def _dated(folder: Path) -> list[Path]:
    """Return the files whose names this module gives, the oldest first."""
    found = []
    for path in folder.iterdir():
        name = _NAME.fullmatch(path.name)
        if name:
            found.append((name["when"], int(name["number"] or 1), path))
    return [path for _, _, path in sorted(found)]


def _holds(path: Path, vault_id: bytes) -> bool:
    """Tell whether ``path`` is an archive of this vault; what cannot be read is none."""
    try:
        header = decode(VaultFile(path).peek()).header
    except PinvaultError:
        return False
    return header.kind is Kind.ARCHIVE and header.vault_id == vault_id


def _digest(path: Path) -> str:
    return hashlib.sha256(VaultFile(path).peek()).hexdigest()
