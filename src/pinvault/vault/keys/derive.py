"""The two derivations everything rests on: HKDF-SHA256 and Argon2id.

Each use of HKDF has a label of its own, so that no two keys of different purpose can ever be
equal (RFC 5869, section 3.2).
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from typing import TYPE_CHECKING

from pinvault.errors import StorageError

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost

LABEL = b"pinvault/1 "
KEY_BYTES = 32


def hkdf(secret: bytes, salt: bytes, purpose: bytes, length: int = KEY_BYTES) -> bytes:
    """Return ``length`` bytes for one purpose (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), length, salt, LABEL + purpose).derive(secret)


def stretch(passphrase: Secret, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes from a passphrase by Argon2id, version 0x13 (RFC 9106).

    The passphrase counts in NFKC and UTF-8, so that the same keys typed on another system, or
    with full-width characters, give the same bytes.

    Raises:
        StorageError: ``memory-short``: this machine does not give that much memory now.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    typed = unicodedata.normalize("NFKC", passphrase.reveal()).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            typed, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
        )
    except (HashingError, MemoryError):
        raise StorageError("memory-short", mib=cost.memory_kib // 1024) from None


def tag(key: bytes, data: bytes) -> bytes:
    """Return the HMAC-SHA256 of ``data``, 32 bytes (RFC 2104)."""
    return hmac.digest(key, data, hashlib.sha256)


def equal(left: bytes, right: bytes) -> bool:
    """Compare in a time that does not depend on where they differ."""
    return hmac.compare_digest(left, right)
