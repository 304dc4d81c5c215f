"""The private key file under faults: the old secret or the new one, whole, and nothing else."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pinvault.errors import KeyringError, StorageError
from pinvault.vault.device import PrivateFileStore
from tests.vault.device.private_file import ITEM, NEWER, SECRET

FAULTS = {
    errno.EROFS: "keyring-file-read-only",
    errno.ENOSPC: "keyring-file-full",
    errno.EDQUOT: "keyring-file-full",
    errno.EACCES: "keyring-file-forbidden",
    errno.EPERM: "keyring-file-forbidden",
    errno.EIO: "keyring-file-failed",
}


@pytest.mark.parametrize("code", FAULTS, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_fault_keeps_the_old_secret(
    store: PrivateFileStore, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    """A call that fails has its reason, leaves the old secret and no second file."""

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as faulty:
        faulty.setattr(os, call, fail)
        with pytest.raises(StorageError) as caught:
            store.put(ITEM, NEWER)
    assert caught.value.reason == FAULTS[code]
    assert caught.value.values["path"] == str(folder)
    assert store.get(ITEM) == SECRET
    assert [path.name for path in folder.iterdir()] == [ITEM]


@pytest.mark.parametrize(("code", "name"), [(errno.EIO, "EIO"), (99_999, "99999")])
def test_a_fault_that_is_no_known_one_is_named(
    store: PrivateFileStore, monkeypatch: pytest.MonkeyPatch, code: int, name: str
) -> None:
    """The system's own name for the error is told, or its number where it has none."""

    def fail(*_: object) -> None:
        raise OSError(code, "")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError) as caught:
        store.put(ITEM, NEWER)
    assert caught.value.values["error"] == name


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Take note of what is seen on disk, and of when a name is given."""
    seen: list[str] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def noted_fsync(handle: int) -> None:
        fsync(handle)
        seen.append(f"disk has {Path(f'/proc/self/fd/{handle}').readlink().name[:5]}")

    def noted_replace(old: str, new: str, **folders: int) -> None:
        replace(old, new, **folders)
        seen.append(f"{new[:4]} replaced")

    def noted_unlink(name: str, **folders: int) -> None:
        unlink(name, **folders)
        seen.append(f"{name[:4]} removed")

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    monkeypatch.setattr(os, "unlink", noted_unlink)
    return seen


def test_a_secret_is_on_disk_before_it_has_its_name(tmp_path: Path, steps: list[str]) -> None:
    """A power cut at any moment finds the old file or the whole new one, in a folder that is."""
    (tmp_path / "home").mkdir()
    PrivateFileStore(tmp_path / "home" / "data" / "keys").put(ITEM, SECRET)
    assert steps == [
        "disk has data",
        "disk has home",
        "disk has .5a5a",
        "5a5a replaced",
        "disk has keys",
    ]


def test_a_deletion_is_on_disk_when_it_is_done(store: PrivateFileStore, steps: list[str]) -> None:
    """A secret that was deleted does not come back after a power cut."""
    steps.clear()
    store.delete(ITEM)
    assert steps == ["5a5a removed", "disk has keys"]


def test_a_short_write_is_carried_on(
    store: PrivateFileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes a few bytes at a time gets them all."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, content[:7]))
    store.put(ITEM, NEWER)
    assert store.get(ITEM) == NEWER


def test_a_disk_that_lies_is_noticed(
    store: PrivateFileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read back is compared with what was written."""
    write = os.write
    monkeypatch.setattr(
        os, "write", lambda handle, content: write(handle, content.replace(b"2", b"3"))
    )
    with pytest.raises(KeyringError, match="keyring-read-back"):
        store.put(ITEM, NEWER)


KILLED = """
import os, signal, sys
from pathlib import Path
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.device import folder as room_folder
left = int(sys.argv[3])
def counted(call):
    def run(*args, **options):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **options)
    return run
for name in ("open", "write", "fsync", "replace", "close"):
    setattr(os, name, counted(getattr(os, name)))
PrivateFileStore(Path(sys.argv[1])).put(sys.argv[2], bytes(range(32, 64)))
"""


def test_a_kill_at_any_call_leaves_the_old_secret_or_the_new(folder: Path) -> None:
    """Killed before each call of a write in turn; the next write removes what was left."""
    store = PrivateFileStore(folder)
    seen: list[bytes | None] = []
    for calls in range(40):
        store.put(ITEM, SECRET)
        command = [sys.executable, "-c", KILLED, str(folder), ITEM, str(calls)]
        ended = subprocess.run(command, check=False).returncode
        seen.append(store.get(ITEM))
        if ended == 0:
            break
    assert ended == 0
    assert set(seen) == {SECRET, NEWER}
    assert SECRET not in seen[seen.index(NEWER) :]
    store.put(ITEM, SECRET)
    assert [path.name for path in folder.iterdir()] == [ITEM]


def test_deleting_one_item_twice_is_fine(store: PrivateFileStore) -> None:
    """The folder being there makes no difference to an item that is not."""
    store.delete(ITEM)
    store.delete(ITEM)
    assert store.get(ITEM) is None


def test_deleting_removes_what_a_kill_left(store: PrivateFileStore, folder: Path) -> None:
    """An unfinished write of the item holds a secret, too, and goes with it; others stay."""
    (folder / f".{ITEM}.0011223344556677").write_text("00\n", encoding="ascii")
    other = folder / f".{'a5' * 16}.0011223344556677"
    other.write_text("00\n", encoding="ascii")
    store.delete(ITEM)
    assert list(folder.iterdir()) == [other]
