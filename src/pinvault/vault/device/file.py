"""Secrets in private files, for machines without a keyring that can be used.

One file for each item. Whoever reads the disk reads them: the caller demands a stronger
passphrase in exchange.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.errors import KeyringError
from pinvault.vault.device.folder import (
    PRIVATE_FILE,
    Folder,
    existing_folder,
    make_private,
    private_folder,
)
from pinvault.vault.device.store import MAX_SECRET_BYTES, check_item, from_text, to_text

if TYPE_CHECKING:
    from pathlib import Path

# Hex text and its line end; what is longer was not written here.
_MAX_FILE_BYTES = 2 * MAX_SECRET_BYTES + 1


class PrivateFileStore:
    """A ``SecretStore`` of 0600 files in a 0700 folder of its own.

    Links and foreign owners are refused (``keyring-file-unsafe``), loose modes are set right, and
    a file is replaced in one step: a reader sees the old secret or the new one.
    """

    kind = "file"

    def __init__(self, folder: Path) -> None:
        """Keep the files in ``folder``, which the first ``put`` creates."""
        self._folder = folder

    def get(self, item: str) -> bytes | None:
        """Return the secret of ``item``, or None when there is no such item."""
        check_item(item)
        with existing_folder(self._folder) as folder:
            return None if folder is None else self._read(folder, item)

    def put(self, item: str, secret: bytes) -> None:
        """Keep ``secret``, in place of an older one, and compare what can be read afterwards."""
        check_item(item)
        text = to_text(secret)
        with private_folder(self._folder) as folder:
            _sweep(folder, item)
            temporary = f".{item}.{os.urandom(8).hex()}"
            try:
                _write(folder, temporary, f"{text}\n".encode("ascii"))
                folder.replace(temporary, item)
            except BaseException:
                with suppress(OSError):
                    folder.unlink(temporary)
                raise
            if self._read(folder, item) != secret:
                raise KeyringError("keyring-read-back")

    def delete(self, *items: str) -> None:
        """Forget ``items``, which need not exist."""
        for item in items:
            check_item(item)
        with existing_folder(self._folder) as folder:
            if folder is not None:
                for item in items:
                    folder.unlink(item)
                    _sweep(folder, item)
                folder.sync()

    def _read(self, folder: Folder, item: str) -> bytes | None:
        try:
            handle = folder.open(item, os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            make_private(handle, PRIVATE_FILE, self._folder / item)
            content = os.read(handle, _MAX_FILE_BYTES + 1)
        finally:
            os.close(handle)
        if not content.endswith(b"\n"):
            raise KeyringError("keyring-damaged-item")
        return from_text(content[:-1].decode("ascii", "replace"))


def _write(folder: Folder, name: str, content: bytes) -> None:
    handle = folder.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        make_private(handle, PRIVATE_FILE, folder.path / name)
        while content:
            content = content[os.write(handle, content) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Folder, item: str) -> None:
    """Remove what a write left behind that was killed: it holds a secret that nobody knows of."""
    for name in folder.names():
        if name.startswith(f".{item}."):
            folder.unlink(name)
