"""Every situation there is, and who may take each route, written from the facts a second time.

``MAY`` is the oracle of the walks: for each route the fields that it depends on and a condition
in terms of those alone. It shares nothing with the code but the vocabulary.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.route import RouteId
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import (
    Asker,
    CardKind,
    CardPlace,
    CardValidity,
    Certificate,
    FaceMatch,
    Goal,
    Holder,
    PhoneCertificate,
    Standing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TRIES: tuple[tuple[tuple[PinId, int], ...], ...] = (
    (),
    ((PinId.USER, 0),),
    ((PinId.SIGNATURE, 1),),
    ((PinId.RESIDENT, 2),),
)
VALUES: dict[str, tuple[Any, ...]] = {
    "signature": tuple(Standing),
    "user": tuple(Standing),
    "resident": tuple(Standing),
    "input": tuple(Standing),
    "holder": tuple(Holder),
    "card_kind": tuple(CardKind),
    "card": tuple(CardPlace),
    "card_validity": tuple(CardValidity),
    "user_cert": tuple(Certificate),
    "signature_cert": tuple(Certificate),
    "nfc_phone": (True, False),
    "pc_reader": (True, False),
    "phone_cert": tuple(PhoneCertificate),
    "phone_user": (Standing.KNOWN, Standing.FORGOTTEN, Standing.LOCKED),
    "phone_signature": (Standing.KNOWN, Standing.FORGOTTEN, Standing.LOCKED),
    "face_match": tuple(FaceMatch),
    "asker": tuple(Asker),
    "goal": tuple(Goal),
    "tries_left": TRIES,
    "wants_pinless": (False, True),
}

USABLE = {"valid", "expires-within-3-months"}
BAD = {"forgotten", "locked"}
CHANGES = {
    "change-signature": "signature",
    "change-user": "user",
    "change-resident": "resident",
    "change-input": "input",
}
PINS = ("signature", "user", "resident", "input")


class Rule(NamedTuple):
    """The fields that a route depends on, and when it may be taken."""

    fields: tuple[str, ...]
    may: Callable[[Situation], bool]


def walk(fields: tuple[str, ...], **fixed: object) -> Iterator[Situation]:
    """Yield a situation for each combination of values of ``fields``, the rest by default."""
    begin = Situation(**fixed)  # type: ignore[arg-type]
    places = [Situation._fields.index(name) for name in fields]
    values = list(begin)
    for combination in product(*(VALUES[name] for name in fields)):
        for place, value in zip(places, combination, strict=True):
            values[place] = value
        yield Situation._make(values)


def represented(s: Situation) -> bool:
    """Under 15, or a ward."""
    return s.holder in {"under15", "adult-ward"}


def own(s: Situation) -> bool:
    """The holder asks, and may act."""
    return s.asker == "self" and not represented(s)


def sent(s: Situation) -> bool:
    """Somebody asks whom the holder has to authorise."""
    return s.asker == "voluntary-proxy" or (s.asker == "legal-rep" and not represented(s))


def home(s: Situation) -> bool:
    """There is a municipality of residence."""
    return s.holder != "moved-abroad"


def live(s: Situation) -> bool:
    """The card is at hand and not expired."""
    return s.card == "at-hand" and s.card_validity != "expired"


def workable(s: Situation) -> bool:
    """A window can work on the card."""
    return s.card in {"at-hand", "found-after-stop"} and s.card_validity != "expired"


def ends_with_stay(s: Situation) -> bool:
    """The card ends with the stay of its holder."""
    return s.holder == "foreign-stay-limited" and s.card_kind != "specified-residence"


def change(s: Situation) -> bool:
    """A known PIN that opens something is to be changed, on a live card with PINs."""
    pin = CHANGES.get(s.goal)
    if pin is None or s.card_kind == "face-auth" or not live(s):
        return False
    certificate = getattr(s, f"{pin}_cert", "valid")
    return getattr(s, pin) == "known" and certificate in USABLE


def kiosk(s: Situation, target: str, other: str) -> bool:
    """The rule of the kiosk in one line (REC-11, REC-12)."""
    return (
        getattr(s, target) in BAD
        and getattr(s, other) == "known"
        and s.asker == "self"
        and s.holder not in {"under15", "adult-ward", "moved-abroad"}
        and s.card_kind == "normal"
        and live(s)
        and {s.user_cert, s.signature_cert} <= USABLE
        and s.nfc_phone
    )


CHANGE_FIELDS = ("holder", "asker", "card_kind", "card", "card_validity", "goal")
KIOSK_FIELDS = (
    *("signature", "user", "holder", "asker", "card_kind"),
    *("card", "card_validity", "user_cert", "signature_cert", "nfc_phone"),
)

MAY: dict[RouteId, Rule] = {
    RouteId.REPORT_LOSS: Rule(
        ("card", "goal", "phone_cert"),
        lambda s: s.card == "lost" or (s.goal == "lost-phone" and s.phone_cert != "none"),
    ),
    RouteId.CLINIC_FACE_OR_VISUAL: Rule(
        ("user", "goal", "face_match", "card", "card_validity", "card_kind", "user_cert"),
        lambda s: (
            s.goal == "health-insurance"
            and (s.user != "known" or s.face_match == "locked")
            and live(s)
            and s.card_kind != "no-photo"
            and s.user_cert in USABLE
        ),
    ),
    RouteId.PHONE_CERT_RESET_IN_APP: Rule(
        (
            *("signature", "signature_cert", "card", "card_validity"),
            *("phone_cert", "phone_user", "phone_signature", "goal"),
        ),
        lambda s: (
            s.phone_cert != "none"
            and bool({s.phone_user, s.phone_signature} & BAD)
            and s.goal != "lost-phone"
            and s.signature_cert in USABLE
            and (s.phone_signature == "known" or (s.signature == "known" and live(s)))
        ),
    ),
    RouteId.KIOSK_RESET_SIGNATURE: Rule(KIOSK_FIELDS, lambda s: kiosk(s, "signature", "user")),
    RouteId.KIOSK_RESET_USER: Rule(KIOSK_FIELDS, lambda s: kiosk(s, "user", "signature")),
    RouteId.LIFT_SUSPENSION: Rule(
        ("card", "card_validity"),
        lambda s: s.card == "found-after-stop" and s.card_validity != "expired",
    ),
    RouteId.ISSUE_SIGNATURE_CERT: Rule(
        ("holder", "card_kind", "card", "card_validity", "signature_cert", "goal"),
        lambda s: (
            workable(s)
            and home(s)
            and not represented(s)
            and s.card_kind != "face-auth"
            and (
                s.signature_cert == "revoked"
                or (
                    s.signature_cert == "none"
                    and s.goal in {"get-signature", "change-signature", "add-to-iphone"}
                )
            )
        ),
    ),
    RouteId.EXTEND_VALIDITY_FOREIGN: Rule(
        ("holder", "card_kind", "card", "card_validity", "goal"),
        lambda s: (
            ends_with_stay(s) and workable(s) and (s.card_validity != "valid" or s.goal == "renew")
        ),
    ),
    RouteId.SWITCH_TO_PIN_CARD: Rule(
        ("holder", "card_kind", "card", "card_validity", "goal"),
        lambda s: (
            s.card_kind == "face-auth"
            and live(s)
            and home(s)
            and s.goal not in {"health-insurance", "renew", "lost-card", "lost-phone", "move-in"}
        ),
    ),
    RouteId.CARD_RENEWAL: Rule(
        ("holder", "card_kind", "card", "card_validity"),
        lambda s: (
            s.card_validity != "valid"
            and s.card not in {"lost", "found-after-abolition"}
            and not ends_with_stay(s)
        ),
    ),
    RouteId.CARD_REISSUE: Rule(
        ("holder", "card_kind", "card", "card_validity"),
        lambda s: (
            s.card in {"lost", "found-after-abolition"}
            or (s.card_validity != "expired" and s.card == "damaged")
            or (s.card_validity == "expired" and ends_with_stay(s))
        ),
    ),
}
"""Routes whose fields can be walked in one go; ``PIN_ROUTES`` and ``CERT_ROUTES`` are the rest."""


def troubled(s: Situation) -> bool:
    """Something is there for a window to re-set: a live PIN, or the locked face check."""
    certificates = {"signature": s.signature_cert, "user": s.user_cert}
    bad = any(getattr(s, pin) in BAD and certificates.get(pin, "valid") in USABLE for pin in PINS)
    return (bad and s.card_kind != "face-auth") or s.face_match == "locked"


WHO_AND_CARD = ("holder", "asker", "card_kind", "card", "card_validity", "face_match", "goal")
PIN_ROUTES: dict[RouteId, Callable[[Situation], bool]] = {
    RouteId.CHANGE_IN_APP: lambda s: (
        change(s) and own(s) and home(s) and s.nfc_phone and s.goal != "change-resident"
    ),
    RouteId.CHANGE_ON_PC: lambda s: (
        change(s)
        and own(s)
        and home(s)
        and s.goal in {"change-signature", "change-user"}
        and (s.pc_reader or s.nfc_phone)
    ),
    RouteId.CHANGE_AT_WINDOW: lambda s: (
        change(s) and (own(s) or (represented(s) and s.asker == "legal-rep"))
    ),
    RouteId.WINDOW_SELF: lambda s: troubled(s) and workable(s) and home(s) and own(s),
    RouteId.WINDOW_LEGAL_REP: lambda s: (
        ((troubled(s) and workable(s)) or change(s)) and home(s) and represented(s)
    ),
    RouteId.WINDOW_VOLUNTARY_PROXY: lambda s: (
        ((troubled(s) and workable(s)) or change(s)) and home(s) and sent(s)
    ),
    RouteId.POST_OFFICE_DELEGATED: lambda s: (
        troubled(s._replace(face_match=FaceMatch.OK))
        and live(s)
        and home(s)
        and own(s)
        and s.card_kind == "normal"
    ),
}
"""Routes that depend on all PINs: walked over PIN by PIN, and over who and which card."""


def renewable(s: Situation) -> bool:
    """A certificate has to be issued, and the card lives long enough for it."""
    ending = {"expires-within-3-months", "expired"}
    wanted = (
        bool({s.user_cert, s.signature_cert} & ending)
        or s.user_cert == "revoked"
        or (represented(s) and s.signature_cert == "revoked")
        or (
            s.user_cert == "none" and s.goal in {"log-in-online", "change-user", "health-insurance"}
        )
    )
    too_late = (
        s.card_validity == "expires-within-3-months"
        and s.user_cert in USABLE
        and s.signature_cert != "expired"
    )
    return wanted and not too_late and workable(s) and home(s)


CERT_FIELDS = ("holder", "asker", "card", "card_validity", "user_cert", "signature_cert", "goal")
CERT_ROUTES: dict[RouteId, Callable[[Situation], bool]] = {
    RouteId.CERT_RENEWAL: lambda s: renewable(s) and (own(s) or represented(s)),
    RouteId.CERT_RENEWAL_PROXY: lambda s: renewable(s) and sent(s),
}


def something_wrong(s: Situation) -> bool:
    """Tell whether a person would say that something has to be done."""
    has_pins = s.card_kind != "face-auth"
    signature_possible = has_pins and s.holder != "under15"
    return (
        (has_pins and any(getattr(s, pin) in BAD for pin in PINS))
        or s.face_match == "locked"
        or s.card != "at-hand"
        or s.card_validity != "valid"
        or s.user_cert in {"expires-within-3-months", "expired", "revoked"}
        or (
            signature_possible
            and s.signature_cert in {"expires-within-3-months", "expired", "revoked"}
        )
        or (s.phone_cert != "none" and bool({s.phone_user, s.phone_signature} & BAD))
        or (s.goal == "lost-phone" and s.phone_cert != "none")
    )
