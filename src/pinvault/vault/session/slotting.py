"""Making the slots of a new or re-keyed vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.vault.keys import (
    Box,
    DeviceSecret,
    RecoveryCode,
    make_daily,
    new_device_secret,
    public_bytes,
    random_id,
    seal_recovery,
)

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost, DailySlot, DeviceKind, RecoverySlot


def new_daily(  # noqa: PLR0913  (a slot binds all of these together)
    box: Box, passphrase: Secret, cost: Cost, *, kind: DeviceKind, live: int, created: int
) -> tuple[DailySlot, DeviceSecret]:
    """Return a daily slot with a new device secret. Takes one key derivation."""
    secret = new_device_secret()
    slot = make_daily(
        box, random_id(), passphrase, secret, cost, kind=kind, live=live, created=created
    )
    return slot, secret


def new_recovery(box: Box, code: RecoveryCode, *, number: int, created: int) -> RecoverySlot:
    """Return a recovery slot for a new code."""
    public = public_bytes(code, box.vault_id)
    return seal_recovery(box, random_id(), public, number, created)


def same_recovery(box: Box, slot: RecoverySlot) -> RecoverySlot:
    """Seal a new vault key for the code that is on paper already, without knowing it."""
    return seal_recovery(box, slot.id, slot.public_key, slot.number, slot.created)
