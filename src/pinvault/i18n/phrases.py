"""Days and lists as a reader of either language expects them in a sentence."""

from __future__ import annotations

from pinvault.i18n import t, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def day_text(day: date) -> str:
    """Return ``day`` written out: 2027年2月28日, 28 February 2027."""
    month = texts("word-months")[day.month - 1]
    return t("word-day", year=day.year, month=month, day=day.day)


def days_text(days: int) -> str:
    """Return how far away a day is: in 90 days, tomorrow, today, yesterday, 3 days ago.

    The nearest days have words of their own, so that nobody reads "1 days".
    """
    if -1 <= days <= 1:
        return t(("word-today", "word-tomorrow", "word-yesterday")[days])
    return t("word-days-ahead", days=days) if days > 0 else t("word-days-ago", days=-days)


def list_text(items: Iterable[str]) -> str:
    """Return ``items``, at least one, as the list they make in a sentence."""
    said, *rest = items
    for item in rest:
        said = t("word-list", first=said, next=item)
    return said
