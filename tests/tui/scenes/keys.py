"""Recovery code, passphrase, device secret."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.support.vaults import NEW_PASSPHRASE, PASSPHRASE
from tests.tui.backups import give_code, give_passphrase, open_page, push
from tests.tui.scenes.stock import scene

if TYPE_CHECKING:
    from tests.support.pilot import Stage


@scene
async def key_recovery(stage: Stage) -> None:
    """See which code opens the vault."""
    await open_page(stage)
    await stage.press("o", "down")


@scene
async def key_recovery_try(stage: Stage) -> None:
    """Type another vault's code."""
    await open_page(stage)
    await stage.press("o", "enter")
    await give_code(stage, "abcd efgh")


@scene
async def key_recovery_new(stage: Stage) -> None:
    """See the new code."""
    await open_page(stage)
    await stage.press("o", "down", "enter")
    await give_passphrase(stage, PASSPHRASE.reveal())


@scene
async def key_recovery_check(stage: Stage) -> None:
    """Type two groups back."""
    await key_recovery_new(stage)
    await stage.press("enter")


@scene
async def key_recovery_print(stage: Stage) -> None:
    """Have the new code printed."""
    await key_recovery_new(stage)
    with patch("pinvault.tui.screens.backup.sheet.likely_folder", lambda: "~"):
        await push(stage, "print")


@scene
async def key_recovery_leave(stage: Stage) -> None:
    """Press the key that ends the app while the new code is in sight."""
    await key_recovery_new(stage)
    await stage.press("ctrl+q")


@scene
async def key_recovery_lost(stage: Stage) -> None:
    """Be locked out while the new code is in sight."""
    await key_recovery_new(stage)
    await stage.app.lock()
    await stage.settle()


@scene
async def key_recovery_unconfirmed(stage: Stage) -> None:
    """Come back after that."""
    await key_recovery_lost(stage)
    await stage.type(PASSPHRASE.reveal())
    await stage.press("enter")


@scene
async def key_recovery_revoke(stage: Stage) -> None:
    """Be asked whether to go on without a code."""
    await open_page(stage)
    await stage.press("o", "down", "down", "enter")


@scene
async def key_passphrase(stage: Stage) -> None:
    """See what can be done with the passphrase."""
    await open_page(stage)
    await stage.press("p")


@scene
async def key_passphrase_wrong(stage: Stage) -> None:
    """Not know it any more."""
    await open_page(stage)
    await stage.press("p", "enter")
    await give_passphrase(stage, NEW_PASSPHRASE.reveal())


@scene
async def key_passphrase_new(stage: Stage) -> None:
    """Choose a new one."""
    await open_page(stage)
    await stage.press("p", "down", "enter")
    await give_passphrase(stage, PASSPHRASE.reveal())


@scene
async def key_device(stage: Stage) -> None:
    """See where the device secret is."""
    await open_page(stage)
    await stage.press("d")
