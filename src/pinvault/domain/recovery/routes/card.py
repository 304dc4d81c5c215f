"""The card itself: lost, found, damaged, at its end, or of the other kind."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import is_abroad
from pinvault.domain.recovery.situation import CHANGES, Situation
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    CardValidity,
    Goal,
    Holder,
    PhoneCertificate,
    Standing,
)

_SEVERAL = 2
_GOALS_WITH_PIN = (
    Goal.RECOVER_PIN,
    Goal.LOG_IN_ONLINE,
    Goal.GET_SIGNATURE,
    Goal.ADD_TO_IPHONE,
    *CHANGES,
)
_GOALS_WITHOUT_PIN = (Goal.RECOVER_PIN, Goal.HEALTH_INSURANCE)


def report_loss(s: Situation) -> bool:
    """Have a lost card, or the certificates of a lost phone, stopped (REC-25, REC-33)."""
    lost_phone = s.goal is Goal.LOST_PHONE and s.phone_cert is not PhoneCertificate.NONE
    return s.card is CardPlace.LOST or lost_phone


def lift_suspension(s: Situation) -> bool:
    """Release at the window a card that was found after the stop (REC-26)."""
    return s.card is CardPlace.FOUND_AFTER_STOP and s.card_validity is not CardValidity.EXPIRED


def card_reissue(s: Situation) -> bool:
    """A new card, for a fee: lost, abolished, damaged, or a stay's end missed (VAL-18, VAL-27)."""
    if s.card in (CardPlace.LOST, CardPlace.FOUND_AFTER_ABOLITION):
        return True
    if s.card_validity is CardValidity.EXPIRED:
        return ends_with_stay(s)
    return s.card is CardPlace.DAMAGED


def card_renewal(s: Situation) -> bool:
    """A new card, free, from three months before the last day on (VAL-12, VAL-16).

    Not for a card that ends with the stay: that one is extended or lost (VAL-27).
    """
    gone = s.card in (CardPlace.LOST, CardPlace.FOUND_AFTER_ABOLITION)
    return s.card_validity is not CardValidity.VALID and not gone and not ends_with_stay(s)


def extend_validity_foreign(s: Situation) -> bool:
    """Have the card's date moved to the new end of the stay, before the old one (VAL-27)."""
    soon = s.card_validity is CardValidity.EXPIRING
    asked = s.card_validity is CardValidity.VALID and s.goal is Goal.RENEW
    return ends_with_stay(s) and s.can_go_to_window and (soon or asked)


def switch_to_pin_card(s: Situation) -> bool:
    """Turn a face-recognition card into one with PINs, for whatever needs one (PIN-19)."""
    return (
        s.card_kind is CardKind.FACE_AUTH
        and s.has_live_card
        and not is_abroad(s)
        and s.goal in _GOALS_WITH_PIN
    )


def switch_to_face_card(s: Situation) -> bool:
    """Turn a card into one without PINs, where the PINs are a burden (PIN-19, REC-30).

    For those who ask for it, who lost all PINs, or who lost several and use the card for
    insurance: online services are over with it.
    """
    bad = len(s.bad_pins)
    existing = sum(s.standing(pin) is not Standing.NONE for pin in PinId)
    lost_all = 0 < bad == existing
    lost_several = s.goal is Goal.HEALTH_INSURANCE and bad >= _SEVERAL
    return (
        (lost_all or lost_several or s.wants_pinless)
        and s.goal in _GOALS_WITHOUT_PIN
        and s.card_kind is CardKind.NORMAL
        and s.has_live_card
        and s.holder is not Holder.UNDER_15
        and not is_abroad(s)
    )


def ends_with_stay(s: Situation) -> bool:
    """Tell whether the card's last day is that of the stay (VAL-26).

    A specified residence card is applied for again with the stay (NEWS-06).
    """
    limited = s.stay_limited or s.holder is Holder.FOREIGN_STAY_LIMITED
    return limited and s.card_kind is not CardKind.SPECIFIED_RESIDENCE
