"""The words in which a situation is told: a closed vocabulary, the same for people and scripts."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """How it stands with one PIN; ``FORGOTTEN`` means that it is not locked as well."""

    KNOWN = "known"
    FORGOTTEN = "forgotten"
    LOCKED = "locked"
    NONE = "none"
    """This card has no such PIN."""


class Holder(StrEnum):
    """Whose card it is, now: who may act for it and which rules it follows."""

    ADULT = "adult"
    AGE_15_17 = "age15-17"
    UNDER_15 = "under15"
    ADULT_WARD = "adult-ward"
    FOREIGN_STAY_LIMITED = "foreign-stay-limited"
    FOREIGN_PERMANENT = "foreign-permanent"
    MOVED_ABROAD = "moved-abroad"


class CardKind(StrEnum):
    """Kinds of card (PIN-19, PIN-20, NEWS-06)."""

    NORMAL = "normal"
    FACE_AUTH = "face-auth"
    NO_PHOTO = "no-photo"
    SPECIFIED_RESIDENCE = "specified-residence"


class CardPlace(StrEnum):
    """Where the card is, and whether it still works (REC-25, REC-26)."""

    AT_HAND = "at-hand"
    LOST = "lost"
    FOUND_AFTER_STOP = "found-after-stop"
    FOUND_AFTER_ABOLITION = "found-after-abolition"
    DAMAGED = "damaged"


class CardValidity(StrEnum):
    """How far the card is from its last day; renewal opens three months before (VAL-12)."""

    VALID = "valid"
    EXPIRING = "expires-within-3-months"
    EXPIRED = "expired"


class Certificate(StrEnum):
    """How it stands with an electronic certificate on the card."""

    VALID = "valid"
    EXPIRING = "expires-within-3-months"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NONE = "none"


class PhoneCertificate(StrEnum):
    """Which certificates of their own the phone holds (PIN-23, PIN-25)."""

    NONE = "none"
    ANDROID = "android"
    IPHONE = "iphone"


class FaceMatch(StrEnum):
    """Whether a clinic's reader still compares faces for this card (PIN-22)."""

    OK = "ok"
    LOCKED = "locked"


class Asker(StrEnum):
    """Who wants to act."""

    SELF = "self"
    LEGAL_REP = "legal-rep"
    VOLUNTARY_PROXY = "voluntary-proxy"


class Goal(StrEnum):
    """What it is for."""

    RECOVER_PIN = "recover-pin"
    HEALTH_INSURANCE = "health-insurance"
    RENEW = "renew"
    LOST_CARD = "lost-card"
    LOST_PHONE = "lost-phone"
    GET_SIGNATURE = "get-signature"
    LOG_IN_ONLINE = "log-in-online"
    CHANGE_SIGNATURE = "change-signature"
    CHANGE_USER = "change-user"
    CHANGE_RESIDENT = "change-resident"
    CHANGE_INPUT = "change-input"
    ADD_TO_IPHONE = "add-to-iphone"
    MOVE_IN = "move-in"


class Store(StrEnum):
    """Chains whose kiosks re-set PINs (REC-15)."""

    SEVEN_ELEVEN = "seven-eleven"
    LAWSON = "lawson"
    FAMILYMART = "familymart"
    MINISTOP = "ministop"
    DAIEI = "daiei"
    AEON = "aeon"
    FUJI = "fuji"
