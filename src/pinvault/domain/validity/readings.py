"""Where the rules are open, every way to read them: one :class:`Reading` each.

A date is computed once in each reading. If all agree it is sure; if not, the choices on which
it depends say why it is unsure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product

from pinvault.domain.validity.age import (
    ADULT_YEARS,
    MINOR_YEARS,
    years_by_age,
    years_by_last_day,
)
from pinvault.domain.validity.birthdays import (
    LeapRule,
    birthday_in,
    is_birthday,
    is_leap_born,
)
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.inputs import DateInputs, Holder
from pinvault.domain.validity.window import opens

_A_LEAP_DAY = date(2000, 2, 29)


@dataclass(frozen=True, slots=True)
class Reading:
    """One choice for every open question."""

    years: int
    """Birthdays that the card lasts (VAL-01..04, VAL-32)."""
    birthday: date | None
    """A date whose month and day are the holder's birthday; None: not known."""
    leap: LeapRule
    card_counts_late: bool
    """The card's birthdays count from the previous card's end (VAL-31)."""
    certificate_counts_late: bool
    """So do those of the certificates that came with it (VAL-31)."""
    issued: date | None
    """The card's issue day; None: go by the printed date alone."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The possible answers to every question that a reading answers, mostly one each."""

    years: tuple[int, ...]
    years_open: tuple[Reason, ...]
    """Why there are several ``years``."""
    birthdays: tuple[date | None, ...]
    leap: tuple[LeapRule, ...]
    late: tuple[bool, ...]
    issued: date | None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every combination of answers."""
        combined = product(self.years, self.birthdays, self.leap, self.late, self.late)
        return tuple(Reading(*answers, issued=self.issued) for answers in combined)

    @property
    def reasons(self) -> dict[str, tuple[Reason, ...]]:
        """Why a date that moves with a field of the reading is unsure."""
        return {
            "years": self.years_open,
            "birthday": (Reason.BIRTHDAY_FROM_CARD,),
            "leap": (Reason.LEAP_BIRTHDAY,),
            "card_counts_late": (Reason.EARLY_CARD_RENEWAL,),
            "certificate_counts_late": (Reason.EARLY_CARD_RENEWAL,),
        }


def is_stay_limited(inputs: DateInputs) -> bool:
    """Return whether the card may end with the holder's stay (VAL-26)."""
    return inputs.holder is Holder.FOREIGN_STAY_LIMITED


def choices(inputs: DateInputs) -> Choices:
    """Return what the known days leave open."""
    birthdays = _birthdays(inputs)
    leap_born = any(day is not None and is_leap_born(day) for day in birthdays)
    years, years_open = _years(inputs)
    return Choices(
        years=years,
        years_open=years_open,
        birthdays=birthdays,
        leap=tuple(LeapRule) if leap_born else (LeapRule.MARCH,),
        late=(False, True) if _replaces_a_card_early(inputs) else (False,),
        issued=inputs.issued,
    )


def fits_printed(inputs: DateInputs, reading: Reading, computed: date | None) -> bool:
    """Return whether a reading agrees with the printed date, as far as the two can be compared.

    A date that was moved with the stay says nothing about birthdays.
    """
    expires = inputs.card_expires
    if expires is None or is_stay_limited(inputs) or reading.birthday is None:
        return True
    if birthday_in(reading.birthday, expires.year, reading.leap) != expires:
        return False
    return computed is None or computed == expires


def _birthdays(inputs: DateInputs) -> tuple[date | None, ...]:
    """Return the holder's birthday; without a birth date, the printed date's month and day.

    Only a limited stay ends a card on another day. A card that ends on 28 February or 1 March
    may be that of somebody born on 29 February (VAL-10).
    """
    expires = inputs.card_expires
    if inputs.birth is not None or expires is None or is_stay_limited(inputs):
        return (inputs.birth,)
    return (expires, _A_LEAP_DAY) if is_birthday(_A_LEAP_DAY, expires) else (expires,)


def _years(inputs: DateInputs) -> tuple[tuple[int, ...], tuple[Reason, ...]]:
    birth, issued, expires = inputs.birth, inputs.issued, inputs.card_expires
    if birth is not None and issued is not None:
        return years_by_age(birth, issued, inputs.applied)
    if birth is not None and expires is not None:
        return (years_by_last_day(birth, expires),), ()
    if issued is not None and expires is not None:
        # Both are tried, and the printed date picks the one that it fits.
        return (MINOR_YEARS, ADULT_YEARS), ()
    return (MINOR_YEARS if inputs.holder is Holder.MINOR else ADULT_YEARS,), ()


def _replaces_a_card_early(inputs: DateInputs) -> bool:
    """Return whether the card was made inside the window of the one before it (VAL-31)."""
    issued, previous = inputs.issued, inputs.previous_card_expires
    if issued is None or previous is None or not opens(previous) <= issued <= previous:
        return False
    if not is_stay_limited(inputs):
        return True
    # A card that ended with the stay had no window.
    return inputs.birth is not None and is_birthday(inputs.birth, previous)
