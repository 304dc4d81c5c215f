"""The parts of a container, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pinvault.vault.container.limits import Cost

MAGIC = b"PINVAULT"
VERSION = 1
DIGEST_BYTES = 32
MAC_BYTES = 32

RECOVERY_SUITE = 1
"""HPKE with KEM 0x647A, KDF HKDF-SHA256 (0x0001) and AEAD AES-256-GCM (0x0002)."""

PUBLIC_KEY_BYTES = 1184 + 32
"""An ML-KEM-768 encapsulation key and an X25519 public key."""

SEALED_KEY_BYTES = 1088 + 32 + 48
"""An ML-KEM-768 ciphertext, an ephemeral X25519 public key and a wrapped vault key."""


class Kind(IntEnum):
    """What a container is."""

    VAULT = 1
    ARCHIVE = 2


class DeviceKind(IntEnum):
    """Where the device secret of a daily slot is kept."""

    KEYRING = 1
    FILE = 2


class SlotType(IntEnum):
    """Ways to the vault key. ``HARDWARE`` is reserved and not written by this version."""

    DAILY = 1
    RECOVERY = 2
    PORTABLE = 3
    HARDWARE = 4


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """The vault key, wrapped under a passphrase.

    ``commitment`` binds the wrapping key to this slot, so that one wrapped value cannot be
    made to open under two keys, and tells a wrong passphrase from damage.
    """

    salt: bytes
    cost: Cost
    commitment: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class DailySlot:
    """Opens with the passphrase and this machine's device secret.

    ``fingerprint`` tells another machine's device secret from a wrong passphrase; ``live``
    (0 or 1) says which of the two alternating keyring items hold the secrets of this file.
    """

    id: bytes
    created: int
    device: DeviceKind
    live: int
    fingerprint: bytes
    lock: PassphraseLock


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """Opens with the recovery code. Only the public half of its key pair is here.

    ``number`` counts the codes of a vault from 1, so that a message can name the paper.
    """

    id: bytes
    created: int
    number: int
    public_key: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class PortableSlot:
    """Opens with a passphrase alone: for archives that shall open on any machine."""

    id: bytes
    created: int
    lock: PassphraseLock


Slot: TypeAlias = DailySlot | RecoverySlot | PortableSlot


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in clear, under the header MAC.

    ``installation`` tells two machines with the same vault apart; ``saved`` is in seconds since
    1970 (UTC); ``unfinished`` says that old keys are still to be cleared away after a rotation;
    ``agenda_digest`` is the SHA-256 of the sealed agenda.
    """

    kind: Kind
    vault_id: bytes
    installation: bytes
    revision: int
    saved: int
    unfinished: bool
    content_salt: bytes
    agenda_digest: bytes
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Container:
    """A whole file. ``header_bytes`` are those that ``header_mac`` covers."""

    header: Header
    header_bytes: bytes
    header_mac: bytes
    agenda: bytes
    payload: bytes
