"""The due dates in the file: the reminder key alone reads them, and the vault is the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest

from pinvault.domain.agenda import DueKind
from pinvault.domain.pins import PinId
from pinvault.errors import StorageError, UnreadableError
from pinvault.vault.container import decode
from pinvault.vault.keys import ReminderBox
from pinvault.vault.sealing import open_agenda
from pinvault.vault.session import Notice, open_with_code
from pinvault.vault.storage import VaultFile
from tests.support.vaults import BIRTH, HINT

if TYPE_CHECKING:
    from pinvault.vault.agenda import AgendaEntry
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def _agenda(machine: Machine, session: Session) -> tuple[AgendaEntry, ...]:
    """Read the block as the reminder job does: the file and one item of the keyring."""
    items = machine.items(session)
    key = machine.keyring.get(items.reminder(session.state.daily.live))
    assert key is not None
    return open_agenda(ReminderBox(key, items.vault_id), decode(machine.path.read_bytes()))


def test_the_reminder_key_alone_reads_the_due_days(machine: Machine, session: Session) -> None:
    """Without passphrase and device secret."""
    days = {entry.kind: entry.on for entry in _agenda(machine, session)}
    assert days[DueKind.CARD_EXPIRES].isoformat() == "2031-11-14"
    assert days[DueKind.CERTIFICATE_EXPIRES].isoformat() == "2026-11-14"


def test_the_block_follows_every_change(machine: Machine, session: Session) -> None:
    """A card that is gone is not reminded of."""
    session.cards.remove(None)
    assert _agenda(machine, session) == ()


def test_no_name_and_no_date_stands_in_clear(machine: Machine, session: Session) -> None:
    """Neither as text nor as the number of the day."""
    data = machine.path.read_bytes()
    assert "花子".encode() not in data
    for day in (BIRTH, *(entry.on for entry in _agenda(machine, session))):
        assert day.isoformat().encode() not in data
        assert day.toordinal().to_bytes(4) not in data


@pytest.mark.usefixtures("session")
def test_another_vaults_key_opens_no_agenda(machine: Machine) -> None:
    """It is sealed to the vault and the revision."""
    container = decode(machine.path.read_bytes())
    with pytest.raises(UnreadableError, match="file-forged"):
        open_agenda(ReminderBox.new(container.header.vault_id), container)


def test_a_block_left_empty_by_a_recovery_is_repaired(machine: Machine, code: RecoveryCode) -> None:
    """The code opens without the reminder key; the next daily opening writes the block."""
    open_with_code(machine.host(), code.text()).cards.rename(None, "次女")
    container = decode(machine.path.read_bytes())
    assert container.agenda == b""
    opened = machine.open()
    assert opened.notices() == (Notice.AGENDA_REPAIRED,)
    assert _agenda(machine, opened)


def test_a_block_that_cannot_be_repaired_now_keeps_nobody_from_the_hints(
    machine: Machine, code: RecoveryCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full or read-only is told, and the next opening tries again."""
    open_with_code(machine.host(), code.text()).cards.rename(None, "次女")

    def refuse(*_: object) -> NoReturn:
        raise StorageError("disk-full", path="", code="ENOSPC")

    with monkeypatch.context() as full:
        full.setattr(VaultFile, "replace", refuse)
        opened = machine.open()
        assert opened.notices() == (Notice.AGENDA_NOT_REPAIRED,)
        assert opened.hints.reveal(None, PinId.USER).text == HINT
    assert machine.open().notices() == (Notice.AGENDA_REPAIRED,)


def test_a_lost_reminder_key_is_made_anew(machine: Machine, session: Session) -> None:
    """It guards nothing that the vault cannot write again."""
    machine.keyring.delete(machine.items(session).reminder(0))
    opened = machine.open()
    assert Notice.AGENDA_REPAIRED in opened.notices()
    assert _agenda(machine, opened)
