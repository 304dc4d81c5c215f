"""Do one thing with a backup, marked for strace: the keys lie in private files.

    python -m tests.backup.back_up_once ACT FOLDER

``FOLDER`` was laid out by :func:`prepare`. Prints ``done`` or the reason of the error.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pinvault.backup import rotation
from pinvault.backup.files import check_target, write
from pinvault.backup.keepass import database, document, seal_kdbx
from pinvault.backup.marks import remember_made
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge, restore_new
from pinvault.backup.sealing import seal_archive
from pinvault.backup.sheet import write_sheet
from pinvault.domain.pins import PinId
from pinvault.errors import PinvaultError
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import Session, open_with_passphrase
from tests.backup.common import ALONE, archived
from tests.support.cheap import CHEAPEST
from tests.support.stretch import stretch
from tests.support.vaults import NEW_PASSPHRASE, PASSPHRASE
from tests.vault.session import change_once
from tests.vault.session.change_once import NEW_HINT, host

VAULT, ELSEWHERE, STICK = "vault.pinvault", "elsewhere/vault.pinvault", "stick"
BACKUP, THEIRS = "backup", "theirs"
NEW, SHEET, KDBX = "new", "sheet.pdf", "hints.kdbx"
KEPT = 2
FIRST_DAY = datetime(2026, 11, 22, tzinfo=UTC)
"""The same names every time, as strace counts the calls."""


def prepare(folder: Path) -> None:
    """Lay out a vault with a hint, a stick with its backups, and another machine's backup.

    The other machine replaced the hint and erased the one of the first.
    """
    (folder / STICK).mkdir(mode=0o700)
    (folder / "elsewhere").mkdir(mode=0o700)
    change_once.prepare(folder)
    session = _opened(folder)
    backup = archived(session, folder / STICK / BACKUP, portable=ALONE)
    with TemporaryDirectory() as scratch:
        other, _ = restore_new(
            host(Path(scratch) / VAULT),
            Found(backup).by_passphrase(ALONE),
            PASSPHRASE,
            device=DeviceKind.FILE,
            cost=CHEAPEST,
        )
        other.hints.erase(None, PinId.USER)
        other.hints.set(None, PinId.USER, NEW_HINT)
        archived(other, folder / STICK / THEIRS, portable=ALONE)
    for day in range(KEPT):
        _keep(session, folder / STICK, FIRST_DAY + timedelta(days=day))


def act(what: str, folder: Path) -> None:
    """Open what is needed, then act inside the marked stretch."""
    with TemporaryDirectory() as scratch:
        # What is imported late is imported now: imports are not part of the act.
        prepare(Path(scratch))
        _act(what, Path(scratch), _opened(Path(scratch)))
    session = _opened(folder)
    with stretch():
        _act(what, folder, session)


def _act(what: str, folder: Path, session: Session) -> None:
    stick = folder / STICK
    if what == "first":
        check_target(stick / NEW, folder / VAULT, force=False)
        archived(session, stick / NEW, portable=ALONE)
    elif what == "create":
        check_target(stick / BACKUP, folder / VAULT, force=True)
        archived(session, stick / BACKUP, portable=ALONE, force=True)
    elif what == "keep":
        _keep(session, stick, FIRST_DAY + timedelta(days=KEPT))
    elif what == "sheet":
        write_sheet(session, stick / SHEET)
    elif what == "keepass":
        found = database(session.state.contents, session.state.box, FIRST_DAY)
        write(stick / KDBX, seal_kdbx(ALONE, CHEAPEST, partial(document, found)), _as_meant)
    elif what == "merge":
        plan_merge(session, Found(stick / THEIRS).by_passphrase(ALONE)).carry_out(session)
    else:
        restore_new(
            host(folder / ELSEWHERE),
            Found(stick / BACKUP).by_passphrase(ALONE),
            NEW_PASSPHRASE,
            device=DeviceKind.FILE,
            cost=CHEAPEST,
        )


def _as_meant(_: bytes) -> None:
    """Leave it at the comparison with what was meant, as the command does."""


def _keep(session: Session, stick: Path, at: datetime) -> None:
    path = rotation.next_name(stick, at)
    archive = seal_archive(session, None)
    write(path, archive.data, archive.prove)
    remember_made(session, archive)
    rotation.tidy(stick, path, session, KEPT)


def _opened(folder: Path) -> Session:
    return open_with_passphrase(host(folder / VAULT), PASSPHRASE)


if __name__ == "__main__":
    try:
        act(sys.argv[1], Path(sys.argv[2]))
    except PinvaultError as error:
        sys.stdout.write(f"{error.reason}\n")
    else:
        sys.stdout.write("done\n")
