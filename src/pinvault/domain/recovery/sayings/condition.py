"""The shape of a condition for saying something, and the parts that several conditions share."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinvault.domain.recovery.route import RouteId
    from pinvault.domain.recovery.say import Say
    from pinvault.domain.recovery.situation import Situation

    Routes = frozenset[RouteId]
    Condition = Callable[[Situation, Routes], bool]
    Conditions = Mapping[Say, Condition]

CERTIFICATE_PINS = (PinId.SIGNATURE, PinId.USER)
FOUR_DIGIT_PINS = (PinId.USER, PinId.RESIDENT, PinId.INPUT)


def offers(*wanted: RouteId) -> Condition:
    """Return the condition that one of ``wanted`` is offered."""
    return lambda _, routes: not routes.isdisjoint(wanted)


def any_standing(s: Situation, standing: Standing) -> bool:
    """Tell whether some PIN stands like this."""
    return any(s.standing(pin) is standing for pin in PinId)


def bad_certificate_pin(s: Situation) -> bool:
    """Tell whether the signature or the user PIN is forgotten or locked."""
    return any(s.is_bad(pin) for pin in CERTIFICATE_PINS)
