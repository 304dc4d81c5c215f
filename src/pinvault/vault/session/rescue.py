"""Going back to an earlier state when the vault itself is damaged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.errors import UsageError
from pinvault.vault.container import decode
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.session.host import Host
    from pinvault.vault.storage import Generation


def earlier_state(host: Host, number: int) -> Generation:
    """Return the earlier state with ``number``, 1 being the newest.

    Raises:
        UsageError: ``generation-unknown``.
    """
    states = host.file.generations()
    if not 1 <= number <= len(states):
        raise UsageError("generation-unknown", number=number, count=len(states))
    return states[number - 1]


def as_if_there(host: Host, state: Generation) -> Host:
    """Return ``host`` as if the earlier state were its vault, to try a secret on it."""
    return replace(host, file=VaultFile(state.path))


def put_back(host: Host, state: Generation) -> Path:
    """Put an earlier state in the place of the damaged vault; return where that one is kept.

    The state is older than what this machine has seen: it has to be accepted when it is opened.

    Raises:
        BusyError, StorageError, UnreadableError: nothing was changed.
    """
    with host.file.locked():
        return host.file.put_back(state, _readable)


def _readable(data: bytes) -> None:
    decode(data)
