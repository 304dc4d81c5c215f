"""Why a route that somebody may look for is not for this situation."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The id of a reason; its words are in guidance."""

    KIOSK_NOT_NEEDED = "kiosk-not-needed"
    KIOSK_OTHER_PIN = "kiosk-other-pin"
    KIOSK_NO_NFC = "kiosk-no-nfc"
    KIOSK_HOLDER_ONLY = "kiosk-holder-only"
    KIOSK_UNDER_15 = "kiosk-under-15"
    KIOSK_WARD = "kiosk-ward"
    KIOSK_NO_PHOTO = "kiosk-no-photo"
    KIOSK_SPECIFIED_RESIDENCE = "kiosk-specified-residence"
    KIOSK_CARD_NOT_AT_HAND = "kiosk-card-not-at-hand"
    KIOSK_CARD_EXPIRED = "kiosk-card-expired"
    KIOSK_CERTIFICATE_ENDED = "kiosk-certificate-ended"
    KIOSK_NO_CERTIFICATE = "kiosk-no-certificate"
    KIOSK_ABROAD = "kiosk-abroad"

    CHANGE_NEEDS_CURRENT = "change-needs-current"
    CHANGE_NO_SUCH_PIN = "change-no-such-pin"
    CHANGE_RESIDENT = "change-resident"
    CHANGE_INPUT_ON_PC = "change-input-on-pc"
    CHANGE_NO_NFC = "change-no-nfc"
    CHANGE_NO_READER = "change-no-reader"
    CHANGE_HOLDER_ONLY = "change-holder-only"
    CHANGE_CERTIFICATE_ENDED = "change-certificate-ended"
    CHANGE_ABROAD = "change-abroad"

    CARD_NOT_AT_HAND = "card-not-at-hand"
    CARD_EXPIRED = "card-expired"
    CARD_DEAD = "card-dead"
    CARD_NOT_LOST = "card-not-lost"
    CARD_LOST = "card-lost"
    FACE_CARD = "face-card"
    WINDOW_REPRESENTED = "window-represented"
    WINDOW_HOLDER_ONLY = "window-holder-only"
    WINDOW_ABROAD = "window-abroad"
    WINDOW_PHONE_PIN = "window-phone-pin"
    SIGNATURE_UNDER_15 = "signature-under-15"
    SIGNATURE_WARD = "signature-ward"
    CERTIFICATE_ENDS_WITH_CARD = "certificate-ends-with-card"
    EXTEND_MISSED = "extend-missed"
    PHONE_NEEDS_CARD_PASSWORD = "phone-needs-card-password"  # noqa: S105 - an id
    PHONE_CERTIFICATE_ENDED = "phone-certificate-ended"

    NEVER_BY_WAITING = "never-by-waiting"
    NEVER_BY_PHONE_CALL = "never-by-phone-call"
    NEVER_BY_MAIL = "never-by-mail"
    NEVER_ONLINE = "never-online"
    NEVER_IN_APP = "never-in-app"
    NO_RELEASE_BY_PHONE = "no-release-by-phone"
    NO_ONLINE_RENEWAL = "no-online-renewal"
