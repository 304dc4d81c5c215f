"""The container format: what stands where in a vault file (docs/vault-format.md).

Bytes in, values out, and back. Nothing here knows a key. Reading is strict, because all of it
happens before anything is authenticated: every length is checked, every field is known or the
file is refused, and every cost is within limits before a derivation can start.
"""

from pinvault.vault.container.decode import MOMENT_MAX, decode
from pinvault.vault.container.encode import encode, encode_header
from pinvault.vault.container.layout import (
    Container,
    DailySlot,
    DeviceKind,
    Header,
    Kind,
    PassphraseLock,
    PortableSlot,
    RecoverySlot,
    Slot,
)
from pinvault.vault.container.limits import Cost

__all__ = [
    "MOMENT_MAX",
    "Container",
    "Cost",
    "DailySlot",
    "DeviceKind",
    "Header",
    "Kind",
    "PassphraseLock",
    "PortableSlot",
    "RecoverySlot",
    "Slot",
    "decode",
    "encode",
    "encode_header",
]
