"""Sayings about certificates on a phone, whose PINs are not those of the card."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import holder_acts
from pinvault.domain.recovery.route import RouteId
from pinvault.domain.recovery.routes.phone import wants_phone_reset
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.situation import BAD
from pinvault.domain.recovery.vocabulary import Goal, PhoneCertificate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation


def _separate(s: Situation, _: Routes) -> bool:
    return s.phone_cert is not PhoneCertificate.NONE and (bool(s.bad_pins) or wants_phone_reset(s))


CONDITIONS: Conditions = {
    Say.IPHONE_ASKS_TWO: lambda s, _: s.goal is Goal.ADD_TO_IPHONE,
    Say.PHONE_SIGNATURE_NEEDS_CARD_PASSWORD: lambda s, _: (
        wants_phone_reset(s) and s.phone_signature in BAD
    ),
    Say.PHONE_USER_NEEDS_PHONE_SIGNATURE: lambda s, _: wants_phone_reset(s) and s.phone_user in BAD,
    Say.PHONE_CITY_CANNOT_HELP: lambda s, _: wants_phone_reset(s),
    Say.PHONE_HOLDER_DOES_IT: lambda s, routes: (
        RouteId.PHONE_CERT_RESET_IN_APP in routes and not holder_acts(s)
    ),
    Say.PHONE_PINS_SEPARATE: _separate,
    Say.PHONE_LOGIN_UNSURE: lambda s, _: (
        s.phone_cert is not PhoneCertificate.NONE and s.is_bad(PinId.USER)
    ),
}
