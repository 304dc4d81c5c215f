"""What every test of the vault file starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.vault.storage import VaultFile
from tests.support.bound_by_modes import bound_by_modes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    """Give a vault that holds ``first`` and has no generations yet."""
    vault = VaultFile(tmp_path / "v.pinvault")
    vault.create(b"first", lambda _: None)
    return vault


@pytest.fixture
def persons_folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder whose mode binds the test, whoever runs it."""
    folder = tmp_path / "person"
    folder.mkdir(0o700)
    with bound_by_modes():
        yield folder
