"""What the commands of guidance show alike: an entry of a list, the name of a PIN."""

from __future__ import annotations

from pinvault.cli.columns import indent
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "- "


def item(text: str, columns: int, mark: str = MARK) -> Iterator[str]:
    """Yield ``text`` behind its mark, its further lines below its beginning."""
    first, *rest = indent(text, columns, len(mark)).split("\n")
    yield mark + first.lstrip(" ")
    yield from rest


def pin_words(pin: str, part: str) -> str:
    """Return the ``"name"``, the ``"short"`` name or the ``"form"`` of a PIN, by its id."""
    return t(f"pin-{pin}-{part}")
