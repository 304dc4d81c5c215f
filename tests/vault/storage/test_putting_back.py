"""Promises of an earlier state that is put in the place of a damaged file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import StorageError
from tests.vault.storage.acts import save

if TYPE_CHECKING:
    from pinvault.vault.storage import VaultFile


def test_an_earlier_state_takes_the_place_and_the_damaged_file_is_kept(file: VaultFile) -> None:
    """Beside the vault, under a name that says so; the states stay as they are."""
    save(file, b"second")
    file.path.write_bytes(b"damaged")
    before = file.generations()
    with file.locked():
        aside = file.put_back(before[0], lambda _: None)
    assert file.read() == b"first"
    assert aside.read_bytes() == b"damaged"
    assert "damaged" in aside.name
    assert file.asides() == (aside,)
    assert file.generations() == before


def test_a_state_that_does_not_open_is_not_put_back(file: VaultFile) -> None:
    """What ``verify`` raises comes out, and the file stays as it was."""
    save(file, b"second")

    def refuse(data: bytes) -> None:
        raise ValueError(data)

    with file.locked(), pytest.raises(ValueError, match="first"):
        file.put_back(file.generations()[0], refuse)
    assert file.read() == b"second"


def test_a_state_that_is_gone_is_told_by_its_path(file: VaultFile) -> None:
    """Whether it is to be read, put back or sealed anew; nothing else happens."""
    save(file, b"second")
    (gone,) = file.generations()
    gone.path.unlink()
    with file.locked():
        for act in (
            lambda: file.read_generation(gone),
            lambda: file.put_back(gone, lambda _: None),
            lambda: file.rewrite_generation(gone, b"anew", lambda _: None),
        ):
            with pytest.raises(StorageError) as caught:
                act()
            assert caught.value.reason == "generation-missing"
            assert caught.value.values["path"] == str(gone.path)
    assert file.read() == b"second"
    assert file.asides() == ()


def test_putting_back_needs_the_lock(file: VaultFile) -> None:
    """As every change."""
    save(file, b"second")
    with pytest.raises(RuntimeError, match="locked"):
        file.put_back(file.generations()[0], lambda _: None)
