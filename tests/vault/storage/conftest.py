"""What every test of the vault file starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    """Give a vault that holds ``first`` and has no generations yet."""
    vault = VaultFile(tmp_path / "v.pinvault")
    vault.create(b"first", lambda _: None)
    return vault
