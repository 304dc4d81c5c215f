"""Promises of opening: only an ordinary file of one's own, within its size, private afterwards."""

from __future__ import annotations

import errno
import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import NoVaultError, StorageError, UnreadableError
from pinvault.vault.storage import VaultFile, opening
from tests.vault.storage.acts import refuse, save

if TYPE_CHECKING:
    from collections.abc import Callable


def _link(path: Path) -> None:
    target = path.with_name("target")
    target.write_bytes(b"x")
    path.symlink_to(target)


def _dangling_link(path: Path) -> None:
    path.symlink_to("nowhere")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


STRANGE = [
    (_link, "vault-is-link"),
    (_dangling_link, "vault-is-link"),
    (os.mkdir, "vault-is-folder"),
    (os.mkfifo, "vault-not-regular"),
    (_socket, "vault-not-regular"),
]


@pytest.mark.parametrize(("make", "reason"), STRANGE)
def test_what_is_no_ordinary_file_is_refused(
    make: Callable[[Path], None], reason: str, tmp_path: Path
) -> None:
    """Reading, locking and creating answer at once, each with the reason, and leave it as it is."""
    path = tmp_path / "v.pinvault"
    make(path)
    before = sorted(tmp_path.rglob("*")), path.lstat()
    file = VaultFile(path)
    for attempt in (file.read, file.locked().__enter__, lambda: file.create(b"x", print)):
        with pytest.raises(StorageError) as caught:
            attempt()
        assert (caught.value.reason, caught.value.values["path"]) == (reason, str(path))
    assert (sorted(tmp_path.rglob("*")), path.lstat()) == before


def test_a_device_is_refused() -> None:
    """A path that answers for ever is not read."""
    with pytest.raises(StorageError, match="vault-not-regular"):
        VaultFile(Path("/dev/zero")).read()


def test_a_file_of_another_user_is_refused(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever owns the file could change it under us; so could we, theirs."""
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    with pytest.raises(StorageError, match="vault-foreign-owner"):
        file.read()
    with pytest.raises(StorageError, match="vault-foreign-owner"), file.locked():
        pass


def test_a_folder_of_another_user_keeps_its_mode(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root could change it, and must not."""
    file.path.parent.chmod(0o755)
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    with pytest.raises(StorageError, match="vault-foreign-owner"):
        VaultFile(file.path, own_folder=True).read()
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o755


def test_links_are_refused_where_open_cannot_refuse_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A platform without O_NOFOLLOW looks before it opens."""
    monkeypatch.setattr(opening, "NO_FOLLOW", 0)
    monkeypatch.setattr(opening, "_READ", os.O_RDONLY)
    _link(tmp_path / "v.pinvault")
    with pytest.raises(StorageError, match="vault-is-link"):
        VaultFile(tmp_path / "v.pinvault").read()


def test_a_link_on_the_way_is_followed(file: VaultFile) -> None:
    """People keep their data folder elsewhere and link to it."""
    folder = file.path.parent
    (folder / "way").symlink_to(folder)
    through = VaultFile(folder / "way" / file.path.name)
    save(through, b"second")
    assert file.read() == b"second"


def test_nothing_at_the_path_is_said(tmp_path: Path) -> None:
    """No file and no folder are the same to a person: there is no vault."""
    for path in (tmp_path / "v.pinvault", tmp_path / "no" / "folder" / "v.pinvault"):
        file = VaultFile(path)
        assert not file.exists()
        with pytest.raises(NoVaultError, match="no-vault"):
            file.read()
    with pytest.raises(NoVaultError, match="no-vault"), file.locked():
        pass
    assert list(tmp_path.iterdir()) == []


def test_anything_at_the_path_exists(tmp_path: Path) -> None:
    """Whoever asks whether to create a vault learns of a dangling link too."""
    _dangling_link(tmp_path / "v.pinvault")
    assert VaultFile(tmp_path / "v.pinvault").exists()


def test_a_path_through_a_file_is_said(tmp_path: Path) -> None:
    """A file where a folder should be is not taken for a missing vault."""
    (tmp_path / "file").touch()
    file = VaultFile(tmp_path / "file" / "v.pinvault")
    for attempt in (file.read, file.exists, lambda: file.create(b"x", print)):
        with pytest.raises(StorageError, match="folder-is-file"):
            attempt()


def test_a_name_too_long_is_said(tmp_path: Path) -> None:
    """The longest names leave no room for those beside them."""
    file = VaultFile(tmp_path / ("n" * 250))
    with pytest.raises(StorageError, match="path-too-long"):
        file.create(b"x", print)


def test_a_path_is_shown_on_one_printable_line(tmp_path: Path) -> None:
    """A name cannot put colours, new lines or undecodable bytes on the screen."""
    file = VaultFile(tmp_path / "a\n\x1b[31m\udcff保管庫\\")
    with pytest.raises(NoVaultError) as caught:
        file.read()
    assert caught.value.values["path"] == f"{tmp_path}/a\\n\\x1b[31m\\udcff保管庫\\"


@pytest.mark.parametrize("mode", [0o644, 0o666, 0o700, 0o400])
def test_the_file_becomes_private(mode: int, file: VaultFile) -> None:
    """Whatever a copy or a syncer made of the mode, it is 0600 after opening."""
    file.path.chmod(mode)
    assert file.read() == b"first"
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("number", [errno.EPERM, errno.EROFS, errno.ENOTSUP])
def test_a_file_system_without_modes_still_opens(
    number: int, file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content is sealed; a mode that cannot be changed must not lock its owner out."""
    refuse(monkeypatch, "fchmod", number)
    file.path.chmod(0o644)
    assert file.read() == b"first"


def test_a_mode_that_fails_otherwise_is_said(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk error stays a disk error."""
    refuse(monkeypatch, "fchmod", errno.EIO)
    file.path.chmod(0o644)
    with pytest.raises(StorageError) as caught:
        file.read()
    assert (caught.value.reason, caught.value.values["code"]) == ("io-error", "EIO")


def test_a_shared_folder_keeps_its_mode(file: VaultFile) -> None:
    """A vault in a home folder does not shut the home folder."""
    file.path.parent.chmod(0o755)
    file.read()
    save(file, b"second")
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o755


def test_a_folder_of_our_own_becomes_private(file: VaultFile) -> None:
    """The folder that belongs to pinvault alone is shut again."""
    file.path.parent.chmod(0o755)
    VaultFile(file.path, own_folder=True).read()
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


def test_a_link_in_place_of_our_own_folder_is_left_alone(file: VaultFile) -> None:
    """Where the link leads is shared on purpose."""
    folder = file.path.parent
    folder.chmod(0o755)
    (folder / "way").symlink_to(folder)
    VaultFile(folder / "way" / file.path.name, own_folder=True).read()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_file_at_the_limit_opens_and_one_byte_more_does_not(tmp_path: Path) -> None:
    """The limit is the last size that opens; the message tells it in MiB."""
    path = tmp_path / "v.pinvault"
    mebibyte = 1024 * 1024
    path.write_bytes(b"x" * mebibyte)
    assert len(VaultFile(path, limit=mebibyte).read()) == mebibyte
    with path.open("ab") as grown:
        grown.write(b"x")
    with pytest.raises(UnreadableError) as caught:
        VaultFile(path, limit=mebibyte).read()
    assert caught.value.reason == "file-too-large"
    assert caught.value.values == {"path": str(path), "mebibytes": 1}


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gibibyte costs no more than a look."""
    path = tmp_path / "v.pinvault"
    path.touch()
    os.truncate(path, 1024**3)
    refuse(monkeypatch, "read", errno.EIO)
    with pytest.raises(UnreadableError, match="file-too-large"):
        VaultFile(path).read()


def test_a_file_that_grows_while_it_is_read_is_refused(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds for what is read, not only for the size seen before."""
    pieces = iter([b"x" * 900] * 3)
    monkeypatch.setattr(os, "read", lambda *_: next(pieces))
    with pytest.raises(UnreadableError, match="file-too-large"):
        VaultFile(file.path, limit=1000).read()
    assert len(list(pieces)) == 1


def test_a_look_at_a_file_of_anybody_changes_nothing(file: VaultFile) -> None:
    """A backup comes from elsewhere; its mode and its owner are none of our business."""
    file.path.chmod(0o644)
    assert file.peek() == b"first"
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o644
    file.path.unlink()
    with pytest.raises(NoVaultError):
        file.peek()
