"""From a situation to an answer: the ways out, those that do not exist, and what must be said."""

from __future__ import annotations

from pinvault.domain.recovery.refusals import refusals
from pinvault.domain.recovery.route import KIOSKS, RouteId
from pinvault.domain.recovery.routes import (
    anywhere,
    card,
    certificates,
    change,
    kiosk,
    phone,
    window,
)
from pinvault.domain.recovery.sayings import sayings
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.recovery.say import Say
    from pinvault.domain.recovery.situation import Situation
    from pinvault.domain.recovery.why import Why

MAY_TAKE: dict[RouteId, Callable[[Situation], bool]] = {
    RouteId.STOP_GUESSING: anywhere.stop_guessing,
    RouteId.REPORT_LOSS: card.report_loss,
    RouteId.CLINIC_FACE_OR_VISUAL: anywhere.clinic_face_or_visual,
    RouteId.PHONE_CERT_RESET_IN_APP: phone.phone_cert_reset_in_app,
    RouteId.CHANGE_IN_APP: change.change_in_app,
    RouteId.CHANGE_ON_PC: change.change_on_pc,
    RouteId.KIOSK_RESET_SIGNATURE: kiosk.kiosk_reset_signature,
    RouteId.KIOSK_RESET_USER: kiosk.kiosk_reset_user,
    RouteId.CHANGE_AT_WINDOW: change.change_at_window,
    RouteId.WINDOW_SELF: window.window_self,
    RouteId.POST_OFFICE_DELEGATED: window.post_office_delegated,
    RouteId.WINDOW_LEGAL_REP: window.window_legal_rep,
    RouteId.LIFT_SUSPENSION: card.lift_suspension,
    RouteId.ISSUE_SIGNATURE_CERT: certificates.issue_signature_cert,
    RouteId.CERT_RENEWAL: certificates.cert_renewal,
    RouteId.EXTEND_VALIDITY_FOREIGN: card.extend_validity_foreign,
    RouteId.SWITCH_TO_PIN_CARD: card.switch_to_pin_card,
    RouteId.SWITCH_TO_FACE_CARD: card.switch_to_face_card,
    RouteId.CERT_RENEWAL_PROXY: certificates.cert_renewal_proxy,
    RouteId.WINDOW_VOLUNTARY_PROXY: window.window_voluntary_proxy,
    RouteId.OVERSEAS_OFFICE: window.overseas_office,
    RouteId.CARD_RENEWAL: card.card_renewal,
    RouteId.CARD_REISSUE: card.card_reissue,
}
"""Who may take each route that exists, in order of effort."""


class Refused(NamedTuple):
    """A route that is not for this situation, and why."""

    route: RouteId
    why: tuple[Why, ...]


class Decision(NamedTuple):
    """An answer in ids: routes in order of effort, refused routes, and what must be said."""

    routes: tuple[RouteId, ...]
    refused: tuple[Refused, ...]
    say: tuple[Say, ...]


def decide(s: Situation) -> Decision:
    """Return the answer to a situation."""
    routes = offered(s)
    refused = tuple(Refused(route, why) for route, why in refusals(s) if why)
    return Decision(
        routes=routes,
        refused=tuple(entry for entry in refused if entry.route not in routes),
        say=sayings(s, frozenset(routes)),
    )


def offered(s: Situation) -> tuple[RouteId, ...]:
    """Return the routes that are open, in order of effort."""
    routes = [route for route, may_take in MAY_TAKE.items() if may_take(s)]
    if len(s.live_bad_pins) > 1 and RouteId.WINDOW_SELF in routes:
        # A kiosk settles one PIN, and the others take a visit to the window all the same.
        routes.sort(key=lambda route: (_place(route), route in KIOSKS))
    return tuple(routes)


def _place(route: RouteId) -> int:
    order = list(MAY_TAKE)
    return order.index(RouteId.WINDOW_SELF if route in KIOSKS else route)
