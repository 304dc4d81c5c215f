"""The ids of every way out, and of those that people look for and that do not exist."""

from __future__ import annotations

from enum import StrEnum


class RouteId(StrEnum):
    """The routes in order of effort: from home, at a shop, one visit, several visits, weeks.

    Warnings stand first: they cost nothing and something is lost by waiting.
    """

    STOP_GUESSING = "stop-guessing"
    REPORT_LOSS = "report-loss"
    CLINIC_FACE_OR_VISUAL = "clinic-face-or-visual"
    PHONE_CERT_RESET_IN_APP = "phone-cert-reset-in-app"
    CHANGE_IN_APP = "change-in-app"
    CHANGE_ON_PC = "change-on-pc"
    KIOSK_RESET_SIGNATURE = "kiosk-reset-signature"
    KIOSK_RESET_USER = "kiosk-reset-user"
    CHANGE_AT_WINDOW = "change-at-window"
    WINDOW_SELF = "window-self"
    POST_OFFICE_DELEGATED = "post-office-delegated"
    WINDOW_LEGAL_REP = "window-legal-rep"
    LIFT_SUSPENSION = "lift-suspension"
    ISSUE_SIGNATURE_CERT = "issue-signature-cert"
    CERT_RENEWAL = "cert-renewal"
    EXTEND_VALIDITY_FOREIGN = "extend-validity-foreign"
    SWITCH_TO_PIN_CARD = "switch-to-pin-card"
    SWITCH_TO_FACE_CARD = "switch-to-face-card"
    CERT_RENEWAL_PROXY = "cert-renewal-proxy"
    WINDOW_VOLUNTARY_PROXY = "window-voluntary-proxy"
    OVERSEAS_OFFICE = "overseas-office"
    CARD_RENEWAL = "card-renewal"
    CARD_REISSUE = "card-reissue"
    # No such route exists for the PIN of a card (REC-23, PIN-10); never offered, only refused.
    WAIT_FOR_UNLOCK = "wait-for-unlock"
    UNLOCK_BY_PHONE_CALL = "unlock-by-phone-call"
    RESET_BY_MAIL = "reset-by-mail"
    RESET_ONLINE_ONLY = "reset-online-only"
    UNLOCK_IN_APP = "unlock-in-app"


KIOSKS = (RouteId.KIOSK_RESET_SIGNATURE, RouteId.KIOSK_RESET_USER)
NEVER = (
    RouteId.WAIT_FOR_UNLOCK,
    RouteId.UNLOCK_BY_PHONE_CALL,
    RouteId.RESET_BY_MAIL,
    RouteId.RESET_ONLINE_ONLY,
    RouteId.UNLOCK_IN_APP,
)
