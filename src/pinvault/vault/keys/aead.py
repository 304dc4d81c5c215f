"""AES-256-GCM under keys that are used once.

Proof for the fixed nonce: every key that comes here is derived by HKDF with a fresh random
32-byte salt, or wraps one value under a slot with a fresh salt. Two messages under one key
would need two equal salts (2^-128 after 2^64 saves), so the nonce, which must only be unique
per key (NIST SP 800-38D, section 8), may be constant.
"""

from __future__ import annotations

from pinvault.errors import UnreadableError

_NONCE = bytes(12)


def seal(key: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """Encrypt under a key that is used for this message alone."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key).encrypt(_NONCE, plaintext, associated)


def unseal(key: bytes, ciphertext: bytes, associated: bytes) -> bytes:
    """Decrypt.

    Raises:
        UnreadableError: ``file-forged``: not what this key sealed with these associated data.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(_NONCE, ciphertext, associated)
    except (InvalidTag, ValueError):
        raise UnreadableError("file-forged") from None
