"""What tests of the vault file do again and again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import pytest

    from pinvault.vault.storage import VaultFile


def save(file: VaultFile, data: bytes, *, keep: int = 5) -> None:
    """Replace the file's content as a session does: locked, swept, taken as it is."""
    with file.locked():
        file.sweep()
        file.replace(data, lambda _: None, keep=keep)


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """Let the call ``name`` of the operating system fail with an error number from here on."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, refused)
