"""The vault remembers its backups, so that it can say how old the last one is."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinvault.backup.opening import Opened
    from pinvault.backup.sealing import Archive
    from pinvault.vault.codec import Contents
    from pinvault.vault.session import Session


def remember_made(session: Session, archive: Archive) -> None:
    """Note in the vault that an archive was made, and whether it was seen to open.

    Raises:
        PinvaultError: the vault could not be saved; the archive stands all the same.
    """
    at = session.host.clock.now()
    digest = hashlib.sha256(archive.data).hexdigest()

    def change(contents: Contents) -> Contents:
        vault = contents.vault.with_archive_made(at)
        if archive.reopened:
            vault = vault.with_archive_opened(digest, at)
        return replace(contents, vault=vault)

    session.commit(change)


def remember_opened(session: Session, archive: Opened) -> None:
    """Note in the vault that an archive opens.

    Raises:
        PinvaultError: the vault could not be saved.
    """
    at = session.host.clock.now()
    session.commit(
        lambda contents: replace(
            contents, vault=contents.vault.with_archive_opened(archive.digest, at)
        )
    )
