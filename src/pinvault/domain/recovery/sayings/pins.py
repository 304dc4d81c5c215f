"""Sayings about the PINs themselves: tries, locks, forgetting, changing."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.route import RouteId
from pinvault.domain.recovery.routes.certificates import wants_signature_cert
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings.condition import FOUR_DIGIT_PINS, any_standing, offers
from pinvault.domain.recovery.vocabulary import Goal, Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation


def _nothing_wrong(s: Situation, routes: Routes) -> bool:
    """No way out is needed; what cannot be had by any route is told in words of its own."""
    lost_phone = s.goal is Goal.LOST_PHONE
    return not routes and not lost_phone and not wants_signature_cert(s)


def _four_digits_may_be_same(s: Situation, _: Routes) -> bool:
    forgotten = any(s.standing(pin) is Standing.FORGOTTEN for pin in FOUR_DIGIT_PINS)
    return forgotten and s.has_live_card


def _one_try_left(s: Situation, routes: Routes) -> bool:
    return bool(s.on_last_try) and RouteId.STOP_GUESSING in routes


def _one_try_and_known(s: Situation, routes: Routes) -> bool:
    """The last try of a PIN that somebody is sure of; a certificate that ended takes no PIN."""
    known = any(s.standing(pin) is Standing.KNOWN and s.is_live(pin) for pin in s.on_last_try)
    return known and _one_try_left(s, routes)


def _each_by_its_own(s: Situation, _: Routes) -> bool:
    """A PIN that is known opens no way to change another one (REC-20)."""
    some_known = any_standing(s, Standing.KNOWN) and any_standing(s, Standing.FORGOTTEN)
    return s.wants_change_of is not None or (some_known and s.has_live_card)


def _others_go_on(s: Situation, _: Routes) -> bool:
    """One PIN is locked and another works: the counters are separate (PIN-11)."""
    works = (Standing.KNOWN, Standing.FORGOTTEN)
    some_work = any(s.standing(pin) in works for pin in PinId)
    return any_standing(s, Standing.LOCKED) and some_work and s.has_live_card


CONDITIONS: Conditions = {
    Say.NOTHING_WRONG: _nothing_wrong,
    Say.ONE_TRY_LEFT: _one_try_left,
    Say.ONE_TRY_AND_KNOWN: _one_try_and_known,
    Say.LOCKED_STAYS_LOCKED: lambda s, _: any_standing(s, Standing.LOCKED),
    Say.NOBODY_CAN_TELL: lambda s, _: any_standing(s, Standing.FORGOTTEN),
    Say.LOOK_FOR_THE_SLIP: lambda s, _: any_standing(s, Standing.FORGOTTEN) and s.has_live_card,
    Say.FOUR_DIGITS_MAY_BE_SAME: _four_digits_may_be_same,
    Say.OTHERS_GO_ON: _others_go_on,
    Say.EACH_PIN_BY_ITS_OWN: _each_by_its_own,
    Say.PC_NEEDS_READER: lambda s, routes: RouteId.CHANGE_ON_PC in routes and not s.pc_reader,
    Say.PC_DOES_NOT_UNLOCK: lambda s, _: s.pc_reader and bool(s.bad_pins),
    Say.OFFICIAL_APPS_ONLY: offers(
        RouteId.KIOSK_RESET_SIGNATURE,
        RouteId.KIOSK_RESET_USER,
        RouteId.CHANGE_IN_APP,
        RouteId.PHONE_CERT_RESET_IN_APP,
    ),
}
