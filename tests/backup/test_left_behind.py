"""What a backup leaves that was killed in its last step, after its file stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.backup.files import check_target
from pinvault.errors import StorageError
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "backup.pinvault"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Return a backup beside which its temporary file still lies."""
    path = tmp_path / "stick" / _NAME
    path.parent.mkdir(mode=0o700)
    path.write_bytes(b"a backup")
    _staged(path).write_bytes(b"a backup")
    return path


def _staged(path: Path) -> Path:
    return path.with_name(f".{_NAME}.{'0' * 16}.tmp")


def test_it_is_swept_up_also_where_the_next_backup_is_refused(made: Path, tmp_path: Path) -> None:
    """The same name is taken; nothing but the backup stays."""
    with pytest.raises(StorageError, match="archive-exists"):
        check_target(made, tmp_path / "vault.pinvault", force=False)
    assert [path.name for path in made.parent.iterdir()] == [_NAME]


def test_it_stays_while_another_program_writes_that_backup(made: Path, tmp_path: Path) -> None:
    """It may be the half that is being written."""
    with VaultFile(made).locked(), pytest.raises(StorageError, match="archive-exists"):
        check_target(made, tmp_path / "vault.pinvault", force=False)
    assert _staged(made).exists()


def test_no_lock_is_left_where_there_was_nothing_to_sweep(made: Path, tmp_path: Path) -> None:
    """A refusal changes nothing on a stick."""
    _staged(made).unlink()
    with pytest.raises(StorageError, match="archive-exists"):
        check_target(made, tmp_path / "vault.pinvault", force=False)
    assert [path.name for path in made.parent.iterdir()] == [_NAME]
