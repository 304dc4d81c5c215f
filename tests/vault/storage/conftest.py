"""What every test of the vault file starts from."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.vault.storage import VaultFile
from tests.vault.storage.acts import save

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    """Give a vault that holds ``first`` and has no generations yet."""
    vault = VaultFile(tmp_path / "v.pinvault")
    vault.create(b"first", lambda _: None)
    return vault


@pytest.fixture
def persons_folder(file: VaultFile) -> Iterator[Path]:
    """Give a folder of a user whom modes bind, and act as one, if the tests run as root."""
    # What a save imports late is imported here: that user may not be able to read it.
    save(file, b"second")
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
    finally:
        if root:
            os.seteuid(0)
