"""The reminder key: opens the agenda block and the reminders' state file, nothing else.

It is random and not derived from anything: the daily job never touches the vault's own keys,
and one can be replaced without the other.
"""

from __future__ import annotations

import secrets

from pinvault.errors import UnreadableError
from pinvault.vault.keys.aead import seal, unseal
from pinvault.vault.keys.box import SALT_BYTES
from pinvault.vault.keys.derive import KEY_BYTES, hkdf
from pinvault.vault.keys.guard import Guarded
from pinvault.vault.keys.padding import pad, unpad

AGENDA_BUCKET = 1024
NOTES_BUCKET = 1024
_NOTES_VERSION = b"\1"
_NOTES_LABEL = b"reminder notes"


class ReminderBox(Guarded):
    """Seals and opens with the reminder key."""

    __slots__ = ("_key", "_vault_id")

    def __init__(self, key: bytes, vault_id: bytes) -> None:
        """Take the 32 bytes from the keyring.

        Raises:
            ValueError: not 32 bytes.
        """
        if len(key) != KEY_BYTES:
            raise ValueError
        self._key = key
        self._vault_id = vault_id

    @classmethod
    def new(cls, vault_id: bytes) -> ReminderBox:
        """Return a box with a new random key."""
        return cls(secrets.token_bytes(KEY_BYTES), vault_id)

    def for_store(self) -> bytes:
        """Return the bytes for the keyring or the private key file."""
        return self._key

    def seal_agenda(self, plaintext: bytes, revision: int) -> bytes:
        """Seal the due dates of one revision, padded to a multiple of 1 KiB."""
        salt = secrets.token_bytes(SALT_BYTES)
        padded = pad(plaintext, AGENDA_BUCKET)
        return salt + seal(self._derive(salt, b"agenda"), padded, self._associated(revision))

    def open_agenda(self, sealed: bytes, revision: int) -> bytes:
        """Open the due dates of one revision.

        Raises:
            UnreadableError: ``file-forged``: another revision's, another vault's, or changed.
        """
        salt, ciphertext = sealed[:SALT_BYTES], sealed[SALT_BYTES:]
        key = self._derive(salt, b"agenda")
        return unpad(unseal(key, ciphertext, self._associated(revision)))

    def seal_notes(self, plaintext: bytes) -> bytes:
        """Seal what was said and answered, padded to a multiple of 1 KiB."""
        salt = secrets.token_bytes(SALT_BYTES)
        key = self._derive(salt, _NOTES_LABEL)
        sealed = seal(key, pad(plaintext, NOTES_BUCKET), _NOTES_LABEL + self._vault_id)
        return _NOTES_VERSION + salt + sealed

    def open_notes(self, sealed: bytes) -> bytes:
        """Open the notes.

        Raises:
            UnreadableError: ``file-forged``: another vault's, changed, or from before a rotation.
        """
        version, salt, ciphertext = sealed[:1], sealed[1 : 1 + SALT_BYTES], sealed[1 + SALT_BYTES :]
        if version != _NOTES_VERSION:
            raise UnreadableError("file-forged")
        key = self._derive(salt, _NOTES_LABEL)
        return unpad(unseal(key, ciphertext, _NOTES_LABEL + self._vault_id))

    def _derive(self, salt: bytes, purpose: bytes) -> bytes:
        return hkdf(self._key, salt, purpose)

    def _associated(self, revision: int) -> bytes:
        return b"agenda" + self._vault_id + revision.to_bytes(8)
