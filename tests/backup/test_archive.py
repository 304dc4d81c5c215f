"""Promises of an archive: it opens anywhere, with what it should, and not with anything else."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING, Any

import pytest

from pinvault.backup import rotation
from pinvault.backup.files import check_target, write
from pinvault.backup.opening import Found
from pinvault.backup.sealing import seal_archive
from pinvault.domain.pins import PinId
from pinvault.errors import (
    PinvaultError,
    StorageError,
    UnreadableError,
    UsageError,
    WrongSecretError,
)
from pinvault.secret import Secret
from pinvault.vault.container import Cost, Kind
from pinvault.vault.storage import VaultFile
from tests.backup.common import ALONE, archived
from tests.reader.contents import contents as contents_by_reader
from tests.reader.keys import with_code, with_passphrase
from tests.reader.layout import parse
from tests.support.vaults import HINT, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

LEAST = Cost(65_536, 3, 1)
"""What the page asks for at least; the reader in the tests takes nothing cheaper."""


def refusal(path: Path, code: RecoveryCode) -> PinvaultError | None:
    """Return why an archive is not opened; None if it is."""
    try:
        Found(path).by_code(code.text())
    except PinvaultError as error:
        return error
    return None


def test_the_recovery_code_opens_an_archive(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """Without keyring and passphrase, with every card and hint."""
    opened = Found(archived(session, stick / "a")).by_code(code.text())
    assert opened.header.kind is Kind.ARCHIVE
    assert opened.contents.vault.cards == session.vault.cards
    ref = opened.contents.vault.cards[0].record(PinId.USER).hint
    assert ref is not None
    assert opened.box.open_hint(ref.id, opened.contents.hints[ref.id]) == HINT.reveal()


def test_a_portable_passphrase_opens_an_archive(session: Session, stick: Path) -> None:
    """By itself; the vault's own passphrase does not."""
    path = archived(session, stick / "a", portable=ALONE)
    assert Found(path).by_passphrase(ALONE).contents.vault.cards == session.vault.cards
    with pytest.raises(WrongSecretError, match="archive-passphrase-wrong"):
        Found(path).by_passphrase(PASSPHRASE)


def test_the_independent_reader_opens_an_archive(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """From the page alone, without pinvault: by the code and by the passphrase."""
    path = archived(session, stick / "a", portable=ALONE, cost=LEAST)
    file = parse(path.read_bytes())
    for key in (with_code(file, code.text().reveal()), with_passphrase(file, ALONE.reveal())):
        found = contents_by_reader(file, key)
        assert found["kind"] == "archive"
        hints = [pin["hint"]["text"] for pin in found["vault"]["cards"][0]["pins"] if "hint" in pin]
        assert hints == [HINT.reveal()]


def test_an_archive_has_a_key_of_its_own(
    session: Session, code: RecoveryCode, stick: Path, machine: Machine
) -> None:
    """Its slots, put into the vault, would open nothing: nothing of the vault is sealed alike."""
    opened = Found(archived(session, stick / "a")).by_code(code.text())
    ref = opened.contents.vault.cards[0].record(PinId.USER).hint
    assert ref is not None
    with pytest.raises(UnreadableError):
        session.state.box.open_hint(ref.id, opened.contents.hints[ref.id])
    assert machine.path.exists()


def test_other_secrets_are_told_apart(
    session: Session, stick: Path, other_machine: Machine
) -> None:
    """Another paper, a slip of the pen, no such way in: a reason each."""
    _, stranger = other_machine.create()
    path = archived(session, stick / "a")
    for typed, reason in ((stranger.text(), "code-other"), (Secret("ABC"), "mistyped")):
        with pytest.raises(WrongSecretError, match=reason):
            Found(path).by_code(typed)
    with pytest.raises(WrongSecretError, match="archive-without-passphrase"):
        Found(path).by_passphrase(ALONE)


def test_an_archive_that_nothing_would_open_is_not_made(session: Session) -> None:
    """A vault without a recovery code needs a passphrase for it."""
    session.keys.revoke_code(PASSPHRASE)
    with pytest.raises(UsageError, match="archive-no-opener"):
        seal_archive(session, None)


def test_an_archive_is_private_and_leaves_nothing_beside_it(session: Session, stick: Path) -> None:
    """Mode 0600, no lock, no temporary file."""
    path = archived(session, stick / "a")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in stick.iterdir()] == ["a"]


def test_every_byte_that_is_flipped_is_noticed(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """As damage, or as a foreign file where its first bytes are gone.

    The archive knows of an earlier one that was seen to open, as most do.
    """
    archived(session, stick / "first", portable=ALONE)
    data = archived(session, stick / "a").read_bytes()
    assert Found(stick / "a").by_code(code.text()).contents.vault.archives.digest
    path = stick / "flipped"
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        error = refusal(path, code)
        assert isinstance(error, UnreadableError), at


def test_every_length_that_is_cut_is_noticed(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """Down to nothing."""
    archived(session, stick / "first", portable=ALONE)
    data = archived(session, stick / "a").read_bytes()
    path = stick / "cut"
    for length in range(len(data)):
        path.write_bytes(data[:length])
        error = refusal(path, code)
        assert isinstance(error, UnreadableError), length


def test_an_edit_with_a_right_digest_is_noticed(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """Whoever can write the file can write its digest, too."""
    data = archived(session, stick / "a").read_bytes()[:-32]
    path = stick / "edited"
    for at in range(0, len(data), 7):
        edited = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        path.write_bytes(edited + hashlib.sha256(edited).digest())
        assert refusal(path, code) is not None, at


def test_a_vault_is_no_archive(session: Session, machine: Machine) -> None:
    """And is not overwritten by one, even by force."""
    assert session.vault.cards
    with pytest.raises(UnreadableError, match="archive-is-vault"):
        Found(machine.path)
    for path in (machine.path, machine.path.parent / "." / machine.path.name):
        with pytest.raises(StorageError, match="archive-over-vault"):
            check_target(path, machine.path, force=True)


def test_nothing_is_overwritten_without_force(session: Session, stick: Path) -> None:
    """Neither when it was there before nor when it appears meanwhile."""
    path = stick / "a"
    path.write_bytes(b"photographs")
    with pytest.raises(StorageError, match="archive-exists"):
        check_target(path, stick / "vault", force=False)
    with pytest.raises(StorageError, match="archive-exists"):
        archived(session, path)
    assert path.read_bytes() == b"photographs"
    archived(session, path, force=True)
    assert Found(path).header.vault_id == session.state.header.vault_id


def test_a_stick_that_is_not_there_does_not_become_a_folder(session: Session, stick: Path) -> None:
    """The archive would lie on the disk that it is to survive."""
    path = stick / "gone" / "a"
    with pytest.raises(StorageError, match="archive-folder-missing"):
        check_target(path, stick / "vault", force=False)
    with pytest.raises(StorageError, match="archive-folder-missing"):
        archived(session, path)
    assert not path.parent.exists()


def test_what_does_not_open_after_writing_replaces_nothing(session: Session, stick: Path) -> None:
    """The proof comes before the name."""
    path = archived(session, stick / "a")
    before = path.read_bytes()

    def fail(_: bytes) -> None:
        raise UnreadableError("file-damaged")

    with pytest.raises(UnreadableError):
        write(path, b"something else", fail, force=True)
    assert path.read_bytes() == before


def test_the_vault_knows_its_backups(session: Session, stick: Path, machine: Machine) -> None:
    """When one was made, and that one was opened only if it was."""
    archived(session, stick / "a")
    archives = machine.open().vault.archives
    assert archives.made is not None
    assert archives.opened is None
    path = archived(machine.open(), stick / "b", portable=ALONE)
    archives = machine.open().vault.archives
    assert archives.opened is not None
    assert archives.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_tidying_keeps_the_newest_and_the_one_that_was_opened(
    session: Session, stick: Path, machine: Machine
) -> None:
    """Whatever else lies in the folder is left alone."""
    (stick / "pinvault-2020-01-01-000000.pinvault").write_bytes(b"not ours")
    (stick / "holiday.jpg").write_bytes(b"photographs")
    made = []
    for number in range(5):
        path = rotation.next_name(stick, machine.clock.now())
        archived(session, path, portable=ALONE if number == 1 else None)
        made.append(path)
        rotation.tidy(stick, path, session, 2)
    kept = {path.name for path in stick.iterdir()}
    assert kept == {
        "pinvault-2020-01-01-000000.pinvault",
        "holiday.jpg",
        made[1].name,
        made[3].name,
        made[4].name,
    }


def test_archives_of_another_vault_are_not_tidied_away(
    session: Session, stick: Path, machine: Machine, other_machine: Machine
) -> None:
    """Two people may share a stick."""
    other, _ = other_machine.create()
    theirs = archived(other, rotation.next_name(stick, other_machine.clock.now()))
    for _ in range(3):
        path = archived(session, rotation.next_name(stick, machine.clock.now()))
        rotation.tidy(stick, path, session, 1)
    assert theirs.exists()
    assert len(list(stick.iterdir())) == 2


def test_a_stick_that_is_pulled_out_is_told(
    session: Session, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the middle of writing; the vault notes no backup."""
    wrote = VaultFile.create

    def pulled(self: VaultFile, *given: Any, **more: Any) -> None:  # noqa: ANN401
        stick.rename(stick.with_name("pulled"))
        wrote(self, *given, **more)

    monkeypatch.setattr(VaultFile, "create", pulled)
    with pytest.raises(StorageError):
        archived(session, stick / "a")
    assert not stick.exists()
    assert session.vault.archives.made is None
