"""Values as a reader of either language expects them in a sentence."""

from __future__ import annotations

from pinvault.i18n import t
from pinvault.i18n.phrases import day_text, list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["day_text", "list_text", "moment_text"]


def moment_text(moment: datetime) -> str:
    """Return ``moment`` as day and minute in Japan, where the cards are."""
    from pinvault.clock import JAPAN

    there = moment.astimezone(JAPAN)
    return t("word-moment", day=day_text(there.date()), time=there.strftime("%H:%M"))
