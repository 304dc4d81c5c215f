"""Where this machine's half of the key is kept, and why there."""

from __future__ import annotations

from pinvault.errors import KeyringError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.vault.container import DeviceKind

AUTO, KEYRING, FILE = "auto", "keyring", "file"


def choose_device(wish: str, *, may_prompt: bool) -> tuple[DeviceKind, str | None]:
    """Return where a new device secret goes; with ``auto`` also why not into the keyring.

    ``wish`` is ``auto``, ``keyring`` or ``file``. The reason is that of an error whose sentence
    explains it; None where the keyring is used or was not wanted.

    Raises:
        KeyringError: the keyring was asked for by name and cannot be used.
    """
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.home import best_device

    if wish == FILE:
        return DeviceKind.FILE, None
    if wish == KEYRING:
        _need_keyring(may_prompt=may_prompt)
        return DeviceKind.KEYRING, None
    kind, state = best_device(may_prompt=may_prompt)
    return kind, state.reason if kind is DeviceKind.FILE else None


def _need_keyring(*, may_prompt: bool) -> None:
    """Find out before anything is asked or measured whether the keyring can be used.

    One that is locked, or has no place for items yet, asks the person when it comes to it.
    """
    from pinvault.vault.device import KeyringState, has_screen, keyring_state

    state = keyring_state()
    can_ask = may_prompt and has_screen()
    if can_ask and state in {KeyringState.LOCKED, KeyringState.NO_COLLECTION}:
        return
    if state.reason is not None:
        raise KeyringError(state.reason)


def device_name(kind: DeviceKind) -> str:
    """Return the word for ``kind`` that options and JSON use."""
    from pinvault.vault.container import DeviceKind

    return KEYRING if kind is DeviceKind.KEYRING else FILE
