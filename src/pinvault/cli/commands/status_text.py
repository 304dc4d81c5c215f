"""How the vault is protected, in sentences."""

from __future__ import annotations

from pinvault.cli.wording import day_text, moment_text
from pinvault.clock import JAPAN
from pinvault.i18n import t
from pinvault.i18n.phrases import days_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.views import BackupView, ProtectionView

_PLACES = {"keyring": "init-by-keyring", "file": "init-by-file"}


def protection_lines(view: ProtectionView) -> Iterator[str]:
    """Yield where the device secret is, what a guess costs, and how the way back stands."""
    yield ""
    yield t(_PLACES[view.device])
    yield t("init-cost", mib=view.memory_mib, passes=view.passes)
    if view.retune_due:
        yield t("status-retune")
    if view.recovery_number is None or view.recovery_created is None:
        yield t("status-no-code")
    else:
        day = day_text(view.recovery_created.astimezone(JAPAN).date())
        yield t("status-code", number=view.recovery_number, day=day)
        if view.recovery_unconfirmed:
            yield t("status-code-unconfirmed")


def backup_lines(view: BackupView) -> Iterator[str]:
    """Yield when the last backup was made, and whether one was seen to open."""
    if view.made is None:
        yield t("status-archive-none")
    else:
        yield t(
            "status-archive", made=moment_text(view.made), ago=days_text(-(view.made_days_ago or 0))
        )
    if view.opened is not None:
        opened, ago = moment_text(view.opened), days_text(-(view.opened_days_ago or 0))
        yield t("status-archive-opened", opened=opened, ago=ago)
    elif view.made is not None:
        yield t("status-archive-untried")
    if view.due and view.made is not None:
        yield t("status-archive-due")
