"""The due days and the notes, opened with the reminder key."""

from __future__ import annotations

import hmac
import os

from pinvault.errors import KeyringError, UnreadableError
from pinvault.vault.agenda import decode_agenda
from pinvault.vault.unattended.block import find_block

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.vault.agenda import AgendaEntry
    from pinvault.vault.unattended.block import Block

_SALT_BYTES = _KEY_BYTES = 32
_NONCE = bytes(12)
"""Every key below comes from a fresh random salt and seals one message (``vault.keys.aead``)."""

_NOTES_VERSION = b"\1"
_NOTES_BUCKET = 1024
_NOTES_LABEL = b"reminder notes"


class Unattended:
    """An opened agenda. ``saved``: when the vault was, in seconds since 1970 (UTC)."""

    def __init__(self, key: bytes, block: Block) -> None:
        """Open the due days.

        Raises:
            UnreadableError: ``agenda-missing`` or ``file-forged``, or not in form.
        """
        if not block.sealed:
            raise UnreadableError("agenda-missing")
        self._key = key
        self._vault_id = block.vault_id
        self.saved = block.saved
        self.revision = block.revision
        bound = b"agenda" + block.vault_id + block.revision.to_bytes(8)
        self.entries: tuple[AgendaEntry, ...] = decode_agenda(
            self._open(block.sealed, b"agenda", bound)
        )

    def __repr__(self) -> str:
        """Show no key and no day."""
        return "Unattended()"

    def seal_notes(self, plaintext: bytes) -> bytes:
        """Seal the job's own notes, padded to a multiple of 1 KiB."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt = os.urandom(_SALT_BYTES)
        padded = plaintext + b"\x80" + bytes(-(len(plaintext) + 1) % _NOTES_BUCKET)
        key = _hkdf(self._key, salt, _NOTES_LABEL)
        sealed = AESGCM(key).encrypt(_NONCE, padded, _NOTES_LABEL + self._vault_id)
        return _NOTES_VERSION + salt + sealed

    def open_notes(self, sealed: bytes) -> bytes:
        """Open the notes.

        Raises:
            UnreadableError: ``file-forged``: another vault's, changed, or from before a rotation.
        """
        if sealed[:1] != _NOTES_VERSION:
            raise UnreadableError("file-forged")
        return self._open(sealed[1:], _NOTES_LABEL, _NOTES_LABEL + self._vault_id)

    def _open(self, sealed: bytes, purpose: bytes, bound: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, ciphertext = sealed[:_SALT_BYTES], sealed[_SALT_BYTES:]
        try:
            padded = AESGCM(_hkdf(self._key, salt, purpose)).decrypt(_NONCE, ciphertext, bound)
        except (InvalidTag, ValueError):
            raise UnreadableError("file-forged") from None
        plaintext = padded.rstrip(b"\0")
        if not plaintext.endswith(b"\x80"):
            raise UnreadableError("file-forged")
        return plaintext[:-1]


def open_unattended(path: str) -> Unattended:
    """Open the due days of the vault at ``path``. Never raises a dialog.

    Raises:
        NoVaultError, StorageError, UnreadableError: as when the vault is opened, and
            ``agenda-missing`` where a recovery left the block empty.
        KeyringError: ``reminder-key-missing``, or the keyring is locked, gone or slow.
    """
    block = find_block(path)
    key = _key(block)
    if key is None or len(key) != _KEY_BYTES:
        raise KeyringError("reminder-key-missing")
    return Unattended(key, block)


def _key(block: Block) -> bytes | None:
    if block.file:
        from pinvault.vault.device import PrivateFileStore
        from pinvault.vault.home import device_folder

        return PrivateFileStore(device_folder()).get(block.item)
    from pinvault.vault.device import unattended_get

    return unattended_get(block.item)


def _hkdf(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """Return 32 bytes for one purpose (RFC 5869, one block of output)."""
    extracted = hmac.digest(salt, secret, "sha256")
    return hmac.digest(extracted, b"pinvault/1 " + purpose + b"\1", "sha256")
