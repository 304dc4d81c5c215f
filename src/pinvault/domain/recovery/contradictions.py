"""What cannot be true together, named before anything is decided.

Only what was said is compared, never a default, and only what no card can be: a card that is
past its date while its certificates are said to be valid is answered as expired instead.
"""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.situation import USABLE
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    Certificate,
    Goal,
    Holder,
    PhoneCertificate,
    Standing,
)
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Fields = dict[str, Any]


def refuse_contradictions(fields: Fields) -> None:
    """Raise ``UsageError`` for two values that exclude each other.

    The error names the key that cannot have its value and what it could have.
    """
    _no_pins_on_a_face_card(fields)
    _no_signature_before_15(fields)
    for pin in (PinId.SIGNATURE, PinId.USER):
        _pin_and_certificate(fields, pin)
    _tries(fields)
    _phone(fields)
    _loss(fields)


def _no_pins_on_a_face_card(fields: Fields) -> None:
    """A face-recognition card has no PIN and no signature certificate (PIN-19)."""
    if fields.get("card_kind") is CardKind.FACE_AUTH:
        for pin in PinId:
            _only(fields, pin.value, Standing.NONE, "contradiction-face-card")
        _only(fields, "signature_cert", Certificate.NONE, "contradiction-face-card")


def _no_signature_before_15(fields: Fields) -> None:
    """A holder under 15 has no signature certificate and so no PIN for it (PIN-17)."""
    if fields.get("holder") is Holder.UNDER_15:
        _only(fields, "signature", Standing.NONE, "contradiction-under-15")
        _only(fields, "signature_cert", Certificate.NONE, "contradiction-under-15")


def _pin_and_certificate(fields: Fields, pin: PinId) -> None:
    """A certificate that works has a PIN; one that never was has none (PIN-16)."""
    key = f"{pin.value}_cert"
    standing, certificate = fields.get(pin.value), fields.get(key)
    face_card = fields.get("card_kind") is CardKind.FACE_AUTH
    if standing is Standing.NONE and certificate in USABLE and not face_card:
        ended = (Certificate.NONE, Certificate.EXPIRED, Certificate.REVOKED)
        raise UsageError("contradiction-certificate", key=key, allowed=", ".join(ended))
    if certificate is Certificate.NONE:
        _only(fields, pin.value, Standing.NONE, "contradiction-certificate")


def _tries(fields: Fields) -> None:
    """A locked PIN has no try left, a PIN that does not exist has no counter (PIN-10)."""
    for pin, left in fields.get("tries_left", ()):
        standing, key = fields.get(pin.value), f"attempts_left.{pin.value}"
        if standing is Standing.LOCKED and left > 0:
            raise UsageError("contradiction-tries", key=key, allowed="0")
        if standing is Standing.NONE:
            raise UsageError("contradiction-tries", key=key, allowed="-")


def _phone(fields: Fields) -> None:
    """A phone has PINs if it has certificates, and those need the card's (PIN-23, PIN-25)."""
    has_pins = "phone_user" in fields or "phone_signature" in fields
    has_none = fields.get("phone_cert", PhoneCertificate.NONE) is PhoneCertificate.NONE
    if has_pins and has_none:
        allowed = f"{PhoneCertificate.ANDROID}, {PhoneCertificate.IPHONE}"
        raise UsageError("contradiction-phone", key="phone_cert", allowed=allowed)
    no_signature = (
        fields.get("signature_cert") is Certificate.NONE
        or fields.get("card_kind") is CardKind.FACE_AUTH
        or fields.get("holder") is Holder.UNDER_15
    )
    if no_signature and not has_none:
        raise UsageError("contradiction-phone", key="phone_cert", allowed=PhoneCertificate.NONE)


def _loss(fields: Fields) -> None:
    """A card that is at hand is not lost."""
    at_hand = fields.get("card", CardPlace.AT_HAND) is CardPlace.AT_HAND
    if fields.get("goal") is Goal.LOST_CARD and at_hand:
        others = [place for place in CardPlace if place is not CardPlace.AT_HAND]
        raise UsageError("contradiction-loss", key="card", allowed=", ".join(others))


def _only(fields: Fields, key: str, value: object, reason: str) -> None:
    if fields.get(key, value) is not value:
        raise UsageError(reason, key=_path(key), allowed=str(value))


def _path(key: str) -> str:
    """Return a field's key as it stands in the object: PINs have a level of their own."""
    return f"pins.{key}" if key in tuple(PinId) else key
