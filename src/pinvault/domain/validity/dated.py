"""An answer about one date: the day, what it rests on, and why it may not be certain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


class Basis(StrEnum):
    """What a date rests on."""

    PRINTED = "printed"
    COMPUTED = "computed"
    ESTIMATE = "estimate"
    NONE = "none"


class Reason(StrEnum):
    """Why a date is unsure or an estimate; each value is the id of a message that says so."""

    AGE_TEST_DAY = "age-test-day"
    """The 18th (old line: 20th) birthday lies between application and issue (VAL-04)."""
    AGE_NEAR_BIRTHDAY = "age-near-birthday"
    """Application or issue within a day of that birthday (VAL-32)."""
    APPLICATION_DAY_UNKNOWN = "application-day-unknown"
    """The length hangs on the day of application, which was not given (VAL-03, VAL-04)."""
    LEAP_BIRTHDAY = "leap-birthday"
    """Born on 29 February: 28 February or 1 March (VAL-10)."""
    EARLY_CARD_RENEWAL = "early-card-renewal"
    """Card renewed inside the window: one birthday more or not (VAL-31)."""
    EXTENSION_PENDING = "extension-pending"
    """Prolonged by up to two months; the window sets the day (VAL-27)."""
    STAY_END_UNKNOWN = "stay-end-unknown"
    """The card ends with the stay, and the stay's end was not given (VAL-26)."""
    DATES_MISSING = "dates-missing"
    """Neither a printed date nor birth and issue day (VAL-05, VAL-25)."""
    PRINTED_DIFFERS = "printed-differs"
    """The printed date is not the one that the issue day gives (VAL-01, VAL-02, VAL-25)."""
    FIRST_CERTIFICATES = "first-certificates"
    """Printed date minus five years: an adult's first certificates, if never renewed (VAL-25)."""
    CERTIFICATE_WITH_CARD = "certificate-with-card"
    """A five-year card: its certificates end with it (VAL-02, VAL-07, VAL-08)."""
    CERTIFICATE_WITH_STAY = "certificate-with-stay"
    """Certificates end with a card that ends with the stay, unless they are older (VAL-27)."""
    STAY_END_ONLY = "stay-end-only"
    """Only the stay's end is known; a birthday may come before it (VAL-26)."""
    BIRTHDAY_FROM_CARD = "birthday-from-card"
    """28 February or 1 March on the card may stand for 29 February (VAL-10)."""
    CERTIFICATE_FROM_SIGNATURE = "certificate-from-signature"
    """Taken from the signature certificate, which ends on the same day (VAL-08)."""
    SIGNATURE_AGE_UNKNOWN = "signature-age-unknown"
    """None is issued under 15, and the age at issue is not known (PIN-17)."""
    SIGNATURE_AFTER_CERTIFICATE = "signature-after-certificate"
    """Issued after the user certificate's end: that one must have been renewed (VAL-08)."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A last (or first) day as far as it can be said.

    ``unsure``: no ``value``; ``alternatives`` are the possible readings, empty where not even
    they are known. An estimate has a value, and ``alternatives`` that it may have moved to.
    Neither value nor unsure: there is no such day.
    """

    value: date | None = None
    basis: Basis = Basis.NONE
    alternatives: tuple[date, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unsure: bool = False
    earliest: date | None = None
    """Where ``alternatives`` is only the latest possible day: the earliest."""
    unlisted: tuple[date, date] | None = None
    """The earliest and the latest reading, where they are no ``alternatives`` to plan by."""

    @property
    def span(self) -> tuple[date, date] | None:
        """The earliest and the latest day this can be; None where it cannot be said."""
        days = self.alternatives if self.value is None else (self.value, *self.alternatives)
        return (self.earliest or min(days), max(days)) if days else self.unlisted
