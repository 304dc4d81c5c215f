"""The end of a card or a certificate in one reading of the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.dated import Reason


@dataclass(frozen=True, slots=True)
class End:
    """A last day. ``day`` None: there is one, but it cannot be said."""

    day: date | None
    renewable: bool = True
    """Whether a renewal window goes before it; the end of a stay has none (VAL-27)."""
    earliest: date | None = None
    """Where ``day`` is only the latest possible: the earliest."""
    why: Reason | None = None
    """Why ``day`` is an estimate, a latest day or unknown."""


def capped(day: date, cap: End) -> End:
    """Return the end of what would run to ``day`` but never outlives ``cap`` (VAL-08)."""
    if cap.day is None:
        return cap
    if cap.earliest is None:
        return End(day, why=cap.why) if day < cap.day else cap
    return End(day) if day <= cap.earliest else replace(cap, day=min(day, cap.day))
