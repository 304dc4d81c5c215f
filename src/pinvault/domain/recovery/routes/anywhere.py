"""What can be done on the spot: at the clinic's reader, and keeping one's hands off the keys."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.situation import USABLE, Situation
from pinvault.domain.recovery.vocabulary import CardKind, FaceMatch, Goal, Standing


def stop_guessing(s: Situation) -> bool:
    """Type no further guess: the card counts across months and devices (PIN-10, REC-34).

    For a PIN that is forgotten and not locked yet, and for any with one try left or none.
    """
    guessable = any(s.standing(pin) is Standing.FORGOTTEN for pin in s.live_bad_pins)
    return s.can_go_to_window and (s.last_try or guessable)


def clinic_face_or_visual(s: Situation) -> bool:
    """At a clinic's or pharmacy's reader: the face, or staff who look at the photo (REC-29).

    Equal to the user PIN (PIN-15). It takes a photo on the card and a valid user certificate.
    """
    pin_fails = s.standing(PinId.USER) is not Standing.KNOWN
    return (
        s.goal is Goal.HEALTH_INSURANCE
        and (pin_fails or s.face_match is FaceMatch.LOCKED)
        and s.has_live_card
        and s.card_kind is not CardKind.NO_PHOTO
        and s.user_cert in USABLE
    )
