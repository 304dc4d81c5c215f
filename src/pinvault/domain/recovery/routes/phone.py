"""PINs of the certificates on the phone, which are not those of the card (PIN-23 to PIN-25)."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.situation import BAD, USABLE, Situation
from pinvault.domain.recovery.vocabulary import Goal, PhoneCertificate, Standing
from pinvault.domain.recovery.why import Why


def phone_cert_reset_in_app(s: Situation) -> bool:
    """Re-set in the app, on the holder's phone (PIN-24, REC-28)."""
    return wants_phone_reset(s) and not phone_obstacles(s)


def wants_phone_reset(s: Situation) -> bool:
    """Tell whether a PIN of certificates on a phone that is there is forgotten or locked."""
    on_phone = s.phone_cert is not PhoneCertificate.NONE
    return on_phone and s.bad_phone_pins and s.goal is not Goal.LOST_PHONE


def phone_obstacles(s: Situation) -> tuple[Why, ...]:
    """Return what stands against it.

    The phone's signature PIN is re-set with the card and its signature PIN, the phone's user PIN
    with the phone's signature PIN. Certificates on a phone end with those of the card.
    """
    checks = {
        Why.PHONE_CERTIFICATE_ENDED: s.signature_cert not in USABLE,
        Why.PHONE_NEEDS_CARD_PASSWORD: s.phone_signature in BAD
        and (s.standing(PinId.SIGNATURE) is not Standing.KNOWN or not s.has_live_card),
    }
    return tuple(why for why, applies in checks.items() if applies)
