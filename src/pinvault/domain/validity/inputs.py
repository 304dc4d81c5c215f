"""What a person can say about a card's dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Holder(StrEnum):
    """Whose card it is, on the day it was issued.

    Where a birth date is known, the age it gives decides between ``ADULT`` and ``MINOR``.
    """

    ADULT = "adult"
    MINOR = "minor"
    FOREIGN_STAY_LIMITED = "foreign-stay-limited"
    FOREIGN_PERMANENT = "foreign-permanent"


@dataclass(frozen=True, slots=True)
class DateInputs:
    """The dates somebody knows of one card; whole days in Japan time, all of them optional.

    The last day of something (``card_expires``, ``stay_until``) is a day on which it is still
    valid (VAL-09).
    """

    holder: Holder = Holder.ADULT
    birth: date | None = None
    issued: date | None = None
    """The day J-LIS made the card. It is not printed on it (VAL-05)."""
    applied: date | None = None
    """The day J-LIS received the application (VAL-03)."""
    cert_issued: date | None = None
    """Issue of the first certificates, where that was later than the card's (PIN-16)."""
    cert_renewed: date | None = None
    """The last day on which the certificates were renewed or issued again (VAL-14, VAL-15)."""
    signature_issued: date | None = None
    """Issue of a signature certificate that came later than the user certificate (PIN-17)."""
    stay_until: date | None = None
    """End of the stay when the card was issued (VAL-26)."""
    stay_extended_to: date | None = None
    """End of the extended stay; moves the card only with ``extended_on`` (VAL-27)."""
    extended_on: date | None = None
    """The day the window prolonged the card. Without ``stay_extended_to`` the stay's extension
    was still being decided (VAL-27)."""
    previous_card_expires: date | None = None
    """The last day of the card that this one replaced (VAL-31)."""
    card_expires: date | None = None
    """As printed on the card (VAL-25); a printed date beats a computed one."""
    certificate_expires: date | None = None
    """End of the user certificate, as written on the card or shown online (VAL-25)."""
    signature_expires: date | None = None
    """End of the signature certificate, from the same places."""
    has_certificates: bool = True
    """False where both certificates were declined and never issued (PIN-16)."""
    signature_certificate: bool | None = None
    """Whether there is a signature certificate; None: by the holder's age (PIN-17)."""
