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


def list_text(items: Iterable[str]) -> str:
    """Return ``items``, at least one, as the list they make in a sentence."""
    said, *rest = items
    for item in rest:
        said = t("word-list", first=said, next=item)
    return said
