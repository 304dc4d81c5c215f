"""The recovery slot: the vault key sealed to a public key whose private half is on paper.

HPKE (RFC 9180) with the hybrid KEM of ML-KEM-768 and X25519 (KEM id 0x647A,
draft-ietf-hpke-pq): who records a file today must break both to open it in ten years. The
file holds the public key only, so every rotation can seal anew without the code, and whoever
once saw the vault open cannot open a later one.

HPKE's base mode does not say who sealed. A forger could seal a vault of his own to the public
key; he cannot put it in the place of the real one unseen, because the keyring remembers the
revision and its tag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.errors import UnreadableError, WrongSecretError
from pinvault.vault.container import RecoverySlot
from pinvault.vault.keys.box import Box
from pinvault.vault.keys.derive import hkdf

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import (
        MLKEM768X25519PrivateKey,
        MLKEM768X25519PublicKey,
        Suite,
    )

    from pinvault.vault.keys.recovery_code import RecoveryCode

MLKEM_SEED_BYTES = 64
MLKEM_PUBLIC_BYTES = 1184


def _suite() -> Suite:
    """Return what ``RECOVERY_SUITE`` of the container stands for."""
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _private_key(code: RecoveryCode, vault_id: bytes) -> tuple[MLKEM768X25519PrivateKey, bytes]:
    """Return the key pair that a code stands for: the private key and the public bytes."""
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

    seed = hkdf(code.bits(), vault_id, b"recovery ml-kem-768", MLKEM_SEED_BYTES)
    mlkem = MLKEM768PrivateKey.from_seed_bytes(seed)
    x25519 = X25519PrivateKey.from_private_bytes(hkdf(code.bits(), vault_id, b"recovery x25519"))
    public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
    return MLKEM768X25519PrivateKey(mlkem, x25519), public


def _public_key(public: bytes) -> MLKEM768X25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hpke import MLKEM768X25519PublicKey

    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_BYTES]),
        X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_BYTES:]),
    )


def public_bytes(code: RecoveryCode, vault_id: bytes) -> bytes:
    """Return the public half of the key pair that a code stands for."""
    return _private_key(code, vault_id)[1]


def _info(vault_id: bytes, slot_id: bytes) -> bytes:
    return b"pinvault/1 recovery slot" + vault_id + slot_id


def seal_recovery(
    box: Box, slot_id: bytes, public: bytes, number: int, created: int
) -> RecoverySlot:
    """Seal the vault key to a public key that is known to be the vault's own."""
    info = _info(box.vault_id, slot_id)
    key = _public_key(public)
    sealed = box.wrap(lambda vault_key: _suite().encrypt(vault_key, key, info))
    return RecoverySlot(slot_id, created, number, public, sealed)


def open_recovery(slot: RecoverySlot, code: RecoveryCode, vault_id: bytes) -> Box:
    """Open the slot with the code.

    Raises:
        WrongSecretError: ``recovery-code-other``: a well-formed code, but not this file's;
            ``number`` and ``day`` name the paper that is needed.
        UnreadableError: ``file-forged``.
    """
    from cryptography.exceptions import InvalidTag

    private, public = _private_key(code, vault_id)
    if public != slot.public_key:
        raise WrongSecretError("recovery-code-other", number=slot.number)
    try:
        key = _suite().decrypt(slot.sealed, private, _info(vault_id, slot.id))
    except (InvalidTag, ValueError):
        raise UnreadableError("file-forged") from None
    return Box(key, vault_id)
