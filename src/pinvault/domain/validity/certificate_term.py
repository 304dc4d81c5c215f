"""The end of the user certificate in one reading."""

from __future__ import annotations

from dataclasses import replace

from pinvault.domain.validity.age import MINOR_YEARS
from pinvault.domain.validity.birthdays import (
    birthday_in,
    nth_birthday,
    nth_birthday_after_end,
)
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.ends import End, capped
from pinvault.domain.validity.readings import is_stay_limited
from pinvault.domain.validity.window import opens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.card_term import CardTerm
    from pinvault.domain.validity.inputs import DateInputs
    from pinvault.domain.validity.readings import Reading

_YEARS = 5
"""Birthdays that a certificate lasts, at any age (VAL-07)."""


def certificate_end(inputs: DateInputs, reading: Reading, card: CardTerm) -> End:
    """Return the end of the user certificate as computed: the last issue's fifth birthday.

    It never outlives the card (VAL-08). Renewed inside the window it counts from the old
    certificate's end (VAL-14), before the window or after expiry from the renewal (VAL-15).
    """
    old = _first_end(inputs, reading, card)
    renewed = inputs.cert_renewed
    if renewed is None:
        return old
    if old.day is None or not old.renewable or not opens(old.day) <= renewed <= old.day:
        return _fifth_birthday(reading, renewed, card.on(renewed))
    new = _fifth_birthday(reading, renewed, card.on(renewed), old_end=old.day)
    return replace(new, why=new.why or old.why)


def _first_end(inputs: DateInputs, reading: Reading, card: CardTerm) -> End:
    if inputs.cert_issued is not None:
        return _fifth_birthday(reading, inputs.cert_issued, card.on(inputs.cert_issued))
    if reading.issued is None:
        return _estimated_end(inputs, reading, card.at_issue)
    previous = inputs.previous_card_expires if reading.certificate_counts_late else None
    return _fifth_birthday(reading, reading.issued, card.on(reading.issued), old_end=previous)


def _estimated_end(inputs: DateInputs, reading: Reading, card: End) -> End:
    """Return what the card's own end says of certificates that were issued with it (VAL-25)."""
    if card.day is None:
        return card
    if is_stay_limited(inputs):
        return replace(card, why=Reason.CERTIFICATE_WITH_STAY)
    if reading.birthday is None or reading.years == MINOR_YEARS:
        return replace(card, why=Reason.CERTIFICATE_WITH_CARD)
    last = birthday_in(reading.birthday, card.day.year - _YEARS, reading.leap)
    return End(last, why=Reason.FIRST_CERTIFICATES)


def _fifth_birthday(reading: Reading, issued: date, card: End, old_end: date | None = None) -> End:
    """Return the fifth birthday after the issue or, inside the window, after the old end.

    Before it the card's end. Only with a limited stay can a birthday be unknown where the card's
    end is known.
    """
    birthday, leap = reading.birthday, reading.leap
    if birthday is None:
        return replace(card, why=card.why or Reason.CERTIFICATE_WITH_STAY)
    if old_end is not None:
        return capped(nth_birthday_after_end(birthday, old_end, _YEARS, leap), card)
    return capped(nth_birthday(birthday, issued, _YEARS, leap), card)
