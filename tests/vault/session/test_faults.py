"""Every system call of an intention, failed and killed in turn: the vault always opens.

A sample runs with every ``make test``; ``python -m tests.support.strace_faults`` runs them all.
"""

from __future__ import annotations

import signal
import stat
import sys
from typing import TYPE_CHECKING

from pinvault import i18n
from pinvault.domain.pins import PinId
from pinvault.errors import UsageError, WrongSecretError
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import open_with_passphrase
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import find_block
from pinvault.vault.unattended.notes import SealedNotes
from tests.support.strace_faults import FAULTS, KILL, Outcome, Scene, walk
from tests.support.vaults import HINT, NEW_PASSPHRASE, PASSPHRASE
from tests.vault.session.change_once import ANSWERS, NEW_HINT, host, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.secret import Secret
    from pinvault.vault.session import Session

SAMPLE = 20
VAULT = "vault.pinvault"


def _scene(change: str) -> Scene:
    program = [sys.executable, "-m", "tests.vault.session.change_once", change]
    return Scene(prepare, lambda folder: [*program, folder / VAULT])


def _opened(outcome: Outcome, new_passphrase: Secret | None = None) -> Session:
    """Open the vault as the next start does, with whichever passphrase is its own now."""
    machine = host(outcome.folder / "work" / VAULT)
    try:
        return open_with_passphrase(machine, PASSPHRASE)
    except WrongSecretError:
        if new_passphrase is None:
            raise
        return open_with_passphrase(machine, new_passphrase)


def _answers(outcome: Outcome) -> bytes | None:
    """Return what the daily job finds of the answers to reminders, before anything is mended."""
    path = outcome.folder / "work" / VAULT
    found = find_block(str(path))
    key = host(path).store(DeviceKind.FILE).get(found.item)
    assert key is not None, outcome
    return SealedNotes(str(path)).opened(Unattended(key, found).open_notes)


def _ended_clearly(outcome: Outcome) -> None:
    assert outcome.fired, outcome
    assert "Traceback" not in outcome.err, outcome
    if outcome.fault == KILL:
        assert outcome.status == -signal.SIGKILL, outcome
    elif outcome.out.strip() != "done":
        assert i18n.texts(f"err-{outcome.out.strip()}"), outcome


def _private(outcome: Outcome) -> None:
    for path in (outcome.folder / "work").rglob("*"):
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.lstat().st_mode) == expected, (path, outcome)


def test_faults_while_a_hint_is_kept_leave_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    """And the next change works."""
    for outcome in walk(_scene("hint"), FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        session = _opened(outcome)
        text = session.hints.reveal(None, PinId.USER).text
        assert text in (HINT, NEW_HINT), outcome
        if outcome.out.strip() == "done":
            assert text == NEW_HINT, outcome
        session.cards.rename(None, "母")
        _private(outcome)


def test_faults_while_the_keys_change_lock_nobody_out(tmp_path: Path) -> None:
    """One of the two passphrases opens, with the hint and the answers to reminders."""
    for outcome in walk(_scene("passphrase"), FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        assert _answers(outcome) == ANSWERS, outcome
        session = _opened(outcome, NEW_PASSPHRASE)
        assert session.hints.reveal(None, PinId.USER).text == HINT, outcome
        session.cards.rename(None, "母")
        _private(outcome)


def test_faults_while_a_hint_is_erased_lose_no_other_part(tmp_path: Path) -> None:
    """The hint is there or gone; the vault opens."""
    for outcome in walk(_scene("erase"), FAULTS, tmp_path, sample=SAMPLE):
        _ended_clearly(outcome)
        session = _opened(outcome)
        try:
            assert session.hints.reveal(None, PinId.USER).text == HINT, outcome
        except UsageError:
            assert session.vault.cards[0].name == "花子", outcome
        session.cards.rename(None, "母")
