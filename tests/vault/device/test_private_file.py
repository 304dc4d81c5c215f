"""The private key file: nobody else can read it, and no fault loses what it holds."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.device import folder as room_folder
from tests.vault.device.private_file import ITEM, NEWER, SECRET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def mode(path: Path) -> int:
    """Return the permission bits."""
    return stat.S_IMODE(path.stat().st_mode)


def unsafe(use: Callable[[], object]) -> bool:
    """Tell whether the call refuses what it finds as unsafe."""
    with pytest.raises(KeyringError) as caught:
        use()
    return caught.value.reason == "keyring-file-unsafe"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_nobody_else_can_read(folder: Path, umask: int) -> None:
    """Folder 0700, file 0600, whatever the umask."""
    old = os.umask(umask)
    try:
        PrivateFileStore(folder).put(ITEM, SECRET)
    finally:
        os.umask(old)
    assert (mode(folder), mode(folder / ITEM)) == (0o700, 0o600)


def test_loose_modes_are_set_right(store: PrivateFileStore, folder: Path) -> None:
    """Reading makes folder and file private again."""
    (folder / ITEM).chmod(0o644)
    folder.chmod(0o755)
    assert store.get(ITEM) == SECRET
    assert (mode(folder), mode(folder / ITEM)) == (0o700, 0o600)


def test_nothing_is_made_by_reading(tmp_path: Path) -> None:
    """Asking for an item or deleting one creates no folder."""
    store = PrivateFileStore(tmp_path / "keys")
    store.delete(ITEM)
    assert store.get(ITEM) is None
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_place_of_the_folder_is_refused(store: PrivateFileStore, folder: Path) -> None:
    """Neither reading nor writing nor deleting follows it."""
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(elsewhere)
    assert unsafe(lambda: store.get(ITEM))
    assert unsafe(lambda: store.put(ITEM, NEWER))
    assert unsafe(lambda: store.delete(ITEM))
    assert PrivateFileStore(elsewhere).get(ITEM) == SECRET


def test_a_link_is_refused_without_handles_too(
    store: PrivateFileStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, where folders cannot be opened, a link in the folder's place is seen as well."""
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(elsewhere)
    monkeypatch.setattr(room_folder, "_POSIX", False)
    assert unsafe(lambda: store.get(ITEM))
    assert unsafe(lambda: store.put(ITEM, NEWER))


def test_a_link_to_nowhere_is_refused(folder: Path) -> None:
    """A link that waits for its target is no missing folder."""
    folder.symlink_to(folder.with_name("elsewhere"))
    assert unsafe(lambda: PrivateFileStore(folder).get(ITEM))
    assert unsafe(lambda: PrivateFileStore(folder).put(ITEM, SECRET))


def test_a_link_in_place_of_the_file_is_refused(store: PrivateFileStore, folder: Path) -> None:
    """A link is not read, symbolic or hard."""
    kept = (folder / ITEM).rename(folder / "kept")
    (folder / ITEM).symlink_to(kept)
    assert unsafe(lambda: store.get(ITEM))
    (folder / ITEM).unlink()
    (folder / ITEM).hardlink_to(kept)
    assert unsafe(lambda: store.get(ITEM))


def test_writing_replaces_a_link_and_spares_its_target(
    store: PrivateFileStore, folder: Path
) -> None:
    """A new secret never goes where a link points."""
    target = folder.with_name("target")
    target.write_text("untouched", encoding="utf-8")
    (folder / ITEM).unlink()
    (folder / ITEM).symlink_to(target)
    store.put(ITEM, NEWER)
    assert store.get(ITEM) == NEWER
    assert target.read_text(encoding="utf-8") == "untouched"


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_refused(
    store: PrivateFileStore, folder: Path, make: Callable[[Path], None]
) -> None:
    """A folder or a pipe in the file's place is refused, and the pipe not waited for."""
    (folder / ITEM).unlink()
    make(folder / ITEM)
    assert unsafe(lambda: store.get(ITEM))


def test_a_file_in_place_of_the_folder_is_refused(folder: Path) -> None:
    """A file where the folder should be is not replaced."""
    folder.write_text("mine", encoding="utf-8")
    assert unsafe(lambda: PrivateFileStore(folder).put(ITEM, SECRET))
    assert folder.read_text(encoding="utf-8") == "mine"


def test_a_foreign_owner_is_refused(
    store: PrivateFileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What belongs to another user is neither read nor written, as after sudo."""
    somebody_else = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody_else)
    assert unsafe(lambda: store.get(ITEM))
    assert unsafe(lambda: store.put(ITEM, NEWER))


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"00", b"zz\n", b"0A\n", b"0\n", b"00\n\n", b"00" * 481 + b"\n", b"\xff\n"],
)
def test_other_content_is_damage(store: PrivateFileStore, folder: Path, content: bytes) -> None:
    """Whatever ``put`` cannot have written gives no secret, however much there is of it."""
    (folder / ITEM).write_bytes(content)
    with pytest.raises(KeyringError, match="keyring-damaged-item"):
        store.get(ITEM)
