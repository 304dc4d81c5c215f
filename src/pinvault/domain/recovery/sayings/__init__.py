"""What must be said in which situation, and not what it says: that is guidance.

Each file holds the sayings of one subject, as a table of conditions on the situation and on the
routes that are offered.
"""

from __future__ import annotations

from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings import cards, certificates, kiosks, phones, pins, windows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.route import RouteId
    from pinvault.domain.recovery.sayings.condition import Conditions
    from pinvault.domain.recovery.situation import Situation

CONDITIONS: Conditions = {
    **pins.CONDITIONS,
    **cards.CONDITIONS,
    **certificates.CONDITIONS,
    **kiosks.CONDITIONS,
    **windows.CONDITIONS,
    **phones.CONDITIONS,
}
"""When each saying is said."""


def sayings(s: Situation, routes: frozenset[RouteId]) -> tuple[Say, ...]:
    """Return what must be said to ``s`` when ``routes`` are offered, in the order of ``Say``."""
    return tuple(say for say in Say if say in CONDITIONS and CONDITIONS[say](s, routes))
