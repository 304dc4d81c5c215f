"""Backends of the ``keyring`` library that run here in place of the other platforms' ones."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from keyring.backends import Windows
from keyring.errors import PasswordDeleteError

# wincred.h: what one credential may hold, and the error for an item that is not there.
MAX_BLOB = 2560
NOT_FOUND = 1168
TOO_LONG = 1783


class DictBackend:
    """Keeps passwords in a dictionary and follows the rules of a backend."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return the text, or None."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the text."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Delete the item."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class WindowsError(Exception):
    """As pywintypes.error: a number, and the function that failed."""

    def __init__(self, winerror: int, funcname: str) -> None:
        super().__init__(winerror, funcname)
        self.winerror = winerror
        self.funcname = funcname


class CredentialManager:
    """The calls of win32cred that keyring's own Windows backend makes, over a dictionary."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_SESSION = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3

    def __init__(self) -> None:
        self.credentials: dict[str, dict[str, Any]] = {}

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: N802, N803  theirs
        """Return a credential, its text as UTF-16."""
        assert Type == self.CRED_TYPE_GENERIC
        if TargetName not in self.credentials:
            raise WindowsError(NOT_FOUND, "CredRead")
        return self.credentials[TargetName]

    def CredWrite(self, credential: dict[str, Any], flags: int) -> None:  # noqa: N802  theirs
        """Keep a credential."""
        assert flags == 0
        blob = credential["CredentialBlob"].encode("utf-16-le")
        if len(blob) > MAX_BLOB:
            raise WindowsError(TOO_LONG, "CredWrite")
        kept = {**credential, "CredentialBlob": b"\xff\xfe" + blob}
        self.credentials[credential["TargetName"]] = kept

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N802, N803  theirs
        """Delete a credential."""
        assert Type == self.CRED_TYPE_GENERIC
        if self.credentials.pop(TargetName, None) is None:
            raise WindowsError(NOT_FOUND, "CredDelete")


def put_in_place(manager: CredentialManager, monkeypatch: Any) -> None:  # noqa: ANN401  a fixture
    """Let keyring's Windows backend run on ``manager``."""
    monkeypatch.setattr(Windows, "win32cred", manager, raising=False)
    monkeypatch.setattr(Windows, "pywintypes", SimpleNamespace(error=WindowsError), raising=False)
    monkeypatch.setattr(Windows, "missing_deps", None)
