"""Sayings about the window: which one, when it is open, who may come, what happens there."""

from __future__ import annotations

from datetime import time, timedelta

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import is_abroad, is_represented, proxy_acts
from pinvault.domain.recovery.route import KIOSKS, RouteId
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.sayings.condition import offers
from pinvault.domain.recovery.situation import USABLE
from pinvault.domain.recovery.vocabulary import Asker, Goal, Holder, Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.recovery.sayings.condition import Conditions, Routes
    from pinvault.domain.recovery.situation import Situation

_SATURDAY = 5
_THIRD = range(15, 22)
_MORNING, _EVENING = time(8, 30), time(17, 0)
WINDOWS = frozenset(
    {
        RouteId.CHANGE_AT_WINDOW,
        RouteId.WINDOW_SELF,
        RouteId.WINDOW_LEGAL_REP,
        RouteId.WINDOW_VOLUNTARY_PROXY,
        RouteId.LIFT_SUSPENSION,
        RouteId.ISSUE_SIGNATURE_CERT,
        RouteId.CERT_RENEWAL,
        RouteId.CERT_RENEWAL_PROXY,
        RouteId.EXTEND_VALIDITY_FOREIGN,
        RouteId.SWITCH_TO_PIN_CARD,
        RouteId.SWITCH_TO_FACE_CARD,
    }
)
"""Routes that end at the municipal window."""

_STOPS_FOR_MAINTENANCE = WINDOWS | {*KIOSKS, RouteId.CARD_RENEWAL, RouteId.CARD_REISSUE}


def is_maintenance_sunday(day: date) -> bool:
    """Tell whether card work stops nationwide: the Sunday after the third Saturday (REC-05)."""
    before = day - timedelta(days=1)
    return before.weekday() == _SATURDAY and before.day in _THIRD


def _closed_now(s: Situation, routes: Routes) -> bool:
    """Most windows work on weekdays in the daytime; the rest is local (REC-05)."""
    if s.time is None or routes.isdisjoint(WINDOWS):
        return False
    return s.time.weekday() >= _SATURDAY or not _MORNING <= s.time.time() < _EVENING


def _holder_could_go(s: Situation, routes: Routes) -> bool:
    return proxy_acts(s) and not is_represented(s) and RouteId.WINDOW_VOLUNTARY_PROXY in routes


CONDITIONS: Conditions = {
    Say.ONLY_RESIDENCE_MUNICIPALITY: lambda _, routes: not routes.isdisjoint(WINDOWS),
    Say.WINDOW_CLOSED_NOW: _closed_now,
    Say.MAINTENANCE_SUNDAY: lambda s, routes: (
        s.time is not None
        and is_maintenance_sunday(s.time.date())
        and not routes.isdisjoint(_STOPS_FOR_MAINTENANCE)
    ),
    Say.LEGAL_REP_SAME_DAY: offers(RouteId.WINDOW_LEGAL_REP),
    Say.PARENT_IS_PROXY: lambda s, _: s.asker is Asker.LEGAL_REP and not is_represented(s),
    Say.PROXY_TWO_VISITS: offers(RouteId.WINDOW_VOLUNTARY_PROXY),
    Say.PROXY_HOLDER_WRITES: offers(RouteId.WINDOW_VOLUNTARY_PROXY),
    Say.HOLDER_COULD_GO: _holder_could_go,
    Say.NEVER_TELL_PINS: lambda s, _: proxy_acts(s),
    Say.SIGNATURE_FROM_15: lambda s, _: s.holder is Holder.UNDER_15,
    Say.WARD_SIGNATURE: lambda s, _: s.holder is Holder.ADULT_WARD,
    Say.EMBASSY_RESETS_ONLY: lambda s, _: (
        is_abroad(s) and (s.wants_change_of is not None or bool(s.bad_pins))
    ),
    Say.MOVE_IN_ASKS_RESIDENT_PIN: lambda s, _: (
        s.goal is Goal.MOVE_IN and s.standing(PinId.RESIDENT) is not Standing.NONE
    ),
    Say.SAME_COUNTER: lambda s, routes: (
        s.goal is Goal.MOVE_IN and s.is_bad(PinId.RESIDENT) and RouteId.WINDOW_SELF in routes
    ),
    Say.MOVE_IN_DEADLINES: lambda s, _: s.goal is Goal.MOVE_IN,
    Say.SIGNATURE_ENDS_WITH_MOVE: lambda s, _: (
        s.goal is Goal.MOVE_IN and s.signature_cert in USABLE
    ),
}
