"""The passphrase slots: *daily* (with the device secret) and *portable* (without).

The Argon2id value and the device secret are joined at fixed lengths and go through one HKDF:
whoever lacks either has nothing (RFC 5869, section 3.1, on inputs of which a part is secret).
The HKDF gives the key-encryption key and, beside it, a commitment that stands in the slot. A
key that unwraps but does not match the commitment is refused, because AES-GCM alone would let
one wrapped value open under two keys.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pinvault.errors import WrongSecretError
from pinvault.vault.container import DailySlot, DeviceKind, PassphraseLock, PortableSlot
from pinvault.vault.keys.aead import seal, unseal
from pinvault.vault.keys.box import SALT_BYTES, Box
from pinvault.vault.keys.derive import KEY_BYTES, equal, hkdf, stretch
from pinvault.vault.keys.guard import Guarded

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost

FINGERPRINT_BYTES = 16


class DeviceSecret(Guarded):
    """The machine's half of the key, 32 bytes that only this room and the keyring see."""

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        """Take the bytes as the keyring gave them.

        Raises:
            ValueError: not 32 bytes.
        """
        if len(value) != KEY_BYTES:
            raise ValueError
        self._value = value

    def for_store(self) -> bytes:
        """Return the bytes for the keyring or the private key file."""
        return self._value

    def join(self, stretched: bytes) -> bytes:
        """Return the fixed-length join with a stretched passphrase."""
        return stretched + self._value

    def fingerprint(self, vault_id: bytes, slot_id: bytes) -> bytes:
        """Return 16 bytes that tell this secret from another one and disclose neither."""
        return hkdf(self._value, vault_id, b"device fingerprint" + slot_id, FINGERPRINT_BYTES)


def new_device_secret() -> DeviceSecret:
    """Return a new random device secret."""
    return DeviceSecret(secrets.token_bytes(KEY_BYTES))


def _associated(purpose: bytes, vault_id: bytes, slot_id: bytes) -> bytes:
    return purpose + vault_id + slot_id


def _lock(box: Box, joined: bytes, salt: bytes, cost: Cost, name: bytes) -> PassphraseLock:
    keys = hkdf(joined, salt, name, 2 * KEY_BYTES)
    kek, commitment = keys[:KEY_BYTES], keys[KEY_BYTES:]
    wrapped = box.wrap(lambda vault_key: seal(kek, vault_key, name))
    return PassphraseLock(salt, cost, commitment, wrapped)


def _unlock(lock: PassphraseLock, joined: bytes, name: bytes, vault_id: bytes) -> Box:
    keys = hkdf(joined, lock.salt, name, 2 * KEY_BYTES)
    kek, commitment = keys[:KEY_BYTES], keys[KEY_BYTES:]
    if not equal(commitment, lock.commitment):
        raise WrongSecretError("passphrase-wrong")
    return Box(unseal(kek, lock.wrapped, name), vault_id)


def device_matches(slot: DailySlot, device: DeviceSecret, vault_id: bytes) -> bool:
    """Say whether this is the device secret that the slot was made with."""
    return equal(device.fingerprint(vault_id, slot.id), slot.fingerprint)


def make_daily(  # noqa: PLR0913  (a slot binds all of these together)
    box: Box,
    slot_id: bytes,
    passphrase: Secret,
    device: DeviceSecret,
    cost: Cost,
    *,
    kind: DeviceKind,
    live: int,
    created: int,
) -> DailySlot:
    """Wrap the vault key under a passphrase and a device secret. Takes one derivation."""
    salt = secrets.token_bytes(SALT_BYTES)
    joined = device.join(stretch(passphrase, salt, cost))
    name = _associated(b"daily slot", box.vault_id, slot_id)
    fingerprint = device.fingerprint(box.vault_id, slot_id)
    lock = _lock(box, joined, salt, cost, name)
    return DailySlot(slot_id, created, kind, live, fingerprint, lock)


def open_daily(slot: DailySlot, passphrase: Secret, device: DeviceSecret, vault_id: bytes) -> Box:
    """Unwrap the vault key. Takes one derivation.

    Raises:
        WrongSecretError: ``passphrase-wrong``.
        UnreadableError: ``file-forged``.
    """
    joined = device.join(stretch(passphrase, slot.lock.salt, slot.lock.cost))
    return _unlock(slot.lock, joined, _associated(b"daily slot", vault_id, slot.id), vault_id)


def make_portable(
    box: Box, slot_id: bytes, passphrase: Secret, cost: Cost, created: int
) -> PortableSlot:
    """Wrap the vault key under a passphrase alone. Takes one derivation."""
    salt = secrets.token_bytes(SALT_BYTES)
    joined = stretch(passphrase, salt, cost)
    name = _associated(b"portable slot", box.vault_id, slot_id)
    return PortableSlot(slot_id, created, _lock(box, joined, salt, cost, name))


def open_portable(slot: PortableSlot, passphrase: Secret, vault_id: bytes) -> Box:
    """Unwrap the vault key of an archive. Takes one derivation.

    Raises:
        WrongSecretError: ``passphrase-wrong``.
        UnreadableError: ``file-forged``.
    """
    joined = stretch(passphrase, slot.lock.salt, slot.lock.cost)
    return _unlock(slot.lock, joined, _associated(b"portable slot", vault_id, slot.id), vault_id)
