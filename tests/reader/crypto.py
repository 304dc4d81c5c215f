"""The primitives of section 6, as few as the page needs."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from .outcomes import Outcome, RefusedError

if TYPE_CHECKING:
    from .layout import Lock


def argon2id(passphrase: bytes, lock: Lock) -> bytes:
    """Section 6.1: 32 bytes from a passphrase, at the salt and the costs of the lock."""
    return Argon2id(
        salt=lock.salt,
        length=32,
        iterations=lock.passes,
        lanes=lock.lanes,
        memory_cost=lock.memory_kib,
    ).derive(passphrase)


def hkdf(secret: bytes, salt: bytes, purpose: bytes, length: int = 32) -> bytes:
    """``HKDF`` of the page (RFC 5869)."""
    return _expand(_extract(salt, secret), b"pinvault/1 " + purpose, length)


def unseal(key: bytes, sealed: bytes, ad: bytes, otherwise: Outcome, nonce: bytes = b"") -> bytes:
    """Open what ``AEAD`` of the page sealed; ``otherwise`` is what it means if it does not."""
    try:
        return AESGCM(key).decrypt(nonce or bytes(12), sealed, ad)
    except (InvalidTag, ValueError):
        raise RefusedError(otherwise) from None


def unpad(padded: bytes, otherwise: Outcome) -> bytes:
    """Take off one byte 0x80 and the zeros behind it."""
    text, end, zeros = padded.rpartition(b"\x80")
    if not end or zeros.strip(b"\x00"):
        raise RefusedError(otherwise)
    return text


def hpke_keys(mlkem_seed: bytes, x25519_key: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    """Return the two private keys of the recovery code."""
    return (
        MLKEM768PrivateKey.from_seed_bytes(mlkem_seed),
        X25519PrivateKey.from_private_bytes(x25519_key),
    )


def hpke_public(keys: tuple[MLKEM768PrivateKey, X25519PrivateKey]) -> bytes:
    """Return the public key as it stands in a slot."""
    mlkem, x25519 = keys
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def hpke_open(
    keys: tuple[MLKEM768PrivateKey, X25519PrivateKey], sealed: bytes, info: bytes
) -> bytes:
    """Open suite 1, written out (section 6.2), so that no library's HPKE is needed."""
    try:
        shared = hpke_shared(keys, sealed[:1120])
    except ValueError:
        raise RefusedError(Outcome.FORGED_SLOT) from None
    key, nonce = hpke_schedule(shared, info)
    return unseal(key, sealed[1120:], b"", Outcome.FORGED_SLOT, nonce)


def hpke_shared(keys: tuple[MLKEM768PrivateKey, X25519PrivateKey], encapsulated: bytes) -> bytes:
    """Return what sender and receiver share. Raises ``ValueError``."""
    mlkem, x25519 = keys
    x25519_part = encapsulated[1088:]
    return hashlib.sha3_256(
        mlkem.decapsulate(encapsulated[:1088])
        + x25519.exchange(X25519PublicKey.from_public_bytes(x25519_part))
        + x25519_part
        + x25519.public_key().public_bytes_raw()
        + bytes.fromhex("5c2e2f2f5e5c")
    ).digest()


def hpke_schedule(shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    """Return key and nonce of the first message (RFC 9180, section 5.1)."""
    context = b"\x00" + _labeled(b"", b"psk_id_hash", b"") + _labeled(b"", b"info_hash", info)
    secret = _labeled(shared, b"secret", b"")
    key = _expand_labeled(secret, b"key", context, 32)
    return key, _expand_labeled(secret, b"base_nonce", context, 12)


_HPKE = b"HPKE-v1" + b"HPKE" + bytes.fromhex("647a00010002")


def _labeled(salt: bytes, label: bytes, value: bytes) -> bytes:
    return _extract(salt, _HPKE + label + value)


def _expand_labeled(secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return _expand(secret, length.to_bytes(2, "big") + _HPKE + label + info, length)


def _extract(salt: bytes, secret: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), secret, "sha256")


def _expand(key: bytes, info: bytes, length: int) -> bytes:
    out = block = b""
    while len(out) < length:
        count = len(out) // 32 + 1
        block = hmac.digest(key, block + info + bytes([count]), "sha256")
        out += block
    return out[:length]
