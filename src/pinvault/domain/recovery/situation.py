"""What is known of a card and its holder at the moment of asking."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
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
    Store,
)
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

BAD = (Standing.FORGOTTEN, Standing.LOCKED)
USABLE = (Certificate.VALID, Certificate.EXPIRING)
CHANGES = {
    Goal.CHANGE_SIGNATURE: PinId.SIGNATURE,
    Goal.CHANGE_USER: PinId.USER,
    Goal.CHANGE_RESIDENT: PinId.RESIDENT,
    Goal.CHANGE_INPUT: PinId.INPUT,
}
"""Which PIN a goal wants to change."""


class Situation(NamedTuple):
    """One situation. Defaults are those of the vocabulary: all is well and the PINs are known.

    ``tries_left`` has an entry for each PIN whose tries somebody counted. ``time`` is the local
    time in Japan.
    """

    signature: Standing = Standing.KNOWN
    user: Standing = Standing.KNOWN
    resident: Standing = Standing.KNOWN
    input: Standing = Standing.KNOWN
    holder: Holder = Holder.ADULT
    card_kind: CardKind = CardKind.NORMAL
    card: CardPlace = CardPlace.AT_HAND
    card_validity: CardValidity = CardValidity.VALID
    user_cert: Certificate = Certificate.VALID
    signature_cert: Certificate = Certificate.VALID
    nfc_phone: bool = True
    pc_reader: bool = False
    phone_cert: PhoneCertificate = PhoneCertificate.NONE
    phone_user: Standing = Standing.KNOWN
    phone_signature: Standing = Standing.KNOWN
    face_match: FaceMatch = FaceMatch.OK
    asker: Asker = Asker.SELF
    goal: Goal = Goal.RECOVER_PIN
    time: datetime | None = None
    store: Store | None = None
    tries_left: tuple[tuple[PinId, int], ...] = ()
    wants_pinless: bool = False
    """Whether a card without PINs was asked for (see ``happenings``)."""
    stay_limited: bool = False
    """Whether a card is known to end with its holder's stay, which ``holder`` need not say."""

    def standing(self, pin: PinId) -> Standing:
        """Return how it stands with ``pin``; one without a try left is locked (PIN-10)."""
        said: Standing = getattr(self, pin.value)
        if said is not Standing.NONE and dict(self.tries_left).get(pin) == 0:
            return Standing.LOCKED
        return said

    def is_bad(self, pin: PinId) -> bool:
        """Tell whether ``pin`` is forgotten or locked."""
        return self.standing(pin) in BAD

    @property
    def bad_pins(self) -> tuple[PinId, ...]:
        """The PINs that are forgotten or locked, in the order of the official form."""
        return tuple(pin for pin in PinId if self.is_bad(pin))

    @property
    def live_bad_pins(self) -> tuple[PinId, ...]:
        """The bad PINs that still stand for something.

        The PIN of a certificate that has ended comes back with a new certificate (REC-18).
        """
        return tuple(pin for pin in self.bad_pins if self.is_live(pin))

    def is_live(self, pin: PinId) -> bool:
        """Tell whether what ``pin`` opens is still valid; two of the four open no certificate."""
        if pin is PinId.SIGNATURE:
            return self.signature_cert in USABLE
        if pin is PinId.USER:
            return self.user_cert in USABLE
        return True

    @property
    def last_try(self) -> bool:
        """Whether some PIN has at most one try left."""
        return any(
            left <= 1 and self.standing(pin) is not Standing.NONE for pin, left in self.tries_left
        )

    @property
    def on_last_try(self) -> tuple[PinId, ...]:
        """The PINs that the next wrong entry locks."""
        return tuple(
            pin
            for pin, left in self.tries_left
            if left == 1 and self.standing(pin) in (Standing.KNOWN, Standing.FORGOTTEN)
        )

    @property
    def wants_change_of(self) -> PinId | None:
        """The PIN that is to be changed; None if the goal is another one."""
        return CHANGES.get(self.goal)

    @property
    def bad_phone_pins(self) -> bool:
        """Whether a PIN of the phone's own certificates is forgotten or locked (PIN-24)."""
        return self.phone_user in BAD or self.phone_signature in BAD

    @property
    def has_live_card(self) -> bool:
        """Whether the card is at hand and not expired (VAL-24)."""
        return self.card is CardPlace.AT_HAND and self.card_validity is not CardValidity.EXPIRED

    @property
    def can_go_to_window(self) -> bool:
        """Whether there is a card that a window can work on.

        A card found again is released at the same window (REC-26).
        """
        return (
            self.card in (CardPlace.AT_HAND, CardPlace.FOUND_AFTER_STOP)
            and self.card_validity is not CardValidity.EXPIRED
        )
