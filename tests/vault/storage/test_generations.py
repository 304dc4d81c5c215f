"""Promises of the earlier states: the last five, in order, whole, and no more."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinvault.errors import StorageError, UnreadableError
from pinvault.vault.storage import VaultFile
from tests.vault.storage.acts import refuse, save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _kept(file: VaultFile) -> list[bytes]:
    return [file.read_generation(generation) for generation in file.generations()]


def _folder(file: VaultFile) -> Path:
    return file.path.with_name(f"{file.path.name}.generations")


@settings(max_examples=25)
@given(st.lists(st.tuples(st.binary(max_size=4), st.integers(0, 6)), max_size=8))
def test_the_newest_earlier_states_are_kept(
    tmp_path_factory: pytest.TempPathFactory, saves: list[tuple[bytes, int]]
) -> None:
    """Newest first, never more than asked for, and a state kept already is not kept twice."""
    file = VaultFile(tmp_path_factory.mktemp("vault") / "v.pinvault")
    file.create(b"first", lambda _: None)
    stands, expected = b"first", list[bytes]()
    for data, keep in saves:
        save(file, data, keep=keep)
        if expected[:1] != [stands]:
            expected.insert(0, stands)
        del expected[keep:]
        stands = data
        assert _kept(file) == expected
    assert file.read() == stands


def test_no_name_hides_the_states_that_come_after_it(file: VaultFile) -> None:
    """A state that nobody lists would be kept for ever, through every change of keys."""
    save(file, b"second")
    (generation,) = file.generations()
    generation.path.rename(generation.path.with_name(f"{'9' * 18}-{'0' * 16}"))
    for number in range(8):
        save(file, b"%d" % number)
    assert len(file.generations()) == len(list(_folder(file).iterdir())) == 5


def test_names_sort_by_age_beyond_any_number_of_saves(file: VaultFile) -> None:
    """The order holds where the digits run over."""
    save(file, b"second")
    (generation,) = file.generations()
    generation.path.rename(generation.path.with_name(f"99999999-{'0' * 16}"))
    save(file, b"third")
    assert [each.serial for each in file.generations()] == [100_000_000, 99_999_999]
    assert _kept(file) == [b"second", b"first"]


def test_a_generation_tells_when_it_had_been_saved(file: VaultFile) -> None:
    """The time is that of the state, not of its being replaced, and re-sealing leaves it."""
    os.utime(file.path, (1_800_000_000, 1_800_000_000))
    save(file, b"second")
    (generation,) = file.generations()
    assert generation.saved == datetime(2027, 1, 15, 8, tzinfo=UTC)
    with file.locked():
        file.rewrite_generation(generation, b"sealed anew", lambda _: None)
    assert file.generations() == (generation,)
    assert file.read_generation(generation) == b"sealed anew"


def test_copies_serve_where_there_are_no_links(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick formatted for everything keeps the same states, with the same times."""
    os.utime(file.path, (1_800_000_000, 1_800_000_000))
    refuse(monkeypatch, "link", errno.EPERM)
    save(file, b"second")
    save(file, b"third")
    assert _kept(file) == [b"second", b"first"]
    assert file.generations()[1].saved == datetime(2027, 1, 15, 8, tzinfo=UTC)
    assert len(list(_folder(file).iterdir())) == 2


def test_a_save_that_failed_half_way_pushes_no_state_out(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often the last step fails, the states before it stay."""
    for number in range(6):
        save(file, b"state %d" % number)
    before = _kept(file)
    with monkeypatch.context() as broken:
        refuse(broken, "replace", errno.EIO)
        for _ in range(7):
            with pytest.raises(StorageError, match="io-error"):
                save(file, b"never")
    assert [state for state in _kept(file) if state != file.read()] == before
    save(file, b"after")
    assert _kept(file) == [b"state 5", *before[:4]]


def test_a_state_that_cannot_be_kept_stops_the_save(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No save without the way back; only a file system without links gets a copy instead."""
    refuse(monkeypatch, "link", errno.EIO)
    with pytest.raises(StorageError, match="io-error"):
        save(file, b"second")
    assert file.read() == b"first"


def test_a_damaged_newest_state_stops_no_save(file: VaultFile) -> None:
    """What cannot be read cannot be the same, and keeping it harms nobody."""
    save(file, b"second")
    (generation,) = file.generations()
    os.truncate(generation.path, 1024**3)
    save(file, b"third")
    newest, oldest = file.generations()
    assert file.read_generation(newest) == b"second"
    with pytest.raises(UnreadableError, match="file-too-large"):
        file.read_generation(oldest)


def test_re_sealing_verifies_like_a_save(file: VaultFile) -> None:
    """Bytes that do not open never take the place of a state."""
    save(file, b"second")
    (generation,) = file.generations()

    def verify(data: bytes) -> NoReturn:
        raise UnreadableError("damaged", size=len(data))

    with file.locked(), pytest.raises(UnreadableError, match="damaged"):
        file.rewrite_generation(generation, b"broken", verify)
    assert _kept(file) == [b"first"]
    assert len(list(_folder(file).iterdir())) == 1


def test_a_state_removed_is_gone_and_can_be_removed_again(file: VaultFile) -> None:
    """Erasing after a crash meets what an earlier try did already."""
    save(file, b"second")
    (generation,) = file.generations()
    with file.locked():
        file.remove_generation(generation)
        file.remove_generation(generation)
        with pytest.raises(StorageError, match="generation-missing"):
            file.rewrite_generation(generation, b"x", lambda _: None)
    assert file.generations() == ()
    with pytest.raises(StorageError, match="generation-missing"):
        file.read_generation(generation)


def test_other_things_in_the_folder_are_passed_over(file: VaultFile) -> None:
    """A link, a folder or a note is no state and stays where it is."""
    save(file, b"second")
    folder = _folder(file)
    (folder / "note").write_bytes(b"x")
    (folder / f"00000007-{'0' * 16}").symlink_to(file.path)
    (folder / f"00000008-{'0' * 16}").mkdir()
    (folder / f"00000009-{'0' * 15}").write_bytes(b"x")
    save(file, b"third", keep=1)
    assert _kept(file) == [b"second"]
    assert len(list(folder.iterdir())) == 5


def test_a_link_in_place_of_a_state_is_not_read(file: VaultFile) -> None:
    """The checks of the vault are the checks of its states."""
    save(file, b"second")
    (generation,) = file.generations()
    generation.path.unlink()
    generation.path.symlink_to(file.path)
    with pytest.raises(StorageError, match="vault-is-link"):
        file.read_generation(generation)


def test_a_folder_of_states_that_is_a_link_is_refused(file: VaultFile, tmp_path: Path) -> None:
    """A save does not carry states to wherever someone points."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    _folder(file).symlink_to(elsewhere)
    for attempt in (file.generations, lambda: save(file, b"second")):
        with pytest.raises(StorageError) as caught:
            attempt()
        assert caught.value.reason == "generations-unsafe"
        assert caught.value.values["path"] == str(_folder(file))
    assert file.read() == b"first"
    assert list(elsewhere.iterdir()) == []


def test_a_folder_of_states_of_another_user_is_refused(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever owns the folder could exchange what lies in it."""
    save(file, b"second")
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    with pytest.raises(StorageError, match="generations-unsafe"):
        file.generations()


def test_a_state_that_goes_while_it_is_listed_is_passed_over(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Listing needs no lock, so a save may prune at that moment."""
    save(file, b"second")
    save(file, b"third")
    oldest = file.generations()[-1]
    scandir = os.scandir

    @contextmanager
    def late(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
        with scandir(folder) as entries:
            found = list(entries)
        oldest.path.unlink(missing_ok=True)
        yield found

    monkeypatch.setattr(os, "scandir", late)
    assert _kept(file) == [b"second"]


def test_none_is_kept_where_none_is_wanted(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With ``keep`` 0 the old state is not even linked for a moment."""
    refuse(monkeypatch, "link", errno.EIO)
    save(file, b"second", keep=0)
    assert file.read() == b"second"
    assert not _folder(file).exists()


def test_the_folder_of_states_becomes_private(file: VaultFile) -> None:
    """Whatever a copy made of its mode, the next look sets it right."""
    save(file, b"second")
    _folder(file).chmod(0o755)
    file.generations()
    assert stat.S_IMODE(_folder(file).stat().st_mode) == 0o700


def test_states_that_cannot_be_pruned_stop_no_save(
    file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is saved; what is too many goes with a later save."""
    with monkeypatch.context() as broken:
        refuse(broken, "unlink", errno.EIO)
        for number in range(8):
            save(file, b"state %d" % number)
        assert len(file.generations()) == 8
    save(file, b"last")
    assert len(file.generations()) == 5
