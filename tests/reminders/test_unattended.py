"""The quick reader of due days: what the safe finds, and the safe's words for what is odd."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError, NoVaultError, StorageError, UnreadableError
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_agenda
from pinvault.vault.session import create_vault
from pinvault.vault.session.host import Items
from pinvault.vault.session.state import daily_slot
from pinvault.vault.unattended import Unattended, block, open_unattended
from pinvault.vault.unattended.block import Block, find_block
from pinvault.vault.unattended.notes import ENDING, SealedNotes
from tests.support.cheap import CHEAPEST, allow_cheap
from tests.support.vaults import DATES, PASSPHRASE, Machine
from tests.support.vectors import vectors

if TYPE_CHECKING:
    from pinvault.vault.container import DeviceKind
    from tests.support.vectors import Vector

READABLE = [vector for vector in vectors() if vector.pinvault == vector.reader == "opened"]
VAULTS = [vector for vector in READABLE if not vector.name.startswith("archive")]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a machine whose vault has a card."""
    allow_cheap(monkeypatch)
    machine = Machine(tmp_path)
    session, _ = machine.create()
    session.cards.add("花子", DATES)
    return machine


def _opened(machine: Machine) -> Unattended:
    found = find_block(str(machine.path))
    key = machine.keyring.get(found.item)
    assert key is not None
    return Unattended(key, found)


def _told(found: Block) -> tuple[object, ...]:
    return found.vault_id, found.revision, found.saved, found.item, found.file, found.sealed


@pytest.mark.parametrize("vector", VAULTS, ids=lambda vector: vector.name)
def test_both_readers_find_the_same(vector: Vector, tmp_path: Path) -> None:
    """In every vector of a vault that opens."""
    path = tmp_path / "vault"
    path.write_bytes(vector.data)
    path.chmod(0o600)
    quick = block._quick(str(path))  # noqa: SLF001 - the two halves are held together here
    container = decode(vector.data)
    if hashlib.sha256(container.agenda).digest() != container.header.agenda_digest:
        assert quick is None
        return
    assert quick is not None
    assert _told(quick) == _told(block._thorough(str(path)))  # noqa: SLF001 - as above


def test_the_days_are_those_that_the_safe_finds(machine: Machine) -> None:
    """By the key from the store alone."""
    container = decode(machine.path.read_bytes())
    opened = machine.open()
    assert opened.state.reminder is not None
    assert _opened(machine).entries == open_agenda(opened.state.reminder, container)
    item = Items.of(container.header).reminder(daily_slot(container.header).live)
    assert find_block(str(machine.path)).item == item


def test_a_loose_mode_is_set_right_and_read(machine: Machine) -> None:
    """As whenever the vault is opened."""
    machine.path.chmod(0o644)
    assert _opened(machine).entries
    assert machine.path.stat().st_mode & 0o777 == 0o600


def test_a_vault_that_comes_in_pieces_is_read_whole(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system may give less at once than was asked for."""
    whole, read = find_block(str(machine.path)), os.read
    monkeypatch.setattr(os, "read", lambda number, most: read(number, min(most, 1000)))
    pieced = block._quick(str(machine.path))  # noqa: SLF001 - the other half would hide it
    assert pieced is not None
    assert _told(pieced) == _told(whole)


def test_there_has_to_be_a_vault(tmp_path: Path) -> None:
    """And the message says where."""
    with pytest.raises(NoVaultError, match="no-vault"):
        open_unattended(str(tmp_path / "nothing"))


def test_a_link_a_folder_and_a_fifo_are_refused(machine: Machine, tmp_path: Path) -> None:
    """Nothing else is read in the vault's place, and nothing is waited for."""
    (tmp_path / "link").symlink_to(machine.path)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    for name, reason in (
        ("link", "vault-is-link"),
        ("folder", "vault-is-folder"),
        ("fifo", "vault-not-regular"),
    ):
        with pytest.raises(StorageError, match=reason):
            open_unattended(str(tmp_path / name))


@pytest.mark.parametrize("at", [40, 200, -40, -1])
def test_damage_is_told_as_when_opening(machine: Machine, at: int) -> None:
    """In header, slots, payload or digest."""
    data = bytearray(machine.path.read_bytes())
    data[at] ^= 1
    machine.path.write_bytes(data)
    with pytest.raises(UnreadableError, match="file-damaged"):
        open_unattended(str(machine.path))


def test_another_file_is_no_vault(machine: Machine) -> None:
    """However long it is."""
    machine.path.write_bytes(b"BEGIN:VCALENDAR" + bytes(1000))
    with pytest.raises(UnreadableError, match="file-foreign"):
        open_unattended(str(machine.path))


def test_another_key_opens_nothing(machine: Machine) -> None:
    """Neither days nor notes."""
    found = find_block(str(machine.path))
    with pytest.raises(UnreadableError, match="file-forged"):
        Unattended(bytes(32), found)


def test_a_block_that_a_recovery_left_empty_says_so(machine: Machine) -> None:
    """The next opening with the passphrase writes it."""
    found = find_block(str(machine.path))
    key = machine.keyring.get(found.item)
    assert key is not None
    found.sealed = b""
    with pytest.raises(UnreadableError, match="agenda-missing"):
        Unattended(key, found)


def test_without_its_key_the_days_stay_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the device secret is a file, so is the reminder key."""
    from pinvault.clock import SystemClock
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.home import device_folder, this_machine

    allow_cheap(monkeypatch)
    path = tmp_path / "vault.pinvault"
    _create_in_file(path, DeviceKind.FILE)
    assert open_unattended(str(path)).entries == ()
    item = find_block(str(path)).item
    (device_folder() / item).unlink()
    with pytest.raises(KeyringError, match="reminder-key-missing"):
        open_unattended(str(path))
    this_machine(path, SystemClock(), may_prompt=False).store(DeviceKind.FILE).put(item, b"short")
    with pytest.raises(KeyringError, match="reminder-key-missing"):
        open_unattended(str(path))


def _create_in_file(path: Path, kind: DeviceKind) -> None:
    from pinvault.clock import SystemClock
    from pinvault.vault.home import this_machine

    host = this_machine(path, SystemClock(), may_prompt=False)
    create_vault(host, PASSPHRASE, device=kind, cost=CHEAPEST)


def test_notes_come_back_and_nothing_of_them_shows(machine: Machine) -> None:
    """Sealed anew each time, and padded."""
    opened = _opened(machine)
    first, second = (opened.seal_notes(b"done") for _ in range(2))
    assert opened.open_notes(first) == opened.open_notes(second) == b"done"
    assert first != second
    assert len(first) == len(opened.seal_notes(bytes(1000)))


@pytest.mark.parametrize("at", [0, 1, 40, -1])
def test_changed_notes_are_refused(machine: Machine, at: int) -> None:
    """Any byte of them."""
    opened = _opened(machine)
    sealed = bytearray(opened.seal_notes(b"done"))
    sealed[at] ^= 1
    with pytest.raises(UnreadableError, match="file-forged"):
        opened.open_notes(bytes(sealed))


@pytest.mark.parametrize("length", [0, 1, 1022, 1023, 1024, 2047])
def test_the_length_of_notes_is_hidden(machine: Machine, length: int) -> None:
    """Whole KiB, whatever is in them, and read back to the byte."""
    opened = _opened(machine)
    sealed = opened.seal_notes(b"\x80" * length)
    assert (len(sealed) - 1 - 32 - 16) % 1024 == 0
    assert opened.open_notes(sealed) == b"\x80" * length


def test_what_is_opened_says_of_which_save_it_is(machine: Machine) -> None:
    """Its revision and moment are those of the vault's header."""
    header = decode(machine.path.read_bytes()).header
    opened = _opened(machine)
    assert (opened.saved, opened.revision) == (header.saved, header.revision)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("archive-portable", "file-is-archive"),
        ("agenda-flipped", "file-forged"),
    ],
)
def test_a_file_without_days_of_its_own_is_told(name: str, reason: str, tmp_path: Path) -> None:
    """A backup in the vault's place, and days that are not those of the header."""
    (data,) = {vector.data for vector in vectors() if vector.name == name}
    (tmp_path / "vault").write_bytes(data)
    (tmp_path / "vault").chmod(0o600)
    with pytest.raises(UnreadableError) as caught:
        find_block(str(tmp_path / "vault"))
    assert caught.value.reason == reason


def test_notes_that_cannot_be_read_are_told_by_their_path(machine: Machine) -> None:
    """Not a file, or a disk that fails; nothing stays open."""
    path = Path(f"{machine.path}{ENDING}")
    path.mkdir()
    before = sorted(Path("/proc/self/fd").iterdir())
    for _ in range(3):
        with pytest.raises(StorageError) as caught:
            SealedNotes(str(machine.path))
        assert caught.value.reason == "reminder-notes-unreadable"
        assert caught.value.values["path"] == str(path)
        find_block(str(machine.path))
    path.rmdir()
    path.symlink_to(machine.path)
    with pytest.raises(StorageError) as caught:
        SealedNotes(str(machine.path))
    assert caught.value.values["path"] == str(path)
    assert sorted(Path("/proc/self/fd").iterdir()) == before


def test_repr_shows_nothing(machine: Machine) -> None:
    """Neither key nor day."""
    assert repr(_opened(machine)) == "Unattended()"
