"""What an answer may have to say besides its routes."""

from __future__ import annotations

from enum import StrEnum


class Say(StrEnum):
    """The id of something that must be said; its words are in guidance.

    In the order in which it is said: warnings, what the routes ask for, what goes on working.
    """

    NOTHING_WRONG = "nothing-wrong"

    ONE_TRY_LEFT = "one-try-left"
    ONE_TRY_AND_KNOWN = "one-try-and-known"
    LOCKED_STAYS_LOCKED = "locked-stays-locked"
    NOBODY_CAN_TELL = "nobody-can-tell"
    LOOK_FOR_THE_SLIP = "look-for-the-slip"
    FOUR_DIGITS_MAY_BE_SAME = "four-digits-may-be-same"

    STOP_LINE_24_HOURS = "stop-line-24-hours"
    POLICE_THEN_MUNICIPALITY = "police-then-municipality"
    FACTORY_RESET_KEEPS_CERTIFICATES = "factory-reset-keeps-certificates"
    PHONE_WITHOUT_CERTIFICATES = "phone-without-certificates"
    REISSUE_FEE = "reissue-fee"
    EXPRESS_ISSUE = "express-issue"
    RELEASE_AT_WINDOW_ONLY = "release-at-window-only"
    RELEASE_NEEDS_PINS = "release-needs-pins"
    SIGNATURE_MAY_END_AFTER_STOP = "signature-may-end-after-stop"
    ABOLISHED_CARD_IS_DEAD = "abolished-card-is-dead"

    CARD_EXPIRED_NO_ID = "card-expired-no-id"
    OLD_PINS_DO_NOT_MATTER = "old-pins-do-not-matter"
    NEW_CARD_NEW_PINS = "new-card-new-pins"
    NEW_CARD_TAKES_MONTHS = "new-card-takes-months"
    STAY_END_MISSED = "stay-end-missed"
    EXTEND_BEFORE_DATE = "extend-before-date"
    EXTEND_NEW_CERTIFICATES = "extend-new-certificates"
    EXTEND_NO_NOTICE = "extend-no-notice"
    EXTEND_TWO_MONTHS = "extend-two-months"
    RENEWAL_NOT_OPEN = "renewal-not-open"

    CERTIFICATE_REVOKED_NOT_PIN = "certificate-revoked-not-pin"
    CERTIFICATE_EXPIRED_NOT_PIN = "certificate-expired-not-pin"
    RENEWAL_RESETS_PINS = "renewal-resets-pins"
    RENEW_EARLY_LOSES_NOTHING = "renew-early-loses-nothing"
    INSURANCE_GRACE = "insurance-grace"
    PROXY_SEALED_FORM = "proxy-sealed-form"
    PROXY_SECOND_VISIT = "proxy-second-visit"
    SIGNATURE_ENDS_WITH_USER = "signature-ends-with-user"
    PROXY_ISSUE_TWO_VISITS = "proxy-issue-two-visits"
    PHONE_FOLLOWS_CARD = "phone-follows-card"

    KIOSK_NEEDS_USER_PIN = "kiosk-needs-user-pin"
    KIOSK_NEEDS_SIGNATURE_PIN = "kiosk-needs-signature-pin"
    KIOSK_SIGNATURE_SHOPS = "kiosk-signature-shops"
    KIOSK_USER_SHOPS = "kiosk-user-shops"
    STORE_NOT_FOR_USER_PIN = "store-not-for-user-pin"
    STORE_SOME_BRANCHES = "store-some-branches"
    RESERVATION_24_HOURS = "reservation-24-hours"
    KIOSK_HOURS = "kiosk-hours"
    KIOSK_CLOSED_NOW = "kiosk-closed-now"
    KIOSK_DATA_UNCHANGED = "kiosk-data-unchanged"
    KIOSK_SETTLES_ONE = "kiosk-settles-one"
    KIOSK_NEEDS_NFC_PHONE = "kiosk-needs-nfc-phone"
    KIOSK_BOTH_LOST = "kiosk-both-lost"
    KIOSK_CERTIFICATE_ENDED = "kiosk-certificate-ended"
    KIOSK_WITHOUT_CERTIFICATE = "kiosk-without-certificate"
    KIOSK_OWN_FACE = "kiosk-own-face"
    KIOSK_ABROAD_UNKNOWN = "kiosk-abroad-unknown"
    KIOSK_OTHER_CARDS = "kiosk-other-cards"
    SPECIFIED_RESIDENCE_UNSURE = "specified-residence-unsure"
    WINDOW_ONLY_PINS = "window-only-pins"

    ONLY_RESIDENCE_MUNICIPALITY = "only-residence-municipality"
    WINDOW_CLOSED_NOW = "window-closed-now"
    MAINTENANCE_SUNDAY = "maintenance-sunday"
    LEGAL_REP_SAME_DAY = "legal-rep-same-day"
    PARENT_IS_PROXY = "parent-is-proxy"
    PROXY_TWO_VISITS = "proxy-two-visits"
    PROXY_HOLDER_WRITES = "proxy-holder-writes"
    HOLDER_COULD_GO = "holder-could-go"
    NEVER_TELL_PINS = "never-tell-pins"
    SIGNATURE_FROM_15 = "signature-from-15"
    WARD_SIGNATURE = "ward-signature"
    EMBASSY_RESETS_ONLY = "embassy-resets-only"

    MOVE_IN_ASKS_RESIDENT_PIN = "move-in-asks-resident-pin"
    SAME_COUNTER = "same-counter"
    MOVE_IN_DEADLINES = "move-in-deadlines"
    SIGNATURE_ENDS_WITH_MOVE = "signature-ends-with-move"

    EACH_PIN_BY_ITS_OWN = "each-pin-by-its-own"
    PC_NEEDS_READER = "pc-needs-reader"
    PC_DOES_NOT_UNLOCK = "pc-does-not-unlock"
    IPHONE_ASKS_TWO = "iphone-asks-two"
    PHONE_SIGNATURE_NEEDS_CARD_PASSWORD = "phone-signature-needs-card-password"  # noqa: S105 - an id
    PHONE_USER_NEEDS_PHONE_SIGNATURE = "phone-user-needs-phone-signature"
    PHONE_CITY_CANNOT_HELP = "phone-city-cannot-help"
    PHONE_HOLDER_DOES_IT = "phone-holder-does-it"
    PHONE_PINS_SEPARATE = "phone-pins-separate"
    PHONE_LOGIN_UNSURE = "phone-login-unsure"

    FACE_CARD_HAS_NO_PIN = "face-card-has-no-pin"
    FACE_CARD_NO_ONLINE = "face-card-no-online"
    FACE_CARD_REGISTER_FIRST = "face-card-register-first"
    INSURANCE_WITHOUT_PIN = "insurance-without-pin"
    NO_PHOTO_NO_FACE = "no-photo-no-face"
    FACE_LOCK_WINDOW_ONLY = "face-lock-window-only"
    OTHERS_GO_ON = "others-go-on"
    OFFICIAL_APPS_ONLY = "official-apps-only"

    # Said of something that happened, whatever the situation (see ``happenings``).
    NEW_NAME_NEW_SIGNATURE = "new-name-new-signature"
    REVOKE_BEFORE_DISPOSAL = "revoke-before-disposal"
    APPLY_AGAIN_ON_NEW_PHONE = "apply-again-on-new-phone"
    PINLESS_CARD = "pinless-card"


FIRST = (
    Say.NOTHING_WRONG,
    Say.ONE_TRY_LEFT,
    Say.ONE_TRY_AND_KNOWN,
    Say.STOP_LINE_24_HOURS,
    Say.LOCKED_STAYS_LOCKED,
    Say.STORE_NOT_FOR_USER_PIN,
    Say.KIOSK_CLOSED_NOW,
    Say.WINDOW_CLOSED_NOW,
    Say.MAINTENANCE_SUNDAY,
    Say.RELEASE_AT_WINDOW_ONLY,
    Say.FACE_CARD_HAS_NO_PIN,
    Say.CERTIFICATE_REVOKED_NOT_PIN,
    Say.CERTIFICATE_EXPIRED_NOT_PIN,
    Say.INSURANCE_WITHOUT_PIN,
)
"""What is said before the routes: it keeps people from a wrong step."""

TOLD_BY_ROUTES = (
    Say.KIOSK_NEEDS_USER_PIN,
    Say.KIOSK_NEEDS_SIGNATURE_PIN,
    Say.KIOSK_SIGNATURE_SHOPS,
    Say.KIOSK_USER_SHOPS,
    Say.KIOSK_HOURS,
    Say.KIOSK_DATA_UNCHANGED,
    Say.PROXY_TWO_VISITS,
    Say.PROXY_HOLDER_WRITES,
    Say.PROXY_SEALED_FORM,
    Say.PROXY_SECOND_VISIT,
    Say.EXTEND_BEFORE_DATE,
    Say.EXTEND_NEW_CERTIFICATES,
    Say.EXTEND_NO_NOTICE,
    Say.EXTEND_TWO_MONTHS,
    Say.REISSUE_FEE,
    Say.RELEASE_NEEDS_PINS,
    Say.SIGNATURE_MAY_END_AFTER_STOP,
    Say.NEW_CARD_NEW_PINS,
    Say.NEW_CARD_TAKES_MONTHS,
    Say.PHONE_CITY_CANNOT_HELP,
    Say.PHONE_SIGNATURE_NEEDS_CARD_PASSWORD,
    Say.FACE_CARD_REGISTER_FIRST,
)
"""What the description of a route holds as well: where that is shown, it need not be repeated."""
