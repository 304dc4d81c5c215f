"""Proof that a file opens with the passphrase and what the store really holds.

Run on the bytes read back from the disk, before they take the place of anything: a slot that
cannot be opened must never replace one that can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.errors import KeyringError
from pinvault.vault.container import DeviceKind, decode
from pinvault.vault.keys import DeviceSecret, ReminderBox, device_matches, open_daily
from pinvault.vault.sealing import verify_file
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.state import daily_slot

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Header


def device_secret(host: Host, header: Header) -> DeviceSecret:
    """Fetch this machine's half of the key.

    Raises:
        KeyringError: ``keyring-missing-item``, ``device-file-missing``,
            ``keyring-wrong-length``, ``keyring-foreign`` (another vault's or an earlier one), or
            what the store says.
    """
    slot = daily_slot(header)
    value = host.store(slot.device).get(Items.of(header).device(slot.live))
    if value is None:
        in_file = slot.device is DeviceKind.FILE
        raise KeyringError("device-file-missing" if in_file else "keyring-missing-item")
    try:
        secret = DeviceSecret(value)
    except ValueError:
        raise KeyringError("keyring-wrong-length") from None
    if not device_matches(slot, secret, header.vault_id):
        raise KeyringError("keyring-foreign")
    return secret


def reminder_box(host: Host, header: Header) -> ReminderBox | None:
    """Fetch the reminder key; None where there is none, and the vault opens all the same.

    Raises:
        KeyringError, StorageError: what the store says.
    """
    slot = daily_slot(header)
    value = host.store(slot.device).get(Items.of(header).reminder(slot.live))
    try:
        return None if value is None else ReminderBox(value, header.vault_id)
    except ValueError:
        return None


def prove(host: Host, passphrase: Secret, data: bytes, contents: Contents) -> None:
    """Open ``data`` as a person would. Takes one key derivation.

    Raises:
        PinvaultError: it does not open, or opens to something else than ``contents``.
    """
    header = decode(data).header
    secret = device_secret(host, header)
    box = open_daily(daily_slot(header), passphrase, secret, header.vault_id)
    verify_file(box, data, contents)
