"""An older or a different copy of the file is shown with both dates, never silently taken."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from pinvault.domain.vault import Vault
from pinvault.errors import ChoiceNeededError, Exit, KeyringError, UnreadableError
from pinvault.vault.codec import Contents
from pinvault.vault.container import RecoverySlot, decode
from pinvault.vault.keys import new_box
from pinvault.vault.sealing import seal_file
from pinvault.vault.session import Notice, open_with_code
from pinvault.vault.session.opening import practise_code
from pinvault.vault.session.slotting import same_recovery

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


@pytest.fixture
def old_copy(machine: Machine, session: Session) -> Path:
    """Return a copy of the file from before the last change."""
    copy = machine.path.with_name("copy")
    shutil.copy(machine.path, copy)
    machine.clock.turn(days=3)
    session.cards.rename(None, "次女")
    return copy


def test_an_older_copy_is_shown_with_both_dates(machine: Machine, old_copy: Path) -> None:
    """The keyring remembers a newer revision."""
    shutil.copy(old_copy, machine.path)
    with pytest.raises(ChoiceNeededError, match="vault-older-copy") as caught:
        machine.open()
    assert caught.value.exit_code is Exit.CHOICE_NEEDED
    assert str(caught.value.values["found"]).startswith("2026-11-22")
    assert str(caught.value.values["newest"]).startswith("2026-11-25")


def test_an_older_copy_is_shown_to_who_has_the_code_too(
    machine: Machine, old_copy: Path, code: RecoveryCode
) -> None:
    """Whoever forgot the passphrase would make new keys for it, and never be told again."""
    shutil.copy(old_copy, machine.path)
    with pytest.raises(ChoiceNeededError, match="vault-older-copy"):
        open_with_code(machine.host(), code.text())
    accepted = open_with_code(machine.host(), code.text(), accept_older=True)
    assert Notice.OLDER_COPY_ACCEPTED in accepted.notices()
    accepted.close()
    open_with_code(machine.host(), code.text()).close()
    assert machine.open().vault.cards[0].name == "花子"


def forged_for(machine: Machine, revision: int) -> bytes:
    """Return a vault of somebody who has the file alone: other contents, sealed for its code."""
    header = decode(machine.path.read_bytes()).header
    box = new_box(header.vault_id)
    slots = tuple(
        same_recovery(box, slot) if isinstance(slot, RecoverySlot) else slot
        for slot in header.slots
    )
    forged = replace(header, revision=revision, slots=slots)
    return seal_file(box, None, forged, Contents(Vault())).data


@pytest.mark.parametrize("ahead", [0, 1, 1000])
def test_a_vault_forged_for_the_code_is_shown_on_its_machine(
    machine: Machine, session: Session, code: RecoveryCode, ahead: int
) -> None:
    """The file holds the public half of the code, so anybody can seal for it; newer, even."""
    revision = session.state.header.revision + ahead
    machine.path.write_bytes(forged_for(machine, revision))
    with pytest.raises(UnreadableError, match="forged"):
        machine.open()
    with pytest.raises(ChoiceNeededError, match="vault-other-copy"):
        open_with_code(machine.host(), code.text())


def test_without_the_keyring_the_code_opens_all_the_same(
    machine: Machine, old_copy: Path, code: RecoveryCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the way back when the keyring is gone; nothing is there to compare with."""
    shutil.copy(old_copy, machine.path)

    def refuse(_: str) -> NoReturn:
        raise KeyringError("keyring-locked")

    monkeypatch.setattr(machine.keyring, "get", refuse)
    assert open_with_code(machine.host(), code.text()).vault.cards[0].name == "花子"


def test_practising_the_code_needs_no_choice(
    machine: Machine, old_copy: Path, code: RecoveryCode
) -> None:
    """Whether the paper is right has nothing to do with which copy lies there."""
    shutil.copy(old_copy, machine.path)
    practise_code(machine.host(), code.text())


def test_an_accepted_older_copy_becomes_the_newest(machine: Machine, old_copy: Path) -> None:
    """The person chose it once, and is not asked again."""
    shutil.copy(old_copy, machine.path)
    accepted = machine.open(accept_older=True)
    assert Notice.OLDER_COPY_ACCEPTED in accepted.notices()
    assert machine.open().vault.cards[0].name == "花子"


def test_the_refused_newer_file_counts_as_the_older_one_after_that(
    machine: Machine, old_copy: Path
) -> None:
    """Revisions never repeat, so a choice cannot be undone unseen either."""
    newer = machine.path.with_name("newer")
    shutil.copy(machine.path, newer)
    shutil.copy(old_copy, machine.path)
    machine.open(accept_older=True)
    shutil.copy(newer, machine.path)
    with pytest.raises(ChoiceNeededError, match="vault-older-copy"):
        machine.open()


def test_another_file_of_the_same_revision_is_shown(machine: Machine, session: Session) -> None:
    """Two machines, or two copies, went on from the same state."""
    copy = machine.path.with_name("copy")
    shutil.copy(machine.path, copy)
    record = machine.keyring.get(machine.items(session).record)
    session.cards.rename(None, "次女")
    theirs = machine.path.read_bytes()
    shutil.copy(copy, machine.path)
    assert record is not None
    machine.keyring.put(machine.items(session).record, record)
    machine.open().cards.rename(None, "長男")
    machine.path.write_bytes(theirs)
    with pytest.raises(ChoiceNeededError, match="vault-other-copy"):
        machine.open()


def test_a_newer_valid_file_is_taken(machine: Machine, session: Session) -> None:
    """A crash came between the file and the record; nothing is wrong."""
    record = machine.keyring.get(machine.items(session).record)
    session.cards.rename(None, "次女")
    assert record is not None
    machine.keyring.put(machine.items(session).record, record)
    assert machine.open().vault.cards[0].name == "次女"
    assert machine.open().notices() == ()


def test_a_lost_record_is_made_anew(machine: Machine, session: Session) -> None:
    """Without a record there is nothing to compare with, only something to remember."""
    machine.keyring.delete(machine.items(session).record)
    machine.open()
    assert machine.keyring.get(machine.items(session).record) is not None


def test_a_save_goes_through_when_the_record_cannot_be_written(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file stands; the person is told."""

    def refuse(*_: object) -> None:
        raise KeyringError("keyring-write-refused")

    monkeypatch.setattr(machine.keyring, "put", refuse)
    session.cards.rename(None, "次女")
    assert session.notices() == (Notice.RECORD_NOT_WRITTEN,)
    monkeypatch.undo()
    assert machine.path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", [b"\xff" * 32, b"short"])
def test_a_spoilt_record_is_made_anew(machine: Machine, session: Session, value: bytes) -> None:
    """It locks nobody out, and no figure in it breaks the next save."""
    machine.keyring.put(machine.items(session).record, value)
    machine.open().cards.rename(None, "次女")
    assert machine.keyring.get(machine.items(session).record) != value
    assert machine.open().vault.cards[0].name == "次女"
