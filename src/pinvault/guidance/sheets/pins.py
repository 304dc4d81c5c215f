"""PINs by name, and what is said before the last try."""

from __future__ import annotations

from pinvault.guidance.sheets.line import Line, Look
from pinvault.i18n import t
from pinvault.i18n.phrases import list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def pin_words(pin: str, part: str) -> str:
    """Return the ``"name"``, the ``"short"`` name or the ``"form"`` of a PIN, by its id."""
    return t(f"pin-{pin}-{part}")


def stop(pins: Iterable[str]) -> Iterator[Line]:
    """Yield what everything said of ``pins`` begins with: each has one try left (REC-34)."""
    names = [pin_words(pin, "short") for pin in pins]
    if names:
        yield Line(t("stop-last-try", pins=list_text(names)), "- ", look=Look.STOP)
        yield Line(t("stop-instead"), "- ", look=Look.STOP)
