"""Section 6.1 and 6.2 of the page: from what a person has to the vault key."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from .crypto import argon2id, hkdf, hpke_keys, hpke_open, hpke_public, unseal
from .layout import DAILY, PORTABLE, RECOVERY, File, Lock
from .outcomes import Outcome, RefusedError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans("OILU", "011V")


def with_device(file: File, passphrase: str, device_secret: bytes) -> bytes:
    """Return the vault key: passphrase and device secret open the daily slot."""
    slot = file.slot(DAILY)
    own = hkdf(device_secret, file.vault_id, b"device fingerprint" + slot.id, 16)
    if own != slot.fingerprint or slot.lock is None:
        raise RefusedError(Outcome.WRONG_SECRET)
    name = b"daily slot" + file.vault_id + slot.id
    return _unlock(slot.lock, _stretched(passphrase, slot.lock) + device_secret, name)


def with_passphrase(file: File, passphrase: str) -> bytes:
    """Return the vault key of an archive: a passphrase alone opens the portable slot."""
    slot = file.slot(PORTABLE)
    if slot.lock is None:
        raise RefusedError(Outcome.NO_SLOT)
    name = b"portable slot" + file.vault_id + slot.id
    return _unlock(slot.lock, _stretched(passphrase, slot.lock), name)


def with_code(file: File, typed: str) -> bytes:
    """Return the vault key: the recovery code opens the recovery slot."""
    slot = file.slot(RECOVERY)
    code = code_bytes(typed)
    keys = hpke_keys(
        hkdf(code, file.vault_id, b"recovery ml-kem-768", 64),
        hkdf(code, file.vault_id, b"recovery x25519"),
    )
    if hpke_public(keys) != slot.public_key:
        raise RefusedError(Outcome.WRONG_SECRET)
    info = b"pinvault/1 recovery slot" + file.vault_id + slot.id
    return hpke_open(keys, slot.sealed, info)


def code_bytes(typed: str) -> bytes:
    """Return the 20 bytes of a recovery code as it was typed."""
    folded = unicodedata.normalize("NFKC", typed).upper().translate(LOOKALIKES)
    signs = [sign for sign in folded if sign.isalnum() and sign != "ー"]
    if len(signs) != 36 or not set(signs) <= set(ALPHABET):
        raise RefusedError(Outcome.WRONG_SECRET)
    value = 0
    for sign in signs:
        value = value * 32 + ALPHABET.index(sign)
    code, check = (value >> 20).to_bytes(20, "big"), value & 0xFFFFF
    digest = hashlib.sha256(b"pinvault/1 recovery code check" + code).digest()
    if int.from_bytes(digest[:3], "big") >> 4 != check:
        raise RefusedError(Outcome.WRONG_SECRET)
    return code


def _stretched(passphrase: str, lock: Lock) -> bytes:
    return argon2id(unicodedata.normalize("NFKC", passphrase).encode(), lock)


def _unlock(lock: Lock, secret: bytes, name: bytes) -> bytes:
    keys = hkdf(secret, lock.salt, name, 64)
    if not hmac.compare_digest(keys[32:], lock.commitment):
        raise RefusedError(Outcome.WRONG_SECRET)
    return unseal(keys[:32], lock.wrapped, name, Outcome.FORGED_SLOT)
