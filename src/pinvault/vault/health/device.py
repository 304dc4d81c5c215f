"""The device secret: where it should be, whether it is there, and what lies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError
from pinvault.vault.container import DeviceKind
from pinvault.vault.device import has_screen, keyring_state
from pinvault.vault.health.finding import note, ok, problem, warning
from pinvault.vault.session.cleanup import left_over
from pinvault.vault.session.proof import device_secret
from pinvault.vault.session.state import daily_slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.container import Header
    from pinvault.vault.health.finding import Finding
    from pinvault.vault.session import Host


def keyring_alone() -> Iterator[Finding]:
    """Say how the keyring is, where there is no vault that would use it."""
    state = keyring_state()
    if state.reason is None:
        yield ok("keyring-usable")
    else:
        yield note("keyring-unusable", state=state.value)


def device(host: Host, header: Header, *, may_prompt: bool) -> Iterator[Finding]:
    """Look for the device secret; ``host`` must be one that raises no dialog.

    ``may_prompt`` says that a person could answer the keyring when the vault is opened.
    """
    in_keyring = daily_slot(header).device is DeviceKind.KEYRING
    yield ok("device-in-keyring") if in_keyring else note("device-in-file")
    try:
        device_secret(host, header)
    except PinvaultError as error:
        can_unlock = error.reason == "keyring-locked" and may_prompt and has_screen()
        yield warning("keyring-locked-now") if can_unlock else problem(error)
        return
    yield ok("device-fits")
    left = left_over(host, header)
    if left:
        yield warning("items-left", count=left)
