"""Sayings about the card: lost, found, replaced, extended, or without PINs."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import is_abroad
from pinvault.domain.recovery.route import RouteId
from pinvault.domain.recovery.routes.card import ends_with_stay
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings.condition import offers
from pinvault.domain.recovery.situation import USABLE
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    CardValidity,
    FaceMatch,
    Goal,
    PhoneCertificate,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation

_NEW_CARD = (RouteId.CARD_RENEWAL, RouteId.CARD_REISSUE)
_STAYS = offers(RouteId.EXTEND_VALIDITY_FOREIGN)


def _renewal_not_open(s: Situation, routes: Routes) -> bool:
    return s.goal is Goal.RENEW and routes <= {RouteId.STOP_GUESSING}


def _insurance_without_pin(s: Situation, _: Routes) -> bool:
    """The user PIN is one of three equal ways at a clinic (PIN-15); abroad there is none.

    The two others compare a photo, which some cards do not have (PIN-20).
    """
    fails = s.is_bad(PinId.USER) or PinId.USER in s.on_last_try
    asked = s.goal is Goal.HEALTH_INSURANCE
    has_photo = s.card_kind is not CardKind.NO_PHOTO
    usable = has_photo and s.has_live_card and s.user_cert in USABLE
    return (fails or asked) and usable and not is_abroad(s)


def _expired(s: Situation, _: Routes) -> bool:
    return s.card_validity is CardValidity.EXPIRED


CONDITIONS: Conditions = {
    Say.STOP_LINE_24_HOURS: offers(RouteId.REPORT_LOSS),
    Say.POLICE_THEN_MUNICIPALITY: lambda s, _: s.card is CardPlace.LOST,
    Say.FACTORY_RESET_KEEPS_CERTIFICATES: lambda s, _: (
        s.goal is Goal.LOST_PHONE and s.phone_cert is not PhoneCertificate.NONE
    ),
    Say.PHONE_WITHOUT_CERTIFICATES: lambda s, _: (
        s.goal is Goal.LOST_PHONE and s.phone_cert is PhoneCertificate.NONE
    ),
    Say.REISSUE_FEE: offers(RouteId.CARD_REISSUE),
    Say.EXPRESS_ISSUE: lambda s, _: s.card in (CardPlace.LOST, CardPlace.DAMAGED),
    Say.RELEASE_AT_WINDOW_ONLY: offers(RouteId.LIFT_SUSPENSION),
    Say.RELEASE_NEEDS_PINS: offers(RouteId.LIFT_SUSPENSION),
    Say.SIGNATURE_MAY_END_AFTER_STOP: offers(RouteId.LIFT_SUSPENSION),
    Say.ABOLISHED_CARD_IS_DEAD: lambda s, _: s.card is CardPlace.FOUND_AFTER_ABOLITION,
    Say.CARD_EXPIRED_NO_ID: _expired,
    Say.OLD_PINS_DO_NOT_MATTER: lambda s, routes: (
        bool(s.bad_pins)
        and (_expired(s, routes) or s.card in (CardPlace.LOST, CardPlace.FOUND_AFTER_ABOLITION))
    ),
    Say.NEW_CARD_NEW_PINS: offers(*_NEW_CARD),
    Say.NEW_CARD_TAKES_MONTHS: offers(*_NEW_CARD),
    Say.STAY_END_MISSED: lambda s, routes: ends_with_stay(s) and _expired(s, routes),
    Say.EXTEND_BEFORE_DATE: _STAYS,
    Say.EXTEND_NEW_CERTIFICATES: _STAYS,
    Say.EXTEND_NO_NOTICE: _STAYS,
    Say.EXTEND_TWO_MONTHS: _STAYS,
    Say.RENEWAL_NOT_OPEN: _renewal_not_open,
    Say.FACE_CARD_HAS_NO_PIN: lambda s, _: s.card_kind is CardKind.FACE_AUTH,
    Say.FACE_CARD_NO_ONLINE: lambda s, routes: (
        s.card_kind is CardKind.FACE_AUTH
        or RouteId.SWITCH_TO_FACE_CARD in routes
        or (s.goal is Goal.HEALTH_INSURANCE and len(s.bad_pins) > 1)
    ),
    Say.FACE_CARD_REGISTER_FIRST: offers(RouteId.SWITCH_TO_FACE_CARD),
    Say.INSURANCE_WITHOUT_PIN: _insurance_without_pin,
    Say.NO_PHOTO_NO_FACE: lambda s, _: (
        s.card_kind is CardKind.NO_PHOTO
        and (s.goal is Goal.HEALTH_INSURANCE or s.is_bad(PinId.USER))
    ),
    Say.FACE_LOCK_WINDOW_ONLY: lambda s, _: s.face_match is FaceMatch.LOCKED,
}
