"""The re-set at a convenience-store kiosk, prepared in an app (REC-11 to REC-19)."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import is_abroad
from pinvault.domain.recovery.situation import USABLE, Situation
from pinvault.domain.recovery.vocabulary import (
    Asker,
    CardKind,
    CardPlace,
    CardValidity,
    Certificate,
    Holder,
    Standing,
)
from pinvault.domain.recovery.why import Why

_OTHER = {PinId.SIGNATURE: PinId.USER, PinId.USER: PinId.SIGNATURE}


def kiosk_reset_signature(s: Situation) -> bool:
    """Re-set the signature PIN with the user PIN; every obstacle is absent (REC-11, REC-12)."""
    return not kiosk_obstacles(s, PinId.SIGNATURE)


def kiosk_reset_user(s: Situation) -> bool:
    """Re-set the user PIN with the signature PIN; every obstacle is absent (REC-11, REC-12)."""
    return not kiosk_obstacles(s, PinId.USER)


def kiosk_obstacles(s: Situation, pin: PinId) -> tuple[Why, ...]:
    """Return what stands against re-setting ``pin``, one of the two that a kiosk can.

    A certificate that ends within three months is valid until then.
    """
    if s.card_kind is CardKind.FACE_AUTH:
        return (Why.FACE_CARD,)
    if not s.is_bad(pin):
        return (Why.KIOSK_NOT_NEEDED,)
    checks = {
        Why.KIOSK_HOLDER_ONLY: s.asker is not Asker.SELF,
        Why.KIOSK_UNDER_15: s.holder is Holder.UNDER_15,
        Why.KIOSK_WARD: s.holder is Holder.ADULT_WARD,
        Why.KIOSK_ABROAD: is_abroad(s),
        Why.KIOSK_NO_PHOTO: s.card_kind is CardKind.NO_PHOTO,
        Why.KIOSK_SPECIFIED_RESIDENCE: s.card_kind is CardKind.SPECIFIED_RESIDENCE,
        Why.KIOSK_CARD_NOT_AT_HAND: s.card is not CardPlace.AT_HAND,
        Why.KIOSK_CARD_EXPIRED: s.card_validity is CardValidity.EXPIRED,
        Why.KIOSK_NO_CERTIFICATE: Certificate.NONE in _certificates(s),
        Why.KIOSK_CERTIFICATE_ENDED: any(
            certificate not in (*USABLE, Certificate.NONE) for certificate in _certificates(s)
        ),
        Why.KIOSK_OTHER_PIN: s.standing(_OTHER[pin]) is not Standing.KNOWN,
        Why.KIOSK_NO_NFC: not s.nfc_phone,
    }
    return tuple(why for why, applies in checks.items() if applies)


def _certificates(s: Situation) -> tuple[Certificate, Certificate]:
    return s.user_cert, s.signature_cert
