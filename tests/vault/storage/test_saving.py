"""Promises of saving: written apart, read back, verified, and only then the vault."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from pinvault.errors import NoVaultError, StorageError, UnreadableError
from pinvault.vault.storage import VaultFile, folders, staging
from tests.vault.storage.acts import refuse, save

if TYPE_CHECKING:
    from collections.abc import Callable


STRAY = f".generation.{'0a' * 8}.tmp"


def _names(file: VaultFile) -> set[str]:
    return {path.name for path in file.path.parent.iterdir()}


def test_the_first_save_makes_its_folders_private(tmp_path: Path) -> None:
    """Each folder that was missing is the owner's alone; the one that stood keeps its mode."""
    tmp_path.chmod(0o755)
    file = VaultFile(tmp_path / "a" / "b" / "v.pinvault")
    file.create(b"first", lambda _: None)
    assert file.read() == b"first"
    modes = [stat.S_IMODE(folder.stat().st_mode) for folder in file.path.parents[:3]]
    assert modes == [0o700, 0o700, 0o755]
    assert _names(file) == {"v.pinvault", "v.pinvault.lock"}


def test_a_folder_that_someone_makes_meanwhile_keeps_its_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what this save made is made private, all the way up to the root."""
    tmp_path.chmod(0o755)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    file = VaultFile(tmp_path / "v.pinvault")
    file.create(b"first", lambda _: None)
    assert file.read() == b"first"
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_every_file_is_private_whatever_the_umask(mask: int, persons_folder: Path) -> None:
    """0600 for vault, lock, generations and copies, neither more nor less."""
    file = VaultFile(persons_folder / "new" / "folder" / "v.pinvault")
    before = os.umask(mask)
    try:
        file.create(b"first", lambda _: None)
        save(file, b"second")
        with file.locked():
            aside = file.keep_aside(b"other", "conflict")
    finally:
        os.umask(before)
    paths = [file.path, file.path.with_name("v.pinvault.lock"), aside]
    paths += [generation.path for generation in file.generations()]
    assert len(paths) == 4
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}


def test_a_vault_that_stands_is_not_created_over(file: VaultFile) -> None:
    """Creating is for a free path."""
    verified: list[bytes] = []
    with pytest.raises(StorageError, match="vault-exists"):
        file.create(b"other", verified.append)
    assert file.read() == b"first"
    assert verified == []


@pytest.mark.parametrize("links", [True, False])
def test_a_vault_that_appears_meanwhile_is_not_created_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """Even a program that asks for no lock does not lose its file."""
    if not links:
        refuse(monkeypatch, "link", errno.EPERM)
    file = VaultFile(tmp_path / "v.pinvault")

    def appear(_: bytes) -> None:
        file.path.write_bytes(b"theirs")

    with pytest.raises(StorageError, match="vault-exists"):
        file.create(b"ours", appear)
    assert file.path.read_bytes() == b"theirs"
    assert _names(file) == {"v.pinvault", "v.pinvault.lock"}


def test_verify_sees_what_the_disk_holds_before_the_vault_changes(file: VaultFile) -> None:
    """The bytes are those of the temporary file, and the vault is still the old one."""
    seen = []

    def verify(data: bytes) -> None:
        (temporary,) = file.path.parent.glob(".v.pinvault.*.tmp")
        seen.append((data, temporary.read_bytes(), file.read()))

    with file.locked():
        file.replace(b"second", verify)
    assert seen == [(b"second", b"second", b"first")]
    assert file.read() == b"second"


def test_bytes_that_do_not_open_are_thrown_away(file: VaultFile) -> None:
    """What ``verify`` raises comes out; nothing changed and nothing lies about."""

    def verify(_: bytes) -> NoReturn:
        raise UnreadableError("damaged")

    names = _names(file)
    with file.locked(), pytest.raises(UnreadableError, match="damaged"):
        file.replace(b"second", verify)
    assert file.read() == b"first"
    assert _names(file) == names


def test_a_disk_that_writes_something_else_is_caught(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that claims more than it did is found by reading back."""
    monkeypatch.setattr(os, "write", lambda _, data: len(data))
    with pytest.raises(StorageError, match="disk-wrote-wrong"):
        save(file, b"second")
    assert file.read() == b"first"


def test_a_disk_that_writes_in_pieces_is_waited_for(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short write is no error; the rest follows."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda opened, data: write(opened, data[:3]))
    save(file, b"second")
    assert file.read() == b"second"


def test_a_save_that_could_not_be_read_again_is_refused(file: VaultFile) -> None:
    """The limit of reading is the limit of writing."""
    small = VaultFile(file.path, limit=10)
    save(small, b"0123456789")
    with pytest.raises(StorageError, match="vault-too-large"):
        save(small, b"0123456789+")
    assert small.read() == b"0123456789"


def test_nothing_to_replace_is_said(tmp_path: Path) -> None:
    """A vault that was moved away is not silently made anew."""
    file = VaultFile(tmp_path / "v.pinvault")
    with file.locked(), pytest.raises(NoVaultError, match="no-vault"):
        file.replace(b"second", lambda _: None)
    assert not file.exists()


def test_a_link_put_in_place_of_the_vault_is_not_replaced(file: VaultFile) -> None:
    """The file that was opened is the file that is replaced, or none."""
    elsewhere = file.path.rename(file.path.with_name("elsewhere"))
    with file.locked():
        pass
    file.path.symlink_to(elsewhere)
    with pytest.raises(StorageError, match="vault-is-link"):
        save(file, b"second")
    assert elsewhere.read_bytes() == b"first"


def test_every_change_needs_the_lock(file: VaultFile) -> None:
    """A caller that forgot it is stopped before anything happens."""
    save(file, b"second")
    (generation,) = file.generations()
    changes: list[Callable[[], object]] = [
        file.sweep,
        lambda: file.replace(b"x", print),
        lambda: file.rewrite_generation(generation, b"x", print),
        lambda: file.remove_generation(generation),
        lambda: file.keep_aside(b"x", "conflict"),
        lambda: file.put_back(generation, print),
        lambda: file.remove_aside(file.path),
        file.remove_lock,
        file.remove,
    ]
    for change in changes:
        with pytest.raises(RuntimeError):
            change()
    assert file.read() == b"second"
    assert file.read_generation(generation) == b"first"


def test_a_name_that_may_not_last_is_said_and_the_new_vault_stands(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the rename there is no way back: the one error that leaves the new file."""
    sync = folders.sync_folder

    def refuse_ours(folder: Path) -> None:
        if folder == file.path.parent:
            raise OSError(errno.EIO, "no answer")
        sync(folder)

    monkeypatch.setattr("pinvault.vault.storage.file.sync_folder", refuse_ours)
    with pytest.raises(StorageError, match="save-unconfirmed"):
        save(file, b"second")
    assert file.read() == b"second"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_syncs_no_folders_is_good_enough(
    number: int, file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network file systems refuse it; the save is as good as they can."""
    sync = os.fsync

    def sync_files(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(number, os.strerror(number))
        sync(opened)

    monkeypatch.setattr(os, "fsync", sync_files)
    save(file, b"second")
    assert file.read() == b"second"


def test_strays_of_a_killed_save_go_and_nothing_else(file: VaultFile) -> None:
    """Only regular files under names that we alone give, in both folders."""
    save(file, b"second")
    folder = file.path.parent
    generations = folder / "v.pinvault.generations"
    strays = [folder / f".v.pinvault.{'0a' * 8}.tmp", generations / STRAY]
    others = [
        folder / f".w.pinvault.{'0a' * 8}.tmp",
        folder / ".v.pinvault.mine.tmp",
        folder / f"v.pinvault.{'0a' * 8}.tmp",
        folder / f".v.pinvault.{'0a' * 8}.tmp~",
        generations / "note",
    ]
    link = folder / f".v.pinvault.{'0b' * 8}.tmp"
    link.symlink_to(file.path)
    for path in strays + others:
        path.touch()
    with file.locked():
        file.sweep()
    assert not any(path.exists() for path in strays)
    assert all(path.exists() for path in [*others, link])


def test_strays_go_when_the_vault_is_only_looked_at(file: VaultFile) -> None:
    """Unless somebody is saving: those are in use, and nobody waits for them."""
    generations = file.path.parent / "v.pinvault.generations"
    save(file, b"second")
    for stray in (file.path.parent / f".v.pinvault.{'0a' * 8}.tmp", generations / STRAY):
        stray.touch()
        with VaultFile(file.path).locked():
            file.sweep_if_idle()
            assert stray.exists()
        file.sweep_if_idle()
        assert not stray.exists()


def test_looking_at_a_tidy_vault_takes_no_lock(tmp_path: Path) -> None:
    """Reading writes nothing, not even a lock file."""
    file = VaultFile(tmp_path / "v.pinvault")
    file.path.write_bytes(b"first")
    file.sweep_if_idle()
    assert _names(file) == {"v.pinvault"}


def test_strays_of_a_killed_first_save_go_with_the_next(tmp_path: Path) -> None:
    """Creating again leaves the vault and nothing else."""
    (tmp_path / f".v.pinvault.{'0a' * 8}.tmp").touch()
    file = VaultFile(tmp_path / "v.pinvault")
    file.create(b"first", lambda _: None)
    assert _names(file) == {"v.pinvault", "v.pinvault.lock"}


def test_strays_of_another_user_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody makes us remove what we did not make."""
    stray = tmp_path / f".v.pinvault.{'0a' * 8}.tmp"
    stray.touch()
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    staging.sweep(tmp_path, "v.pinvault")
    assert stray.exists()


def test_a_file_under_the_temporary_name_is_not_written_to(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However unlikely the name, what stands there is someone's."""
    monkeypatch.setattr(secrets, "token_hex", lambda _: "0a" * 8)
    taken = file.path.with_name(f".v.pinvault.{'0a' * 8}.tmp")
    taken.write_bytes(b"theirs")
    with file.locked(), pytest.raises(StorageError):
        file.replace(b"second", lambda _: None)
    assert taken.read_bytes() == b"theirs"


def test_a_stray_that_cannot_be_removed_stops_no_save(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Housekeeping waits for the next time."""
    stray = file.path.with_name(f".v.pinvault.{'0a' * 8}.tmp")
    stray.touch()
    refuse(monkeypatch, "unlink", errno.EIO)
    save(file, b"second")
    assert file.read() == b"second"


def test_a_copy_aside_never_takes_a_taken_name(file: VaultFile) -> None:
    """Two conflicts on one day are two files, with the ending a person knows."""
    with file.locked():
        paths = [file.keep_aside(b"copy %d" % number, "conflict-7") for number in range(3)]
    assert [path.name for path in paths] == [
        "v.conflict-7.pinvault",
        "v.conflict-7-2.pinvault",
        "v.conflict-7-3.pinvault",
    ]
    assert [path.read_bytes() for path in paths] == [b"copy 0", b"copy 1", b"copy 2"]
    assert _names(file) == {"v.pinvault", "v.pinvault.lock"} | {path.name for path in paths}


@pytest.mark.parametrize("label", ["", "../x", "a.b", "A", "-x", "x" * 65])
def test_a_label_is_only_a_label(label: str, file: VaultFile) -> None:
    """A copy lands beside the vault and nowhere else."""
    with file.locked(), pytest.raises(ValueError, match=f"^{re.escape(label)}$"):
        file.keep_aside(b"x", label)


def test_an_error_before_the_rename_leaves_the_old_vault(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of states that cannot be synced stops a save in time."""
    sync = os.fsync

    def sync_files(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        sync(opened)

    monkeypatch.setattr(os, "fsync", sync_files)
    with pytest.raises(StorageError, match="io-error"):
        save(file, b"second")
    assert file.read() == b"first"


def test_what_a_platform_does_not_have_is_done_without(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows syncs no folders and gives no advice on reading; a save is a save there too."""
    monkeypatch.setattr(folders, "_FOLDERS_SYNC", False)
    monkeypatch.delattr(os, "posix_fadvise")
    monkeypatch.delattr(os, "geteuid")
    monkeypatch.delattr(os, "fchmod")
    save(file, b"second")
    assert file.read() == b"second"
    assert [file.read_generation(each) for each in file.generations()] == [b"first"]


def test_the_mac_waits_for_the_drive(file: VaultFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """There fsync stops at the drive's own memory; the call that does not is used if it works."""
    import fcntl

    asked = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _, call: asked.append(call))
    save(file, b"second")
    assert asked == [51]
