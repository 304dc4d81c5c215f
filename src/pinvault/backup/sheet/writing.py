"""From an open vault to the sheet on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.backup.files import check_target, write
from pinvault.backup.refusals import about_target
from pinvault.backup.sheet.content import Sheet, sheet_of
from pinvault.errors import StorageError
from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.refusals import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

_PDF = b"%PDF-"


def check_sheet_target(path: Path, vault: Path, *, force: bool) -> None:
    """Refuse a place where no sheet shall be written, before anything is asked.

    Raises:
        StorageError: as :func:`check_target`; ``sheet-over-other``, even with ``force``: what
            stands there is no PDF, perhaps the only backup.
    """
    check_target(path, vault, force=force)
    with about_target(path):
        file = VaultFile(path)
        if file.exists() and not file.peek().startswith(_PDF):
            raise StorageError("sheet-over-other", path=shown(path))


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as PDF pages of A4, in the language of the moment with the other beside."""
    from pinvault.backup.sheet.pages import laid_out

    return laid_out(sheet)


def write_sheet(
    session: Session, path: Path, code: RecoveryCode | None = None, *, force: bool = False
) -> Sheet:
    """Write the sheet of an open vault to ``path``, mode 0600, and return what stands on it.

    ``code`` is printed with a QR code; it has to be the vault's own, just made or typed in.

    Raises:
        StorageError: as :func:`check_sheet_target`, or the disk refused; what stood there stands.
        UsageError: the session is closed.
    """
    check_sheet_target(path, session.host.file.path, force=force)
    sheet = sheet_of(session, code)
    write(path, sheet_pdf(sheet), _as_meant, force=force)
    return sheet


def _as_meant(_: bytes) -> None:
    """Leave it at the comparison with what was meant, which every write makes."""
