"""Making a vault in a thread, so that a person who gives up in between leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from pinvault.domain.vault import Vault
from pinvault.errors import DeclinedError
from pinvault.tui.snapshot import Snapshot, take
from pinvault.vault import keys
from pinvault.vault.codec import Contents
from pinvault.vault.session import Origin, create_vault
from pinvault.vault.session.removal import remove_files, remove_items
from pinvault.vault.session.settings import THEME, known_setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from pinvault.backup.opening import Opened
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost, DeviceKind
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Host, Session
    from pinvault.vault.storage import VaultFile


@dataclass(frozen=True, slots=True, repr=False)
class Created:
    """A new vault, open, and its recovery code, which is shown once."""

    session: Session
    snapshot: Snapshot
    code: RecoveryCode


class _UnlessAbandoned:
    """Stands for the vault's file while it is made: refuses the last step after giving up.

    The file is published when its verification returns. A refusal there takes everything back,
    the items in the keyring included.
    """

    def __init__(self, file: VaultFile, abandoned: Event) -> None:
        self._file = file
        self._abandoned = abandoned

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the file has
        return getattr(self._file, name)

    def create(self, data: bytes, verify: Callable[[bytes], None]) -> None:
        def verify_and_ask(read_back: bytes) -> None:
            verify(read_back)
            stop_if(self._abandoned)

        self._file.create(data, verify_and_ask)


def create(
    host: Host, passphrase: Secret, device: DeviceKind, abandoned: Event, *, colours: str
) -> Created:
    """Measure the machine and make the vault, which keeps the ``colours`` chosen; some seconds.

    Raises:
        DeclinedError: ``creation-abandoned``: nothing was made.
        UsageError, StorageError, KeyringError: as ``create_vault``.
    """
    usual = colours == known_setting(THEME).default
    vault = Vault() if usual else Vault().with_setting(THEME, colours)

    def make(guarded: Host, cost: Cost) -> tuple[Session, RecoveryCode | None]:
        origin = Origin(keys.random_id(), lambda _: Contents(vault), code_number=1)
        return create_vault(
            guarded, passphrase, device=device, cost=cost, to_confirm=True, origin=origin
        )

    return _made(host, make, abandoned)


def restore(
    host: Host, archive: Opened, passphrase: Secret, device: DeviceKind, abandoned: Event
) -> Created:
    """Measure the machine and make the vault of an archive; some seconds.

    Raises:
        DeclinedError: ``creation-abandoned``: nothing was made.
        UsageError, StorageError, KeyringError: as ``restore_new``.
    """
    from pinvault.backup.restoring import restore_new

    def make(guarded: Host, cost: Cost) -> tuple[Session, RecoveryCode | None]:
        return restore_new(guarded, archive, passphrase, device=device, cost=cost, to_confirm=True)

    return _made(host, make, abandoned)


def _made(
    host: Host,
    make: Callable[[Host, Cost], tuple[Session, RecoveryCode | None]],
    abandoned: Event,
) -> Created:
    cost = keys.calibrate()
    stop_if(abandoned)
    session, code = make(
        replace(host, file=cast("VaultFile", _UnlessAbandoned(host.file, abandoned))), cost
    )
    session.host = host
    assert code is not None  # noqa: S101 - with_code is on
    return Created(session, take(session), code)


def stop_if(abandoned: Event) -> None:
    """Raise ``DeclinedError`` if the person has given up."""
    if abandoned.is_set():
        raise DeclinedError("creation-abandoned")


def discard(session: Session) -> None:
    """Throw away a vault that has just been made, with what this machine keeps for it.

    Raises:
        BusyError, KeyringError, StorageError: a part of it is still there.
    """
    host, header = session.host, session.state.header
    with host.file.locked():
        remove_items(host, header)
        remove_files(host)
    # Last: where a part is still there, the vault stays open, and it can be tried once more.
    session.close()
