"""A new recovery code on the screen: nothing takes it away unsaid.

The idle lock waits longer while it is copied, and leaving asks first. What cannot wait, a lock by
key, a signal, a power cut, is told at the next opening: the vault knows that nobody has confirmed
the code, and the page of the recovery code comes up, where a new one is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.screens.common.page import Page

IDLE_MINUTES = 30
"""So long nobody has to touch a key while a code is copied or printed; a longer setting holds."""


def least_idle_minutes(pages: Iterable[Page]) -> int:
    """Return how long the idle lock has to wait at least because of what these pages show."""
    return IDLE_MINUTES if any(page.SHOWS_CODE for page in pages) else 0


def said_at_lock(app: PinvaultApp, pages: Iterable[Page]) -> str:
    """Return what the lock has to say: that a code went away with it; else nothing."""
    # Not from the session: a thread that removes the vault may have closed it already.
    if app.snapshot is None or not least_idle_minutes(pages):
        return ""
    return t("tui-code-unconfirmed") if app.snapshot.view.protection.recovery_unconfirmed else ""


def asks_first(app: PinvaultApp, pages: Iterable[Page]) -> bool:
    """Ask before the app is left with a new code in sight; False if there is nothing to ask."""
    from pinvault.tui.screens.first_run.leave_code import LeaveCodeScreen

    if isinstance(app.screen, LeaveCodeScreen) or not least_idle_minutes(pages):
        return False
    app.push_screen(LeaveCodeScreen(app.exit))
    return True


async def offer_anew(app: PinvaultApp) -> None:
    """Open the page of the recovery code if the one in force was never confirmed."""
    if app.session is not None and app.session.keys.unconfirmed_code is not None:
        from pinvault.tui.screens.secrets.key_recovery import RecoveryScreen

        await app.push_screen(RecoveryScreen())
