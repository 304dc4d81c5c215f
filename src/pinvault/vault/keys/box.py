"""The box: what an opened vault key can do, without the key leaving it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pinvault.domain.labels import showable
from pinvault.errors import UnreadableError
from pinvault.vault.keys.aead import seal, unseal
from pinvault.vault.keys.derive import KEY_BYTES, equal, hkdf, tag
from pinvault.vault.keys.guard import Guarded
from pinvault.vault.keys.padding import bucket_for, pad, unpad

if TYPE_CHECKING:
    from collections.abc import Callable

SALT_BYTES = 32
HINT_BUCKET = 512
ROLLBACK_TAG_BYTES = 16
KEY_TAG_BYTES = 16


def random_id() -> bytes:
    """Return 16 random bytes that name something."""
    return secrets.token_bytes(16)


class Box(Guarded):
    """Seals and opens with the vault key. The key is never used directly, only through HKDF."""

    __slots__ = ("_key", "vault_id")

    def __init__(self, key: bytes, vault_id: bytes) -> None:
        """Take a vault key of 32 bytes; only the slots of this room call this."""
        self._key = key
        self.vault_id = vault_id

    def header_mac(self, header_bytes: bytes) -> bytes:
        """Return the MAC over everything in clear, 32 bytes."""
        return tag(self._derive(self.vault_id, b"header mac"), header_bytes)

    def check_header(self, header_bytes: bytes, mac: bytes) -> None:
        """Make sure the header is the one that was written with this vault key.

        Raises:
            UnreadableError: ``header-forged``.
        """
        if not equal(self.header_mac(header_bytes), mac):
            raise UnreadableError("header-forged")

    def rollback_tag(self, revision: int, header_mac: bytes) -> bytes:
        """Return what the keyring remembers of a revision, 16 bytes.

        It is keyed, so that the record in the keyring says nothing about the file.
        """
        key = self._derive(self.vault_id, b"rollback tag")
        return tag(key, revision.to_bytes(8) + header_mac)[:ROLLBACK_TAG_BYTES]

    def key_tag(self) -> bytes:
        """Return 16 bytes that tell this vault key from another one and disclose neither."""
        return hkdf(self._key, self.vault_id, b"key tag", KEY_TAG_BYTES)

    def seal_payload(self, plaintext: bytes, salt: bytes, associated: bytes) -> bytes:
        """Seal a payload, padded; ``salt`` is fresh for each save."""
        padded = pad(plaintext, bucket_for(len(plaintext)))
        return seal(self._derive(salt, b"payload"), padded, associated)

    def open_payload(self, sealed: bytes, salt: bytes, associated: bytes) -> bytes:
        """Open a payload.

        Raises:
            UnreadableError: ``file-forged``.
        """
        return unpad(unseal(self._derive(salt, b"payload"), sealed, associated))

    def seal_hint(self, hint_id: str, text: str) -> bytes:
        """Seal one hint under a key of its own; the result begins with its fresh salt."""
        salt = secrets.token_bytes(SALT_BYTES)
        padded = pad(text.encode(), HINT_BUCKET)
        return salt + seal(self._hint_key(salt), padded, self._hint_name(hint_id))

    def open_hint(self, hint_id: str, sealed: bytes) -> str:
        """Open one hint.

        Raises:
            UnreadableError: ``file-forged``: another hint's bytes, another vault's, or no text
                that a person could have kept.
        """
        salt, ciphertext = sealed[:SALT_BYTES], sealed[SALT_BYTES:]
        padded = unseal(self._hint_key(salt), ciphertext, self._hint_name(hint_id))
        try:
            text = unpad(padded).decode()
        except UnicodeDecodeError:
            raise UnreadableError("file-forged") from None
        if not showable(text):
            raise UnreadableError("file-forged")
        return text

    def wrap(self, wrapper: Callable[[bytes], bytes]) -> bytes:
        """Give the vault key to one of this room's slots, to be wrapped."""
        return wrapper(self._key)

    def _derive(self, salt: bytes, purpose: bytes) -> bytes:
        return hkdf(self._key, salt, purpose)

    def _hint_key(self, salt: bytes) -> bytes:
        return self._derive(salt, b"hint")

    def _hint_name(self, hint_id: str) -> bytes:
        return b"hint" + self.vault_id + bytes.fromhex(hint_id)


def new_box(vault_id: bytes) -> Box:
    """Return a box with a new random vault key."""
    return Box(secrets.token_bytes(KEY_BYTES), vault_id)
