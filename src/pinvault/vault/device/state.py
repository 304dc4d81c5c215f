"""Can the keyring of this machine be used now, and if not, why."""

from __future__ import annotations

from enum import Enum

from pinvault.errors import KeyringError
from pinvault.vault.device.keyring_store import KeyringStore

CHECK_SECONDS = 1.5
"""One that takes longer over two questions would not keep an item within the time of a call."""


class KeyringState(Enum):
    """How the keyring was found; the value is a stable id for ``--json``."""

    USABLE = "usable"
    NO_BUS = "no-bus"
    NO_SERVICE = "no-service"
    NO_COLLECTION = "no-collection"
    LOCKED = "locked"
    FOREIGN_BACKEND = "foreign-backend"
    NOT_INSTALLED = "not-installed"
    SLOW = "slow"
    REFUSED = "refused"

    @property
    def reason(self) -> str | None:
        """The reason whose messages explain the state; None for a usable keyring."""
        return _REASONS.get(self)


_REASONS = {
    KeyringState.NO_BUS: "keyring-no-bus",
    KeyringState.NO_SERVICE: "keyring-none",
    KeyringState.NO_COLLECTION: "keyring-cannot-create",
    KeyringState.LOCKED: "keyring-locked",
    KeyringState.FOREIGN_BACKEND: "keyring-foreign-backend",
    KeyringState.NOT_INSTALLED: "keyring-not-installed",
    KeyringState.SLOW: "keyring-slow",
    KeyringState.REFUSED: "keyring-refused",
}
_STATES = {reason: state for state, reason in _REASONS.items()}


def keyring_state() -> KeyringState:
    """Return the state of this machine's keyring within 1.5 seconds; raises no dialog."""
    try:
        KeyringStore(may_prompt=False, deadline=CHECK_SECONDS).check()
    except KeyringError as error:
        return _STATES.get(error.reason, KeyringState.REFUSED)
    return KeyringState.USABLE
