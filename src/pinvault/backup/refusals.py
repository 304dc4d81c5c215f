"""What goes wrong with a backup, told of the backup.

The rooms below speak of the vault: what they advise (an earlier state, ``--vault``) is of no use to
someone with a damaged archive on a stick.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinvault.errors import NoVaultError, PinvaultError, StorageError, UsageError
from pinvault.vault.storage.refusals import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REASONS_OF_ARCHIVE = {
    "file-damaged": "archive-damaged",
    "file-forged": "archive-forged",
    "file-foreign": "archive-foreign",
    "file-malformed": "archive-malformed",
    "file-too-large": "archive-malformed",
    "header-forged": "archive-forged",
    "payload-malformed": "archive-malformed",
    "cost-too-low": "archive-malformed",
    "passphrase-wrong": "archive-passphrase-wrong",
    "recovery-code-other": "archive-code-other",
}

_REASONS_OF_TARGET = {
    "vault-exists": "archive-exists",
    "vault-is-link": "archive-target-unfit",
    "vault-is-folder": "archive-target-unfit",
    "vault-not-regular": "archive-target-unfit",
    "vault-foreign-owner": "archive-target-unfit",
    "folder-is-file": "archive-folder-missing",
    "folder-missing": "archive-folder-missing",
    "disk-read-only": "archive-disk-refused",
    "disk-permission": "archive-disk-refused",
    "disk-full": "archive-disk-full",
    "path-too-long": "archive-target-unfit",
    "save-unconfirmed": "archive-unconfirmed",
    "disk-wrote-wrong": "archive-disk-failed",
    "io-error": "archive-disk-failed",
}


@contextmanager
def about_archive(path: Path) -> Iterator[None]:
    """Tell what the block raises as a trouble of the archive at ``path``."""
    with _told(path, {**_REASONS_OF_TARGET, **_REASONS_OF_ARCHIVE}, gone="archive-missing"):
        yield


@contextmanager
def about_target(path: Path) -> Iterator[None]:
    """Tell what the block raises as a trouble of writing to ``path``."""
    with _told(path, _REASONS_OF_TARGET, gone="archive-folder-missing"):
        yield


@contextmanager
def _told(path: Path, reasons: dict[str, str], *, gone: str) -> Iterator[None]:
    try:
        yield
    except NoVaultError:
        raise StorageError(gone, path=shown(path)) from None
    except PinvaultError as error:
        if error.reason not in reasons:
            raise
        values = {"path": shown(path), **error.values}
        raise type(error)(reasons[error.reason], **values) from error


@contextmanager
def weak_backup_passphrase() -> Iterator[None]:
    """Tell a passphrase that is too weak to stand alone as one of a backup."""
    from pinvault.vault.session.passphrase_rules import ALONE_MIN, ALONE_WORDS

    try:
        yield
    except UsageError as error:
        if error.reason not in {"passphrase-too-weak-alone", "passphrase-too-short"}:
            raise
        raise UsageError("backup-passphrase-weak", limit=ALONE_MIN, words=ALONE_WORDS) from None
