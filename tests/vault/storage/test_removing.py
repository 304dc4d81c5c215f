"""Promises of removing a vault: all of it, nothing else, and nobody locked out or let in."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import NoVaultError
from pinvault.vault.storage import CONFLICT, VaultFile
from tests.vault.storage.acts import save

if TYPE_CHECKING:
    from pathlib import Path


def _remove(file: VaultFile) -> None:
    with file.locked():
        file.remove()


def test_everything_of_the_vault_goes(file: VaultFile, tmp_path: Path) -> None:
    """Vault, states, strays and lock; the shared folder stays."""
    save(file, b"second")
    (tmp_path / f".v.pinvault.{'0a' * 8}.tmp").touch()
    _remove(file)
    assert list(tmp_path.iterdir()) == []
    _remove(file)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("empty", [True, False])
def test_the_folder_goes_if_it_is_our_own_and_empty(tmp_path: Path, *, empty: bool) -> None:
    """What a person put there keeps the folder."""
    file = VaultFile(tmp_path / "own" / "v.pinvault", own_folder=True)
    file.create(b"first", lambda _: None)
    if not empty:
        (tmp_path / "own" / "letter").touch()
    _remove(file)
    assert file.path.parent.exists() != empty


def test_copies_kept_aside_and_notes_stay(file: VaultFile) -> None:
    """One side of a conflict is not ours to throw away, nor a file between the states."""
    save(file, b"second")
    note = file.path.with_name("v.pinvault.generations") / "note"
    note.touch()
    with file.locked():
        aside = file.keep_aside(b"theirs", "conflict")
        file.remove()
    assert aside.read_bytes() == b"theirs"
    assert note.exists()


def test_whoever_waited_finds_no_vault(file: VaultFile) -> None:
    """The lock file's going lets the next one in, to a lock that is its own."""
    told: list[str] = []

    def wait() -> None:
        other = VaultFile(file.path)
        with other.locked():
            try:
                other.read()
            except NoVaultError as error:
                told.append(error.reason)

    thread = threading.Thread(target=wait)
    with file.locked():
        thread.start()
        thread.join(0.2)
        file.remove()
    thread.join()
    assert told == ["no-vault"]


def test_copies_of_a_conflict_are_found_and_can_be_removed(file: VaultFile, tmp_path: Path) -> None:
    """Only those: other names are a person's own files."""
    own = [tmp_path / name for name in ("v.conflicts.pinvault", "w.conflict.pinvault", "v.txt")]
    for path in own:
        path.touch()
    with file.locked():
        kept = [file.keep_aside(b"one", CONFLICT), file.keep_aside(b"two", CONFLICT)]
        assert file.asides() == tuple(sorted(kept))
        for path in kept:
            file.remove_aside(path)
            file.remove_aside(path)
    assert file.asides() == ()
    assert all(path.exists() for path in own)
