"""What an archive is and holds, in sentences. No text out of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.clock import JAPAN
from pinvault.i18n import t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from pinvault.backup.summary import ArchiveView


def archive_lines(
    view: ArchiveView, moment_text: Callable[[datetime], str], day_text: Callable[[date], str]
) -> Iterator[str]:
    """Yield when an archive was made, what it holds, and what opens it.

    ``moment_text`` and ``day_text`` write a moment and a day as the front end does.
    """
    yield t("backup-saved", saved=moment_text(view.saved))
    yield t("backup-holds", cards=view.cards, hints=view.hints, earlier=view.earlier_hints)
    if view.recovery_number is not None and view.recovery_created is not None:
        day = day_text(view.recovery_created.astimezone(JAPAN).date())
        yield t("backup-by-code", number=view.recovery_number, day=day)
    if view.opens_by_passphrase:
        yield t("backup-by-passphrase")
