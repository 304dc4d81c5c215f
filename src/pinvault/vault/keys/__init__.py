"""Every key of pinvault, from the passphrase to the block cipher.

Key bytes stay in this room: unlocking returns a :class:`Box`, which seals and opens but shows
no key. Primitives come from ``cryptography`` and ``argon2-cffi`` alone; what is built of them
is written down in docs/vault-format.md, section 6.
"""

from pinvault.vault.keys.box import Box, new_box, random_id
from pinvault.vault.keys.cost import (
    PORTABLE_MEMORY_MAX_KIB,
    RETUNE_SECONDS,
    calibrate,
    derivation_seconds,
    machine_memory_kib,
)
from pinvault.vault.keys.recovery_code import RecoveryCode
from pinvault.vault.keys.recovery_slot import open_recovery, public_bytes, seal_recovery
from pinvault.vault.keys.reminder import ReminderBox
from pinvault.vault.keys.slots import (
    DeviceSecret,
    device_matches,
    make_daily,
    make_portable,
    new_device_secret,
    open_daily,
    open_portable,
)

__all__ = [
    "PORTABLE_MEMORY_MAX_KIB",
    "RETUNE_SECONDS",
    "Box",
    "DeviceSecret",
    "RecoveryCode",
    "ReminderBox",
    "calibrate",
    "derivation_seconds",
    "device_matches",
    "machine_memory_kib",
    "make_daily",
    "make_portable",
    "new_box",
    "new_device_secret",
    "open_daily",
    "open_portable",
    "open_recovery",
    "public_bytes",
    "random_id",
    "seal_recovery",
]
