"""Every refusal tells which file it is about, and what can be left undone refuses nothing."""

from __future__ import annotations

import errno
import fcntl
import os
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import pytest

from pinvault.errors import BusyError, NoVaultError, StorageError
from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.notes import NotesFile
from tests.vault.storage.acts import refuse, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _nothing(_: bytes) -> None:
    pass


def _locked(file: VaultFile) -> None:
    with file.locked():
        pass


def _told(error: StorageError | BusyError | NoVaultError) -> tuple[str, str]:
    return error.reason, str(error.values["path"])


class _Case(NamedTuple):
    """A call that fails with an error number, what is done meanwhile, and what is told of which."""

    call: str
    number: int
    act: Callable[[VaultFile], object]
    reason: str
    ending: str = ""


def _save(file: VaultFile) -> None:
    save(file, b"second")


def _put_back(file: VaultFile) -> None:
    file.put_back(file.generations()[0], _nothing)


CASES = {
    "full": _Case("write", errno.ENOSPC, _save, "disk-full"),
    "rename": _Case("replace", errno.EIO, _save, "io-error"),
    "keep": _Case("link", errno.EIO, _save, "io-error"),
    "read": _Case("open", errno.EACCES, VaultFile.read, "disk-permission"),
    "list": _Case("scandir", errno.EIO, VaultFile.generations, "io-error", ".generations"),
    "lock": _Case("open", errno.EMFILE, _locked, "files-too-many", ".lock"),
    "look": _Case("lstat", errno.EIO, VaultFile.exists, "io-error"),
}
HELD = {
    "replace": _Case(
        "open", errno.EACCES, lambda file: file.replace(b"x", _nothing), "disk-permission"
    ),
    "aside": _Case(
        "open", errno.EROFS, lambda file: file.keep_aside(b"x", "copy"), "disk-read-only"
    ),
    "remove-aside": _Case(
        "unlink", errno.EIO, lambda file: file.remove_aside(file.path), "io-error"
    ),
    "remove": _Case("unlink", errno.EIO, VaultFile.remove, "io-error"),
    "put-back": _Case("replace", errno.EIO, _put_back, "io-error"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_the_system_refuses_is_told_with_the_path(
    case: _Case, file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of the vault, or of the one beside it that it was about."""
    save(file, b"newer")
    refuse(monkeypatch, case.call, case.number)
    with pytest.raises(StorageError) as caught:
        case.act(file)
    assert _told(caught.value) == (case.reason, f"{file.path}{case.ending}")


@pytest.mark.parametrize("case", HELD.values(), ids=HELD)
def test_what_the_system_refuses_under_the_lock_is_told_with_the_path(
    case: _Case, file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the lock is given back."""
    save(file, b"newer")
    with file.locked():
        with monkeypatch.context() as patch:
            refuse(patch, case.call, case.number)
            with pytest.raises(StorageError) as caught:
                case.act(file)
        assert _told(caught.value) == (case.reason, f"{file.path}{case.ending}")
    save(VaultFile(file.path, lock_seconds=0), b"second")


@pytest.mark.parametrize(
    ("call", "act", "ending"),
    [
        ("open", lambda notes: notes.write(b"sealed"), ".reminders"),
        ("open", lambda notes: notes.stage(b"sealed"), ".reminders.next"),
        ("unlink", NotesFile.remove, ".reminders"),
        ("unlink", NotesFile.drop_next, ".reminders.next"),
        ("replace", NotesFile.adopt, ".reminders"),
    ],
    ids=["write", "stage", "remove", "drop", "adopt"],
)
def test_notes_that_the_system_refuses_are_told_with_their_path(
    call: str,
    act: Callable[[NotesFile], object],
    ending: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those that count, or those that wait."""
    notes = NotesFile(tmp_path / "v.pinvault")
    notes.write(b"sealed")
    notes.stage(b"sealed anew")
    refuse(monkeypatch, call, errno.EIO)
    with pytest.raises(StorageError) as caught:
        act(notes)
    assert _told(caught.value) == ("io-error", f"{tmp_path / 'v.pinvault'}{ending}")


def test_a_disk_that_writes_wrong_is_told_with_its_folder(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The temporary file is gone by then."""
    monkeypatch.setattr(os, "write", lambda _, data: len(data))
    with pytest.raises(StorageError) as caught:
        save(file, b"second")
    assert _told(caught.value) == ("disk-wrote-wrong", str(file.path.parent))


def test_what_pinvault_refuses_is_told_with_the_path(
    file: VaultFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vault that stands, none, one of another user, a lock that is held or has no meaning."""
    with pytest.raises(StorageError) as caught:
        file.create(b"other", _nothing)
    assert _told(caught.value) == ("vault-exists", str(file.path))
    missing = tmp_path / "none.pinvault"
    with pytest.raises(NoVaultError) as none:
        VaultFile(missing).read()
    assert _told(none.value) == ("no-vault", str(missing))
    with file.locked(), pytest.raises(BusyError) as busy:
        _locked(VaultFile(file.path, lock_seconds=0))
    assert _told(busy.value) == ("vault-busy", f"{file.path}.lock")
    stranger = os.geteuid() + 1
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: stranger)
        with pytest.raises(StorageError) as foreign:
            file.read()
    assert _told(foreign.value) == ("vault-foreign-owner", str(file.path))

    def unsupported(*_: object) -> NoReturn:
        raise OSError(errno.ENOSYS, "no")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    with pytest.raises(StorageError) as without:
        _locked(file)
    assert _told(without.value) == ("lock-unsupported", f"{file.path}.lock")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.symlink_to("elsewhere"), "vault-is-link"),
        (lambda path: path.mkdir(), "vault-is-folder"),
        (os.mkfifo, "vault-not-regular"),
    ],
    ids=["link", "folder", "fifo"],
)
def test_what_is_no_vault_is_told_with_the_path(
    make: Callable[[Path], object], reason: str, tmp_path: Path
) -> None:
    """Nothing of it is read."""
    path = tmp_path / "v.pinvault"
    make(path)
    with pytest.raises(StorageError) as caught:
        VaultFile(path).read()
    assert _told(caught.value) == (reason, str(path))


def test_a_save_that_may_not_last_is_told_with_the_path(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new vault stands there."""
    sync = os.fsync

    def fail_at_folders(opened: int) -> None:
        if os.path.samestat(os.fstat(opened), file.path.parent.stat()):
            raise OSError(errno.EIO, "no answer")
        sync(opened)

    monkeypatch.setattr(os, "fsync", fail_at_folders)
    with pytest.raises(StorageError) as caught:
        save(file, b"second")
    assert _told(caught.value) == ("save-unconfirmed", str(file.path))


def test_a_folder_of_states_that_is_none_is_told_with_its_path(file: VaultFile) -> None:
    """A file stands there."""
    folder = file.path.with_name(f"{file.path.name}.generations")
    folder.write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        file.generations()
    assert _told(caught.value) == ("generations-unsafe", str(folder))


def test_a_close_that_fails_changes_nothing(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written has reached the disk by then, and what was read has been read."""
    close = os.close

    def fail(opened: int) -> NoReturn:
        close(opened)
        raise OSError(errno.EIO, "too late")

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", fail)
        save(file, b"second")
        assert file.read() == b"second"
        assert [file.read_generation(each) for each in file.generations()] == [b"first"]


def test_advice_that_is_not_taken_changes_nothing(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems keep what they have read in memory all the same."""
    refuse(monkeypatch, "posix_fadvise", errno.EINVAL)
    save(file, b"second")
    assert file.read() == b"second"


def test_the_lock_of_a_file_that_is_written_once_goes_with_it(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it cannot go, it stays: it holds nothing."""
    lock = file.path.with_name(f"{file.path.name}.lock")
    with file.locked():
        with monkeypatch.context() as patch:
            refuse(patch, "unlink", errno.EACCES)
            file.remove_lock()
        assert lock.exists()
        file.remove_lock()
    assert not lock.exists()


def test_notes_go_whatever_of_them_is_there(tmp_path: Path) -> None:
    """None, those that count, those that wait, and what a killed write left."""
    notes = NotesFile(tmp_path / "v.pinvault")
    for made in ((), (notes.write,), (notes.stage,), (notes.write, notes.stage)):
        for make in made:
            make(b"sealed")
        for path in (notes.path, notes.next):
            path.with_name(f".{path.name}.{'0a' * 8}.tmp").touch()
        with notes.held():
            notes.remove()
        assert list(tmp_path.iterdir()) == []
