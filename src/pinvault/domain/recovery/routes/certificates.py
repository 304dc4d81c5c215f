"""New certificates at the window, where the certificate ended or will end (VAL-11 to VAL-22)."""

from __future__ import annotations

from pinvault.domain.recovery.people import (
    holder_or_representative_acts,
    is_abroad,
    is_represented,
    proxy_acts,
)
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import CardKind, CardValidity, Certificate, Goal

_ENDING = (Certificate.EXPIRING, Certificate.EXPIRED)
NEEDS_USER_CERT = (Goal.LOG_IN_ONLINE, Goal.CHANGE_USER, Goal.HEALTH_INSURANCE)
"""Goals that a card without a user certificate cannot serve (PIN-14, PIN-16)."""
NEEDS_SIGNATURE_CERT = (Goal.GET_SIGNATURE, Goal.CHANGE_SIGNATURE, Goal.ADD_TO_IPHONE)
"""Goals that a card without a signature certificate cannot serve (PIN-14, PIN-25)."""


def cert_renewal(s: Situation) -> bool:
    """Renew or issue again at the window, holder or legal representative (VAL-12, VAL-15)."""
    return _wants_certificates(s) and holder_or_representative_acts(s)


def cert_renewal_proxy(s: Situation) -> bool:
    """The same through somebody with the form that was enclosed in the letter (VAL-22)."""
    return _wants_certificates(s) and proxy_acts(s)


def issue_signature_cert(s: Situation) -> bool:
    """A new signature certificate at the window: revoked, or wanted and never issued.

    A move or a new name revokes it (VAL-11); a card can have been made without (PIN-16); from
    15 on it can be added (PIN-17). Children, wards and face-recognition cards have none
    (PIN-17 to PIN-19).
    """
    if is_represented(s) or s.card_kind is CardKind.FACE_AUTH:
        return False
    return s.can_go_to_window and not is_abroad(s) and wants_signature_cert(s)


def wants_signature_cert(s: Situation) -> bool:
    """Tell whether a signature certificate was revoked, or is missing for the goal."""
    missing = s.signature_cert is Certificate.NONE and s.goal in NEEDS_SIGNATURE_CERT
    return s.signature_cert is Certificate.REVOKED or missing


def ends_with_card_anyway(s: Situation) -> bool:
    """Tell whether new certificates would end with the card that is to be replaced (VAL-08)."""
    ended = (Certificate.EXPIRED, Certificate.REVOKED, Certificate.NONE)
    return (
        s.card_validity is CardValidity.EXPIRING
        and s.user_cert not in ended
        and s.signature_cert is not Certificate.EXPIRED
    )


def _wants_certificates(s: Situation) -> bool:
    """Tell whether a certificate has to be issued on a card that lives long enough for it.

    Whether a ward gets a signature certificate again is decided at the window (PIN-18).
    """
    revoked = s.user_cert is Certificate.REVOKED or (
        is_represented(s) and s.signature_cert is Certificate.REVOKED
    )
    missing = s.user_cert is Certificate.NONE and s.goal in NEEDS_USER_CERT
    ending = s.user_cert in _ENDING or s.signature_cert in _ENDING
    return (
        (revoked or missing or ending)
        and s.can_go_to_window
        and not is_abroad(s)
        and not ends_with_card_anyway(s)
    )
