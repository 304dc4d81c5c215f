"""What a person answered to reminders outlives a change of keys, and nothing old opens it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import UnreadableError
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import Notice, open_with_code
from pinvault.vault.session.removal import remove_files
from pinvault.vault.storage.notes import NotesFile
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import find_block
from pinvault.vault.unattended.notes import SealedNotes
from tests.support.failing import Crash, crashing
from tests.support.vaults import DATES, NEW_PASSPHRASE, PASSPHRASE, Machine

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.keys import RecoveryCode, ReminderBox
    from pinvault.vault.session import Session
    from tests.support.failing import Plan

ANSWERS = b"done and put off"


def _box(session: Session) -> ReminderBox:
    assert session.state.reminder is not None
    return session.state.reminder


def _answer(machine: Machine, session: Session) -> None:
    NotesFile(machine.path).write(_box(session).seal_notes(ANSWERS))


def _by_job(machine: Machine) -> bytes | None:
    """Return what the daily job finds: by the file and the key that its header names."""
    found = find_block(str(machine.path))
    key = machine.store(DeviceKind.FILE if found.file else DeviceKind.KEYRING).get(found.item)
    assert key is not None
    return SealedNotes(str(machine.path)).opened(Unattended(key, found).open_notes)


def _change(session: Session) -> None:
    session.keys.change_passphrase(NEW_PASSPHRASE)


def _replace(session: Session) -> None:
    session.keys.replace_code(PASSPHRASE)


def _move(session: Session) -> None:
    session.keys.move_device(PASSPHRASE, DeviceKind.FILE)


ROTATIONS = pytest.mark.parametrize("rotation", [_change, _replace, _move])


@ROTATIONS
def test_answers_outlive_a_rotation(
    machine: Machine, session: Session, rotation: Callable[[Session], None]
) -> None:
    """Under the new key, and under the new key alone."""
    _answer(machine, session)
    old = _box(session)
    rotation(session)
    assert _by_job(machine) == ANSWERS
    assert SealedNotes(str(machine.path)).opened(old.open_notes) is None
    assert Notice.REMINDER_NOTES_LEFT not in session.notices()
    assert not NotesFile(machine.path).next.exists()


@ROTATIONS
def test_no_crash_in_a_rotation_loses_answers(
    machine: Machine, rotation: Callable[[Session], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped before each call to store, disk or notes in turn, the job always finds them."""
    steps, finished = 0, False
    while not finished:
        place = Machine(machine.home / str(steps))
        session, _ = place.create()
        session.cards.add("花子", DATES)
        _answer(place, session)
        with crashing(place, session, after=steps) as crash, monkeypatch.context() as patch:
            _count_notes(patch, crash)
            try:
                rotation(session)
                finished = True
            except Crash:
                pass
        assert _by_job(place) == ANSWERS, crash.trace
        steps += 1
    assert {"stage", "adopt"} <= set(crash.trace)


def _count_notes(patch: pytest.MonkeyPatch, crash: Plan) -> None:
    for name in ("stage", "adopt"):
        patch.setattr(NotesFile, name, _counted(name, crash))


def _counted(name: str, crash: Plan) -> Callable[..., None]:
    real = getattr(NotesFile, name)

    def call(file: NotesFile, *values: bytes) -> None:
        crash.pass_by(name)
        real(file, *values)

    return call


def test_the_next_opening_tidies_up(machine: Machine, session: Session) -> None:
    """What waits takes its place, and nothing of the old key is left."""
    _answer(machine, session)
    old = _box(session)
    with pytest.MonkeyPatch.context() as patch, crashing(machine, session, at="adopt") as crash:
        _count_notes(patch, crash)
        with pytest.raises(Crash):
            _change(session)
    assert NotesFile(machine.path).next.exists()
    machine.open(NEW_PASSPHRASE)
    assert not NotesFile(machine.path).next.exists()
    assert _by_job(machine) == ANSWERS
    assert SealedNotes(str(machine.path)).opened(old.open_notes) is None


def test_answers_outlive_a_forgotten_passphrase(
    machine: Machine, session: Session, code: RecoveryCode
) -> None:
    """The code opens without the device, but the old reminder key is still on it."""
    _answer(machine, session)
    opened = open_with_code(machine.host(), code.text())
    opened.keys.change_passphrase(NEW_PASSPHRASE)
    assert _by_job(machine) == ANSWERS


def test_notes_of_another_key_stop_no_change_of_keys(machine: Machine, session: Session) -> None:
    """They are left behind, and that is said."""
    other = type(_box(session)).new(session.state.header.vault_id)
    NotesFile(machine.path).write(other.seal_notes(ANSWERS))
    _change(session)
    assert Notice.REMINDER_NOTES_LEFT in session.notices()
    assert _by_job(machine) is None
    machine.open(NEW_PASSPHRASE)


def test_notes_that_cannot_be_read_stop_no_change_of_keys(
    machine: Machine, session: Session
) -> None:
    """A folder in their place, for example."""
    NotesFile(machine.path).path.mkdir()
    _change(session)
    assert Notice.REMINDER_NOTES_LEFT in session.notices()


def test_a_change_of_keys_without_notes_makes_none(machine: Machine, session: Session) -> None:
    """And says nothing of them."""
    _change(session)
    assert not SealedNotes(str(machine.path)).there
    assert Notice.REMINDER_NOTES_LEFT not in session.notices()


def test_purge_takes_everything_of_them_along(machine: Machine, session: Session) -> None:
    """Also what a crash left waiting, and half-written."""
    _answer(machine, session)
    file = NotesFile(machine.path)
    file.stage(b"waiting")
    (machine.home / f".{file.path.name}.0123456789abcdef.tmp").write_bytes(b"half")
    remove_files(machine.host())
    assert [path.name for path in machine.home.iterdir()] == []


def test_both_keyholders_seal_the_same_way(machine: Machine, session: Session) -> None:
    """The job has its own, quicker code; each opens what the other sealed."""
    found = find_block(str(machine.path))
    key = machine.keyring.get(found.item)
    assert key is not None
    job, box = Unattended(key, found), _box(session)
    assert box.open_notes(job.seal_notes(ANSWERS)) == ANSWERS
    assert job.open_notes(box.seal_notes(ANSWERS)) == ANSWERS
    for changed in (b"", b"\2" + job.seal_notes(ANSWERS)[1:], job.seal_notes(ANSWERS)[:-1]):
        with pytest.raises(UnreadableError, match="file-forged"):
            box.open_notes(changed)
