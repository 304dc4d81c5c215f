"""Every system call of a backup, failed and killed in turn: vault and backups always open.

A sample runs with every ``make test``; ``python -m tests.support.strace_faults`` runs them all.
"""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from pinvault import i18n
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge, restore_new
from pinvault.domain.pins import PinId
from pinvault.errors import NoVaultError, PinvaultError
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import open_with_passphrase
from tests.backup.back_up_once import (
    BACKUP,
    ELSEWHERE,
    KDBX,
    KEPT,
    NEW,
    SHEET,
    STICK,
    THEIRS,
    VAULT,
    prepare,
)
from tests.backup.common import ALONE, archived
from tests.support.cheap import CHEAPEST
from tests.support.parts import require_modules
from tests.support.strace_faults import FAULTS, KILL, Outcome, Scene, walk
from tests.support.vaults import HINT, NEW_PASSPHRASE, PASSPHRASE
from tests.vault.session.change_once import NEW_HINT, host

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.secret import Secret
    from pinvault.vault.session import Session

SAMPLE = 10
DATED = "pinvault-*.pinvault"


def _walked(what: str, folder: Path) -> list[Outcome]:
    program = [sys.executable, "-m", "tests.backup.back_up_once", what]
    outcomes = walk(Scene(prepare, lambda work: [*program, work]), FAULTS, folder, sample=SAMPLE)
    for outcome in outcomes:
        _ended_clearly(outcome)
    return outcomes


def _ended_clearly(outcome: Outcome) -> None:
    assert outcome.fired, outcome
    assert "Traceback" not in outcome.err, outcome
    if outcome.fault == KILL:
        assert outcome.status == -signal.SIGKILL, outcome
    elif not _done(outcome):
        assert i18n.texts(f"err-{outcome.out.strip()}"), outcome


def _done(outcome: Outcome) -> bool:
    return outcome.out.strip() == "done"


def _vault(outcome: Outcome) -> Session:
    """Open the vault as the next start does; the next change works."""
    session = open_with_passphrase(host(outcome.folder / "work" / VAULT), PASSPHRASE)
    session.cards.rename(None, "母")
    return session


def _stick(outcome: Outcome) -> Path:
    return outcome.folder / "work" / STICK


def _opens(path: Path) -> bool:
    try:
        opened = Found(path).by_passphrase(ALONE)
    except PinvaultError:
        return False
    return len(opened.contents.hints) == 1


def test_faults_while_a_backup_is_replaced_leave_the_old_one_or_the_new_one(
    tmp_path: Path,
) -> None:
    """The vault opens, and the next backup is made."""
    for outcome in _walked("create", tmp_path):
        assert _opens(_stick(outcome) / BACKUP), outcome
        session = _vault(outcome)
        assert session.hints.reveal(None, PinId.USER).text == HINT, outcome
        if _done(outcome):
            assert session.vault.archives.opened is not None, outcome
        archived(session, _stick(outcome) / BACKUP, portable=ALONE, force=True)
        assert _left(_stick(outcome)) == [], outcome


def test_faults_while_a_first_backup_is_made_leave_it_whole_or_not_at_all(tmp_path: Path) -> None:
    """What stands under its name opens; the next attempt clears the rest away."""
    for outcome in _walked("first", tmp_path):
        path = _stick(outcome) / NEW
        assert _opens(path) if path.exists() else not _done(outcome), outcome
        session = _vault(outcome)
        assert session.hints.reveal(None, PinId.USER).text == HINT, outcome
        archived(session, path, portable=ALONE, force=True)
        assert _left(_stick(outcome)) == [], outcome


def test_faults_while_dated_backups_are_tidied_never_leave_fewer(tmp_path: Path) -> None:
    """As many whole ones as are to be kept are there at any moment."""
    for outcome in _walked("keep", tmp_path):
        whole = [path for path in _stick(outcome).glob(DATED) if _in_form(path)]
        assert len(whole) >= KEPT, outcome
        assert len(whole) == len(list(_stick(outcome).glob(DATED))), outcome
        assert _opens(_stick(outcome) / BACKUP), outcome
        assert _vault(outcome).hints.reveal(None, PinId.USER).text == HINT, outcome


def test_faults_while_a_vault_is_restored_leave_a_vault_or_none(tmp_path: Path) -> None:
    """What is there opens and is whole; where none is, restoring again works."""
    for outcome in _walked("restore", tmp_path):
        machine = host(outcome.folder / "work" / ELSEWHERE)
        backup = _stick(outcome) / BACKUP
        assert _opens(backup), outcome
        try:
            back = open_with_passphrase(machine, NEW_PASSPHRASE)
        except NoVaultError:
            assert not _done(outcome), outcome
            opened = Found(backup).by_passphrase(ALONE)
            back, _ = restore_new(
                machine, opened, NEW_PASSPHRASE, device=DeviceKind.FILE, cost=CHEAPEST
            )
        assert back.hints.reveal(None, PinId.USER).text == HINT, outcome
        assert _vault(outcome).hints.reveal(None, PinId.USER).text == HINT, outcome


def test_faults_while_a_backup_is_merged_leave_the_vault_before_or_after(tmp_path: Path) -> None:
    """Merging again finishes it, and what the other copy erased is nowhere then."""
    for outcome in _walked("merge", tmp_path):
        theirs = _stick(outcome) / THEIRS
        assert _opens(theirs), outcome
        session = _vault(outcome)
        text = session.hints.reveal(None, PinId.USER).text
        assert text in (HINT, NEW_HINT), outcome
        if _done(outcome):
            assert text == NEW_HINT, outcome
        plan_merge(session, Found(theirs).by_passphrase(ALONE)).carry_out(session)
        for number in range(len(session.past.list())):
            assert HINT not in _texts(session), (number, outcome)
            session.past.restore(1 + number)


def test_faults_while_a_sheet_is_written_leave_it_whole_or_not_at_all(tmp_path: Path) -> None:
    """And the vault as it was."""
    for outcome in _walked("sheet", tmp_path):
        path = _stick(outcome) / SHEET
        if path.exists():
            assert path.read_bytes().rstrip().endswith(b"%%EOF"), outcome
        else:
            assert not _done(outcome), outcome
        assert _vault(outcome).hints.reveal(None, PinId.USER).text == HINT, outcome


def test_faults_while_a_database_is_written_leave_it_whole_or_not_at_all(tmp_path: Path) -> None:
    """Another program opens what stands there; the vault is as it was."""
    require_modules("pykeepass")
    from pykeepass import PyKeePass

    for outcome in _walked("keepass", tmp_path):
        path = _stick(outcome) / KDBX
        if path.exists():
            entries = PyKeePass(str(path), password=ALONE.reveal()).entries or ()
            assert HINT.reveal() in {entry.notes for entry in entries}, outcome
        else:
            assert not _done(outcome), outcome
        assert _vault(outcome).hints.reveal(None, PinId.USER).text == HINT, outcome


def _left(stick: Path) -> list[str]:
    """Return what is on the stick that only a backup under way needs."""
    return sorted(path.name for path in stick.iterdir() if path.suffix in {".tmp", ".lock"})


def _texts(session: Session) -> list[Secret]:
    record = session.vault.card(None).record(PinId.USER)
    past = [kept.text for kept in session.hints.history(None, PinId.USER)]
    return [*past, session.hints.reveal(None, PinId.USER).text] if record.hint else past


def _in_form(path: Path) -> bool:
    try:
        return Found(path).recovery is not None
    except PinvaultError:
        return False
