"""A paper to print for a recovery code that was just made: the one moment when there is one."""

from __future__ import annotations

from pinvault.cli.sheet_answer import sheet_lines
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.cli.call import Call
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session


def wanted_sheet(call: Call, vault: Path) -> Path | None:
    """Return where ``--sheet`` wants the paper; None without it.

    Raises:
        StorageError: nothing can be written there. That is told before a code is made.
    """
    if call.values.text("sheet") is None:
        return None
    from pinvault.backup.sheet import check_sheet_target
    from pinvault.cli.backup_secrets import path_of

    path = path_of(call, "sheet")
    check_sheet_target(path, vault, force=False)
    return path


def print_or_offer(call: Call, session: Session, code: RecoveryCode, path: Path | None) -> None:
    """Write the paper with the code to ``path``; without one say how it can be had later.

    Raises:
        StorageError: the disk refused.
    """
    if path is None:
        if not call.by_script and not call.as_json:
            call.output.line(t("sheet-offer"))
        return
    from pinvault.backup.sheet import write_sheet

    sheet = write_sheet(session, path, code)
    if not call.as_json:
        for line in sheet_lines(path, sheet):
            call.output.line(line)
