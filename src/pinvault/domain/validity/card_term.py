"""The end of the card in one reading."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pinvault.domain.validity.birthdays import (
    is_birthday,
    nth_birthday,
    nth_birthday_after_end,
)
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.ends import End
from pinvault.domain.validity.readings import is_stay_limited
from pinvault.domain.validity.window import months_later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.inputs import DateInputs
    from pinvault.domain.validity.readings import Reading

_PENDING_MONTHS = 2
"""What the window adds, once, while a longer stay is being decided (VAL-27)."""


@dataclass(frozen=True, slots=True)
class CardTerm:
    """The card's end as it was issued, and as it is now."""

    at_issue: End
    now: End
    moved_on: date | None = None

    def on(self, day: date) -> End:
        """Return the end that the card had on ``day``: it caps what was issued then (VAL-27)."""
        moved = self.moved_on is not None and day >= self.moved_on
        return self.now if moved else self.at_issue


def card_term(inputs: DateInputs, reading: Reading) -> CardTerm:
    """Return the card's end: a birthday (VAL-01, VAL-02), or before it the stay's (VAL-26)."""
    birthday = last_birthday(inputs, reading)
    expires = inputs.card_expires
    printed = None if expires is None else printed_end(inputs, expires)
    if is_stay_limited(inputs):
        return _with_stay(inputs, birthday, printed)
    computed = End(birthday, why=Reason.DATES_MISSING if birthday is None else None)
    return CardTerm(printed or computed, printed or computed)


def last_birthday(inputs: DateInputs, reading: Reading) -> date | None:
    """Return the birthday that ends the card at the latest; None where it cannot be counted."""
    birthday, start, previous = reading.birthday, reading.issued, inputs.previous_card_expires
    if birthday is None or start is None:
        return None
    if reading.card_counts_late and previous is not None:
        return nth_birthday_after_end(birthday, previous, reading.years, reading.leap)
    return nth_birthday(birthday, start, reading.years, reading.leap)


def _with_stay(inputs: DateInputs, birthday: date | None, printed: End | None) -> CardTerm:
    first = _stay_end(inputs.stay_until, birthday)
    moved_on = inputs.extended_on
    too_late = moved_on is not None and first.day is not None and moved_on > first.day
    if moved_on is None or too_late:
        # Too late: the card was dead by then (VAL-27).
        return CardTerm(_perhaps_moved(inputs, printed) or first, printed or first)
    if inputs.stay_extended_to is not None:
        moved = _stay_end(inputs.stay_extended_to, birthday)
    else:
        moved = _pending(first, birthday)
    return CardTerm(first, printed or moved, moved_on)


def _perhaps_moved(inputs: DateInputs, printed: End | None) -> End | None:
    """Return the printed end as that of the issue day, which only the stay's end then proves."""
    if printed is None or printed.day == inputs.stay_until:
        return printed
    return replace(printed, why=Reason.CERTIFICATE_WITH_STAY)


def _stay_end(stay: date | None, birthday: date | None) -> End:
    if stay is None:
        return End(None, why=Reason.STAY_END_UNKNOWN)
    if birthday is None:
        return End(stay, renewable=False, why=Reason.STAY_END_ONLY)
    return End(birthday) if birthday <= stay else End(stay, renewable=False)


def _pending(first: End, birthday: date | None) -> End:
    if first.day is None or first.renewable:
        return first
    latest = months_later(first.day, _PENDING_MONTHS)
    if birthday is not None:
        latest = min(latest, birthday)
    return End(latest, renewable=False, earliest=first.day, why=Reason.EXTENSION_PENDING)


def printed_end(inputs: DateInputs, expires: date) -> End:
    """Return the end that was read off: it may be a stay's, which has no window (VAL-27)."""
    if not is_stay_limited(inputs):
        return End(expires)
    by_stay = expires in {inputs.stay_until, inputs.stay_extended_to}
    by_birthday = inputs.birth is not None and is_birthday(inputs.birth, expires)
    return End(expires, renewable=by_birthday and not by_stay)
