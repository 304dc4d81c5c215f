"""The same agenda for whoever has the vault open, and what becomes of answers between copies."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from pinvault.backup.opening import Found
from pinvault.domain.agenda_items import key_of
from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_vault import backup_due
from pinvault.errors import ChoiceNeededError, KeyringError, UsageError
from pinvault.reminders.agenda import Agenda
from pinvault.reminders.in_session import agenda_of
from pinvault.vault.session import open_with_code
from pinvault.vault.storage.notes import NotesFile
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import find_block
from tests.backup.common import ALONE, archived, merged_in, restored
from tests.support.cheap import allow_cheap
from tests.support.vaults import DATES, NEW_PASSPHRASE, PASSPHRASE, Machine

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

DAY = date(2026, 11, 22)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a machine with a home."""
    allow_cheap(monkeypatch)
    (tmp_path / "here").mkdir()
    return Machine(tmp_path / "here")


@pytest.fixture
def opened(machine: Machine) -> tuple[Session, RecoveryCode]:
    """Return an open vault with a card, and its code."""
    session, code = machine.create()
    session.cards.add("花子", DATES)
    return session, code


@pytest.fixture
def session(opened: tuple[Session, RecoveryCode]) -> Session:
    """Return the open vault."""
    return opened[0]


def closed(machine: Machine) -> Agenda:
    """Return the agenda as the daily job has it."""

    def opens() -> Unattended:
        found = find_block(str(machine.path))
        key = machine.keyring.get(found.item)
        assert key is not None
        return Unattended(key, found)

    return Agenda(str(machine.path), opens)


def test_an_open_vault_tells_the_same_as_a_closed_one(machine: Machine, session: Session) -> None:
    """Today, and of everything that is not told today."""
    inside, outside = agenda_of(session), closed(machine)
    for days in range(0, 4000, 50):
        day = DAY + timedelta(days)
        assert inside.items(day) == outside.items(day)
        assert [each[1:] for each in inside.overview(day).quiet] == [
            each[1:] for each in outside.overview(day).quiet
        ]
    assert (inside.saved_on, inside.revision) == (outside.saved_on, outside.revision)


def test_an_answer_given_on_one_side_counts_on_the_other(
    machine: Machine, session: Session
) -> None:
    """Done in the terminal app, taken back on the command line, put off in the app."""
    (item,) = agenda_of(session).items(DAY)
    agenda_of(session).finish(agenda_of(session).entry(item.id))
    assert closed(machine).items(DAY) == ()
    closed(machine).undo(closed(machine).entry(item.id))
    assert agenda_of(session).items(DAY) == (item,)
    until = agenda_of(session).snooze(agenda_of(session).entry(item.id), DAY)
    assert closed(machine).items(until - timedelta(1)) == ()
    assert closed(machine).items(until)


def test_what_was_not_answered_cannot_be_taken_back(session: Session) -> None:
    """And an item is put off until later, not earlier."""
    agenda = agenda_of(session)
    entry = agenda.entry(agenda.items(DAY)[0].id)
    with pytest.raises(UsageError, match="reminder-not-answered"):
        agenda.undo(entry)
    with pytest.raises(UsageError, match="snooze-not-ahead"):
        agenda.snooze(entry, DAY, DAY)
    assert not NotesFile(str(session.host.file.path)).path.exists()


def test_the_last_answer_counts(session: Session) -> None:
    """Put off after it was done, and done after it was put off."""
    agenda = agenda_of(session)
    entry = agenda.entry(agenda.items(DAY)[0].id)
    agenda.finish(entry)
    agenda.snooze(entry, DAY, DAY + timedelta(3))
    assert agenda.items(DAY + timedelta(3))
    agenda.finish(entry)
    assert agenda.notes.marks.snoozed == {}
    agenda.undo(entry)
    assert agenda.items(DAY)


def test_an_answer_during_a_change_of_keys_is_sealed_by_the_new_one(
    machine: Machine, session: Session
) -> None:
    """The job had read everything before; it reads again before it writes."""
    agenda = closed(machine)
    first, *_ = agenda.items(DAY)
    session.keys.change_passphrase(NEW_PASSPHRASE)
    agenda.finish(agenda.entry(first.id))
    assert closed(machine).items(DAY) == ()
    assert not closed(machine).notes_lost


def test_a_session_whose_keys_are_gone_writes_nothing(machine: Machine, session: Session) -> None:
    """Another process has changed them."""
    agenda = agenda_of(session)
    entry = agenda.entry(agenda.items(DAY)[0].id)
    agenda.finish(entry)
    machine.open().keys.change_passphrase(NEW_PASSPHRASE)
    with pytest.raises(ChoiceNeededError, match="vault-conflict"):
        agenda.undo(entry)
    assert closed(machine).notes.marks.done == {key_of(entry)}


def test_a_vault_opened_by_its_code_has_no_key_for_answers(
    machine: Machine, opened: tuple[Session, RecoveryCode]
) -> None:
    """A new passphrase makes one."""
    by_code = open_with_code(machine.host(), opened[1].text())
    with pytest.raises(KeyringError, match="reminder-key-missing"):
        agenda_of(by_code)
    by_code.keys.change_passphrase(NEW_PASSPHRASE)
    assert agenda_of(by_code).items(DAY)


def test_answers_outlive_a_merge(machine: Machine, session: Session, tmp_path: Path) -> None:
    """The ids come from the cards, which stay the same."""
    path = archived(session, tmp_path / "a.backup", portable=ALONE)
    agenda = agenda_of(session)
    agenda.finish(agenda.entry(agenda.items(DAY)[0].id))
    session.cards.rename(None, "花子さん")
    merged_in(session, path)
    assert closed(machine).items(DAY) == ()


def test_a_restored_vault_reminds_anew_and_knows_its_backup(
    machine: Machine, session: Session, tmp_path: Path
) -> None:
    """Answers stay on the machine; notes of a vault that stood there before are not believed."""
    path = archived(session, tmp_path / "a.backup", portable=ALONE)
    agenda = agenda_of(session)
    agenda.finish(agenda.entry(agenda.items(DAY)[0].id))
    machine.path.unlink()
    back, _ = restored(machine, Found(path).by_passphrase(ALONE), PASSPHRASE)
    assert closed(machine).notes_lost
    assert closed(machine).items(DAY)
    assert backup_due(back.vault) is None
    back.cards.rename(None, "花子さん")
    due = backup_due(back.vault)
    assert due is not None
    assert (due.kind, due.on) == (DueKind.BACKUP_OLD, DAY + timedelta(180))
