"""What a place for small secrets must do, and how a secret is written down in one."""

from __future__ import annotations

import re
from typing import Protocol

from pinvault.errors import KeyringError

# Credential Manager takes 2,560 bytes of UTF-16; below 1 KB of text no keyring says no.
MAX_SECRET_BYTES = 480

_ITEM = re.compile(r"[0-9a-f]{32}")


class SecretStore(Protocol):
    """Keeps secrets of 1 to 480 bytes by the name of their item: 32 lowercase hex characters.

    A name tells nothing about what is kept under it. Every method raises ``KeyringError`` or
    ``StorageError``, and ``ValueError`` for a name or a secret that no caller may ask for.
    """

    @property
    def kind(self) -> str:
        """Where the secrets lie: ``"keyring"``, ``"file"`` or ``"memory"``."""
        ...

    def get(self, item: str) -> bytes | None:
        """Return the secret of ``item``, or None when there is no such item."""
        ...

    def put(self, item: str, secret: bytes) -> None:
        """Keep ``secret``, in place of an older one, and compare what can be read afterwards."""
        ...

    def delete(self, *items: str) -> None:
        """Forget ``items``, which need not exist; all of them have the time of one call."""
        ...


def check_item(item: str) -> None:
    """Raise ``ValueError`` unless ``item`` is a name that an item may have."""
    if not _ITEM.fullmatch(item):
        message = "an item's name is 32 lowercase hex characters"
        raise ValueError(message)


def to_text(secret: bytes) -> str:
    """Return ``secret`` as the hex text that is stored; ``ValueError`` if empty or too long."""
    if not 0 < len(secret) <= MAX_SECRET_BYTES:
        message = f"a secret has 1 to {MAX_SECRET_BYTES} bytes"
        raise ValueError(message)
    return secret.hex()


def from_text(text: str) -> bytes:
    """Return the secret that was stored as ``text``.

    Raises ``KeyringError`` (``keyring-damaged-item``) for any text that ``to_text`` cannot write.
    """
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        secret = b""
    if not secret or secret.hex() != text:
        raise KeyringError("keyring-damaged-item")
    return secret
