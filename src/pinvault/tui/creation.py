"""Making a vault in a thread, so that a person who gives up in between leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from pinvault.errors import DeclinedError
from pinvault.tui.snapshot import Snapshot, take
from pinvault.vault import keys
from pinvault.vault.session import create_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from pinvault.secret import Secret
    from pinvault.vault.container import DeviceKind
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


def create(host: Host, passphrase: Secret, device: DeviceKind, abandoned: Event) -> Created:
    """Measure the machine and make the vault; some seconds.

    Raises:
        DeclinedError: ``creation-abandoned``: nothing was made.
        UsageError, StorageError, KeyringError: as ``create_vault``.
    """
    cost = keys.calibrate()
    stop_if(abandoned)
    guarded = replace(host, file=cast("VaultFile", _UnlessAbandoned(host.file, abandoned)))
    session, code = create_vault(guarded, passphrase, device=device, cost=cost)
    session.host = host
    assert code is not None  # noqa: S101 - with_code is on
    return Created(session, take(session), code)


def stop_if(abandoned: Event) -> None:
    """Raise ``DeclinedError`` if the person has given up."""
    if abandoned.is_set():
        raise DeclinedError("creation-abandoned")
