"""Creating a vault: keys first, then the file, then proof that it opens."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pinvault.domain.vault import Vault
from pinvault.errors import PinvaultError, StorageError
from pinvault.vault.codec import Contents
from pinvault.vault.container import DeviceKind, Header, Kind
from pinvault.vault.keys import RecoveryCode, ReminderBox, new_box, random_id
from pinvault.vault.sealing import seal_file
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.paper import with_unconfirmed
from pinvault.vault.session.passphrase_rules import check_passphrase
from pinvault.vault.session.proof import prove
from pinvault.vault.session.saving import remember, written
from pinvault.vault.session.session import Session
from pinvault.vault.session.slotting import new_daily, new_recovery
from pinvault.vault.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.secret import Secret
    from pinvault.vault.container import Cost, Slot
    from pinvault.vault.keys import Box


@dataclass(frozen=True, slots=True)
class Origin:
    """What a vault comes from that is not the first of its id.

    ``fill`` gives the contents, every hint sealed by the box it is given; ``code_number`` is the
    number of the new recovery code, so that papers are told apart.
    """

    vault_id: bytes
    fill: Callable[[Box], Contents]
    code_number: int


def create_vault(  # noqa: PLR0913  (all that a vault is made of)
    host: Host,
    passphrase: Secret,
    *,
    device: DeviceKind,
    cost: Cost,
    with_code: bool = True,
    to_confirm: bool = False,
    origin: Origin | None = None,
) -> tuple[Session, RecoveryCode | None]:
    """Create a vault and open it; the recovery code is to be shown once and forgotten.

    Takes two key derivations: one to make the slot, one to prove that it opens. Without an
    ``origin`` the vault is empty and has a new id. With ``to_confirm`` the code counts as
    unconfirmed until :meth:`Keys.confirm_code`.

    Raises:
        UsageError: a passphrase too short for where the device secret is kept.
        StorageError: ``vault-exists``, or the disk refused.
        KeyringError: the store refused.
    """
    check_passphrase(passphrase, alone=device is DeviceKind.FILE)
    if host.file.exists():
        raise StorageError("vault-exists", path=str(host.file.path))
    if origin is None:
        origin = Origin(random_id(), lambda _: Contents(Vault()), code_number=1)
    vault_id, installation, saved = origin.vault_id, random_id(), host.seconds()
    items, store = Items(vault_id, installation), host.store(device)
    box, reminder = new_box(vault_id), ReminderBox.new(vault_id)
    code = RecoveryCode.new() if with_code else None
    daily, secret = new_daily(box, passphrase, cost, kind=device, live=0, created=saved)
    slots: tuple[Slot, ...] = (daily,)
    if code is not None:
        number = origin.code_number
        slots = (daily, new_recovery(box, code, number=number, created=saved))
    header = Header(
        kind=Kind.VAULT,
        vault_id=vault_id,
        installation=installation,
        revision=1,
        saved=saved,
        unfinished=False,
        content_salt=bytes(32),
        agenda_digest=bytes(32),
        slots=slots,
    )
    contents = origin.fill(box)
    if to_confirm:
        vault = with_unconfirmed(contents.vault, origin.code_number)
        contents = replace(contents, vault=vault)
    sealed = seal_file(box, reminder, header, contents)
    try:
        store.put(items.device(0), secret.for_store())
        store.put(items.reminder(0), reminder.for_store())
        host.file.create(sealed.data, lambda data: prove(host, passphrase, data, contents))
        state = written(State(box, reminder, sealed.header, contents, b"", 1), sealed, contents)
        return Session(host, state, remember(host, state, sealed)), code
    except BaseException:
        # A signal, too, comes as an exception: whoever stops here finds nothing afterwards.
        _take_back_file(host, sealed.data)
        _take_back_items(host, device, items)
        raise


def _take_back_file(host: Host, data: bytes) -> None:
    """Remove the file if it stands already: nobody has seen its recovery code."""
    with suppress(PinvaultError):
        if host.file.exists() and host.file.read() == data:
            with host.file.locked():
                host.file.remove()


def _take_back_items(host: Host, device: DeviceKind, items: Items) -> None:
    """Take back what was put into the store for a vault that did not come to be."""
    with suppress(PinvaultError):
        host.store(device).delete(*items.every())
