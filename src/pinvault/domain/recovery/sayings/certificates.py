"""Sayings about certificates: what ended is often the certificate and not the PIN."""

from __future__ import annotations

from pinvault.domain.recovery.people import proxy_acts
from pinvault.domain.recovery.route import RouteId
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings.condition import offers
from pinvault.domain.recovery.vocabulary import Certificate, Goal, PhoneCertificate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation

_RENEWALS = frozenset({RouteId.CERT_RENEWAL, RouteId.CERT_RENEWAL_PROXY})
_REPLACE_CERTIFICATES = _RENEWALS | {
    RouteId.ISSUE_SIGNATURE_CERT,
    RouteId.CARD_RENEWAL,
    RouteId.CARD_REISSUE,
    RouteId.EXTEND_VALIDITY_FOREIGN,
}


def _certificates(s: Situation) -> tuple[Certificate, Certificate]:
    return s.user_cert, s.signature_cert


def _early(s: Situation, routes: Routes) -> bool:
    return not routes.isdisjoint(_RENEWALS) and Certificate.EXPIRING in _certificates(s)


def _insurance_grace(s: Situation, _: Routes) -> bool:
    """Insurance use outlives the certificate for some months, but not the card (VAL-23, VAL-24)."""
    return s.user_cert is Certificate.EXPIRED and s.has_live_card


def _phone_follows(s: Situation, routes: Routes) -> bool:
    has_phone = s.phone_cert is not PhoneCertificate.NONE and s.goal is not Goal.LOST_PHONE
    return has_phone and not routes.isdisjoint(_REPLACE_CERTIFICATES)


CONDITIONS: Conditions = {
    Say.CERTIFICATE_REVOKED_NOT_PIN: lambda s, _: Certificate.REVOKED in _certificates(s),
    Say.CERTIFICATE_EXPIRED_NOT_PIN: lambda s, _: Certificate.EXPIRED in _certificates(s),
    Say.RENEWAL_RESETS_PINS: lambda s, routes: (
        bool(s.bad_pins)
        and not routes.isdisjoint({RouteId.CERT_RENEWAL, RouteId.ISSUE_SIGNATURE_CERT})
    ),
    Say.RENEW_EARLY_LOSES_NOTHING: _early,
    Say.INSURANCE_GRACE: _insurance_grace,
    Say.PROXY_SEALED_FORM: offers(RouteId.CERT_RENEWAL_PROXY),
    Say.PROXY_SECOND_VISIT: offers(RouteId.CERT_RENEWAL_PROXY),
    Say.SIGNATURE_ENDS_WITH_USER: offers(RouteId.ISSUE_SIGNATURE_CERT),
    Say.PROXY_ISSUE_TWO_VISITS: lambda s, routes: (
        proxy_acts(s) and RouteId.ISSUE_SIGNATURE_CERT in routes
    ),
    Say.PHONE_FOLLOWS_CARD: _phone_follows,
}
