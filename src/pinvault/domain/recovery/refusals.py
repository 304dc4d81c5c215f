"""Which routes people look for here in vain, each with the reasons.

A route is named only where somebody may be looking for it: the kiosk when a PIN of the card is
gone, the telephone when something is locked. What is offered is never refused.
"""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import holder_acts, is_abroad, is_represented
from pinvault.domain.recovery.route import KIOSKS, RouteId
from pinvault.domain.recovery.routes import card, certificates, change, kiosk, phone
from pinvault.domain.recovery.vocabulary import (
    CardKind,
    CardPlace,
    CardValidity,
    Certificate,
    Goal,
    Holder,
    Standing,
)
from pinvault.domain.recovery.why import Why

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.recovery.situation import Situation

    Refused = tuple[RouteId, tuple[Why, ...]]


def refusals(s: Situation) -> Iterator[Refused]:
    """Yield the routes to refuse, as far as the situation alone tells; some may be offered."""
    if s.bad_pins or s.wants_change_of is not None:
        yield from zip(
            KIOSKS,
            (kiosk.kiosk_obstacles(s, pin) for pin in (PinId.SIGNATURE, PinId.USER)),
            strict=True,
        )
        yield from _changes(s)
    yield from _window(s)
    yield from _phone(s)
    yield from _certificates(s)
    yield from _card(s)
    yield from _never(s)


def _changes(s: Situation) -> Iterator[Refused]:
    yield RouteId.CHANGE_IN_APP, change.app_obstacles(s)
    yield RouteId.CHANGE_ON_PC, change.pc_obstacles(s)
    if s.wants_change_of is not None:
        yield RouteId.CHANGE_AT_WINDOW, change.window_obstacles(s)


def _window(s: Situation) -> Iterator[Refused]:
    """Yield why the window does not re-set a PIN for whoever asks."""
    on_phone_only = phone.wants_phone_reset(s) and not s.bad_pins
    if not s.bad_pins and not on_phone_only and s.card_kind is not CardKind.FACE_AUTH:
        return
    checks = {
        Why.WINDOW_PHONE_PIN: on_phone_only,
        Why.FACE_CARD: s.card_kind is CardKind.FACE_AUTH,
        Why.WINDOW_ABROAD: is_abroad(s),
        Why.WINDOW_REPRESENTED: is_represented(s),
        Why.WINDOW_HOLDER_ONLY: not holder_acts(s) and not is_represented(s),
        Why.CARD_LOST: s.card is CardPlace.LOST,
        Why.CARD_DEAD: s.card is CardPlace.FOUND_AFTER_ABOLITION,
        Why.CARD_EXPIRED: s.card_validity is CardValidity.EXPIRED,
    }
    yield RouteId.WINDOW_SELF, _applying(checks)


def _phone(s: Situation) -> Iterator[Refused]:
    if phone.wants_phone_reset(s):
        yield RouteId.PHONE_CERT_RESET_IN_APP, phone.phone_obstacles(s)


def _certificates(s: Situation) -> Iterator[Refused]:
    if certificates.wants_signature_cert(s):
        checks = {
            Why.SIGNATURE_UNDER_15: s.holder is Holder.UNDER_15,
            Why.SIGNATURE_WARD: s.holder is Holder.ADULT_WARD,
            Why.FACE_CARD: s.card_kind is CardKind.FACE_AUTH,
            Why.CARD_EXPIRED: s.card_validity is CardValidity.EXPIRED,
        }
        yield RouteId.ISSUE_SIGNATURE_CERT, _applying(checks)
    ending = (Certificate.EXPIRING, Certificate.EXPIRED)
    if s.user_cert in ending or s.signature_cert in ending:
        checks = {
            Why.CARD_EXPIRED: s.card_validity is CardValidity.EXPIRED,
            Why.CERTIFICATE_ENDS_WITH_CARD: certificates.ends_with_card_anyway(s),
        }
        yield RouteId.CERT_RENEWAL, _applying(checks)


def _card(s: Situation) -> Iterator[Refused]:
    if s.card is CardPlace.FOUND_AFTER_ABOLITION:
        yield RouteId.LIFT_SUSPENSION, (Why.CARD_DEAD,)
    if s.goal is Goal.LOST_PHONE:
        yield RouteId.CARD_REISSUE, (Why.CARD_NOT_LOST,)
    if s.card is CardPlace.LOST and s.card_validity is not CardValidity.VALID:
        yield RouteId.CARD_RENEWAL, (Why.CARD_LOST,)
    if card.ends_with_stay(s) and s.card_validity is CardValidity.EXPIRED:
        yield RouteId.EXTEND_VALIDITY_FOREIGN, (Why.EXTEND_MISSED,)


def _never(s: Situation) -> Iterator[Refused]:
    """Yield the ways that nobody has, where they are hoped for (REC-23, PIN-10)."""
    locked = any(s.standing(pin) is Standing.LOCKED for pin in PinId)
    if locked or s.last_try:
        yield RouteId.WAIT_FOR_UNLOCK, (Why.NEVER_BY_WAITING,)
    if locked:
        yield RouteId.UNLOCK_IN_APP, (Why.NEVER_IN_APP,)
    if s.card is CardPlace.FOUND_AFTER_STOP:
        yield RouteId.UNLOCK_BY_PHONE_CALL, (Why.NO_RELEASE_BY_PHONE,)
    elif s.bad_pins:
        yield RouteId.UNLOCK_BY_PHONE_CALL, (Why.NEVER_BY_PHONE_CALL,)
    if s.bad_pins:
        yield RouteId.RESET_BY_MAIL, (Why.NEVER_BY_MAIL,)
        yield RouteId.RESET_ONLINE_ONLY, (Why.NEVER_ONLINE,)
    elif s.goal is Goal.RENEW:
        yield RouteId.RESET_ONLINE_ONLY, (Why.NO_ONLINE_RENEWAL,)


def _applying(checks: dict[Why, bool]) -> tuple[Why, ...]:
    return tuple(why for why, applies in checks.items() if applies)
