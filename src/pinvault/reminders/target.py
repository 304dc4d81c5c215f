"""Files that a person asked for, outside the vault's folder: whole, or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pinvault.errors import StorageError
from pinvault.vault.container.layout import MAGIC
from pinvault.vault.storage.folders import sync_folder
from pinvault.vault.storage.refusals import refusing, shown
from pinvault.vault.storage.staging import publish, staged, sweep

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_BYTES = 16 * 1024 * 1024

_ABANDONED_SECONDS = 60.0
"""Nobody locks these files. Whatever is still at work on one writes to it within milliseconds."""


def write_whole(path: Path, content: bytes, *, replace: bool) -> None:
    """Write ``content`` (at most 16 MiB) to ``path`` in one step, mode 0600.

    The folder has to be there: a stick that is not must not become a folder of its name.

    Raises:
        StorageError: ``target-exists`` (without ``replace``), ``target-is-vault`` (even with it),
            ``target-not-file``, or what the system refused. What stood there is untouched.
    """
    _refuse_others(path)
    # Before any refusal: a program killed just behind its goal leaves a half beside the whole.
    sweep(path.parent, path.name, idle_seconds=_ABANDONED_SECONDS)
    if not replace and os.path.lexists(path):
        raise StorageError("target-exists", path=shown(path))
    with refusing(path):
        with staged(path.parent, path.name, content, lambda _: None, LIMIT_BYTES) as temporary:
            if replace:
                temporary.replace(path)
            else:
                _publish(temporary, path)
        sync_folder(path.parent)


def read_if_there(path: Path) -> bytes | None:
    """Return the content of a file, at most 16 MiB of it; None where there is none."""
    with refusing(path):
        try:
            with path.open("rb") as file:
                return file.read(LIMIT_BYTES)
        except FileNotFoundError:
            return None


def _publish(temporary: Path, path: Path) -> None:
    try:
        publish(temporary, path)
    except FileExistsError as error:
        raise StorageError("target-exists", path=shown(path)) from error


def _refuse_others(path: Path) -> None:
    """Refuse a folder, a device or a link, which stands for something else, and any vault."""
    with refusing(path):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise StorageError("target-not-file", path=shown(path))
        if (read_if_there(path) or b"").startswith(MAGIC):
            raise StorageError("target-is-vault", path=shown(path))
