"""The municipal window and the offices that stand in for it: a PIN is re-set on the spot."""

from __future__ import annotations

from pinvault.domain.recovery.people import (
    holder_acts,
    is_abroad,
    is_represented,
    proxy_acts,
)
from pinvault.domain.recovery.routes.certificates import wants_signature_cert
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    CardValidity,
    Certificate,
    FaceMatch,
    Standing,
)


def window_self(s: Situation) -> bool:
    """The holder goes to the municipality of residence (REC-01, REC-04, REC-07, REC-37)."""
    return _window_can_help(s) and holder_acts(s)


def window_legal_rep(s: Situation) -> bool:
    """The legal representative of a child under 15 or of a ward goes (REC-06).

    A child that asks for itself is told of it as well.
    """
    wanted = _window_can_help(s) or (_wants_known_pin_changed(s) and not is_abroad(s))
    return wanted and is_represented(s)


def window_voluntary_proxy(s: Situation) -> bool:
    """Anybody else goes, twice, with a form that the holder fills in (REC-08).

    The new PINs stand in that form, so a PIN that is still known can be replaced in this way.
    """
    wanted = _window_can_help(s) or (_wants_known_pin_changed(s) and not is_abroad(s))
    return wanted and proxy_acts(s)


def post_office_delegated(s: Situation) -> bool:
    """A post office to which the municipality of residence gave the work (REC-24).

    Few have done so, and the holder has to come in person.
    """
    return (
        bool(s.live_bad_pins)
        and holder_acts(s)
        and not is_abroad(s)
        and s.has_live_card
        and s.card_kind is CardKind.NORMAL
    )


def overseas_office(s: Situation) -> bool:
    """An embassy, a consulate or the municipality of 本籍 (REC-31).

    For holders registered as moved abroad, whatever has to be done at a window.
    """
    troubled = (
        s.bad_pins
        or s.wants_change_of is not None
        or s.face_match is FaceMatch.LOCKED
        or s.card is not CardPlace.AT_HAND
        or s.card_validity is not CardValidity.VALID
        or _ends(s.user_cert)
        or _ends(s.signature_cert)
        or wants_signature_cert(s)
    )
    return is_abroad(s) and bool(troubled)


def _window_can_help(s: Situation) -> bool:
    """Tell whether there is something to re-set, on a card that a window can work on.

    A face-recognition card has no PIN (PIN-19); its face check can be locked like any other.
    """
    to_reset = s.live_bad_pins if s.card_kind is not CardKind.FACE_AUTH else ()
    locked_face = s.face_match is FaceMatch.LOCKED
    return bool(to_reset or locked_face) and s.can_go_to_window and not is_abroad(s)


def _wants_known_pin_changed(s: Situation) -> bool:
    pin = s.wants_change_of
    return (
        pin is not None
        and s.standing(pin) is Standing.KNOWN
        and s.is_live(pin)
        and s.has_live_card
        and s.card_kind is not CardKind.FACE_AUTH
    )


def _ends(certificate: Certificate) -> bool:
    return certificate not in (Certificate.VALID, Certificate.NONE)
