"""Sayings about the kiosk: what it needs, where and when it works, and why it does not here."""

from __future__ import annotations

from datetime import time

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import is_abroad, is_represented
from pinvault.domain.recovery.route import KIOSKS, RouteId
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings.condition import bad_certificate_pin, offers
from pinvault.domain.recovery.situation import USABLE
from pinvault.domain.recovery.vocabulary import Asker, CardKind, Certificate, Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation

OPENS, CLOSES = time(6, 30), time(23, 0)
"""When a kiosk works, the end not included (REC-14)."""

SIGNATURE_ONLY = (Store.LAWSON, Store.FAMILYMART, Store.MINISTOP, Store.DAIEI)
"""Chains whose kiosks re-set the signature PIN and not the user PIN (REC-15)."""

SOME_BRANCHES = (Store.DAIEI, Store.AEON, Store.FUJI)
"""Chains that have the service in some branches or regions (REC-15)."""

_OWN_CERTIFICATES = (*USABLE, Certificate.NONE)


def _closed_now(s: Situation, routes: Routes) -> bool:
    if s.time is None or routes.isdisjoint(KIOSKS):
        return False
    return not OPENS <= s.time.time() < CLOSES


def _settles_one(s: Situation, routes: Routes) -> bool:
    return not routes.isdisjoint(KIOSKS) and len(s.live_bad_pins) > 1


def _certificate_ended(s: Situation, _: Routes) -> bool:
    ended = s.user_cert not in _OWN_CERTIFICATES or s.signature_cert not in _OWN_CERTIFICATES
    return bad_certificate_pin(s) and ended and s.has_live_card


def _without_certificate(s: Situation, _: Routes) -> bool:
    missing = Certificate.NONE in (s.user_cert, s.signature_cert)
    return bad_certificate_pin(s) and missing and not is_represented(s)


def _own_face(s: Situation, _: Routes) -> bool:
    somebody_else = s.asker is not Asker.SELF or is_represented(s)
    return bad_certificate_pin(s) and somebody_else and s.has_live_card


CONDITIONS: Conditions = {
    Say.KIOSK_NEEDS_USER_PIN: offers(RouteId.KIOSK_RESET_SIGNATURE),
    Say.KIOSK_NEEDS_SIGNATURE_PIN: offers(RouteId.KIOSK_RESET_USER),
    Say.KIOSK_SIGNATURE_SHOPS: offers(RouteId.KIOSK_RESET_SIGNATURE),
    Say.KIOSK_USER_SHOPS: offers(RouteId.KIOSK_RESET_USER),
    Say.STORE_NOT_FOR_USER_PIN: lambda s, routes: (
        RouteId.KIOSK_RESET_USER in routes and s.store in SIGNATURE_ONLY
    ),
    Say.STORE_SOME_BRANCHES: lambda s, routes: (
        s.store in SOME_BRANCHES and not routes.isdisjoint(KIOSKS)
    ),
    Say.RESERVATION_24_HOURS: offers(*KIOSKS),
    Say.KIOSK_HOURS: offers(*KIOSKS),
    Say.KIOSK_CLOSED_NOW: _closed_now,
    Say.KIOSK_DATA_UNCHANGED: offers(*KIOSKS),
    Say.KIOSK_SETTLES_ONE: _settles_one,
    Say.KIOSK_NEEDS_NFC_PHONE: lambda s, _: not s.nfc_phone and bad_certificate_pin(s),
    Say.KIOSK_BOTH_LOST: lambda s, _: (
        s.is_bad(PinId.SIGNATURE) and s.is_bad(PinId.USER) and s.has_live_card
    ),
    Say.KIOSK_CERTIFICATE_ENDED: _certificate_ended,
    Say.KIOSK_WITHOUT_CERTIFICATE: _without_certificate,
    Say.KIOSK_OWN_FACE: _own_face,
    Say.KIOSK_ABROAD_UNKNOWN: lambda s, _: is_abroad(s) and bad_certificate_pin(s),
    Say.KIOSK_OTHER_CARDS: lambda s, _: bad_certificate_pin(s) and s.card_kind is CardKind.NO_PHOTO,
    Say.SPECIFIED_RESIDENCE_UNSURE: lambda s, _: s.card_kind is CardKind.SPECIFIED_RESIDENCE,
    Say.WINDOW_ONLY_PINS: lambda s, _: s.is_bad(PinId.RESIDENT) or s.is_bad(PinId.INPUT),
}
