"""A new card, and what is still to be said of its PINs.

The PINs of a new card are set anew at pick-up (VAL-21). How far a person has come with their hints
is not kept anywhere: it follows from what is kept of each PIN, so that it can be left at any step
and gone on with any day, and nothing can disagree with it.
"""

from __future__ import annotations

from enum import StrEnum

from pinvault.domain.record import PinState
from pinvault.domain.validity import Holder, validity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.card import Card
    from pinvault.domain.pins import PinId
    from pinvault.domain.record import PinRecord
    from pinvault.domain.validity import DateInputs


class Doubt(StrEnum):
    """Why a date read off a new card may have been misread; none of them makes it impossible."""

    OVER = "over"
    """It has passed already."""
    AS_BEFORE = "as-before"
    """It is the old card's."""
    BEFORE = "before"
    """It is earlier than the old card's."""
    NEAR = "near"
    """An adult's card lasts to the 10th birthday, a minor's to the 5th (VAL-01, VAL-02)."""
    FAR = "far"
    """The same, and VAL-31."""
    CERTIFICATE_OVER = "certificate-over"
    CERTIFICATE_FAR = "certificate-far"
    """Certificates last to the 5th or 6th birthday (VAL-07, VAL-14)."""


_LASTS_YEARS = {Holder.ADULT: (9, 11), Holder.FOREIGN_PERMANENT: (9, 11), Holder.MINOR: (4, 6)}
"""By the calendar, from the year of the issue; for a stay there is no least."""
_LONGEST_YEARS = 11
_CERTIFICATE_YEARS = 6
_WAITS_YEARS = 1
"""A card may wait for its holder for months, and the year may turn meanwhile."""


def left_to_set(card: Card) -> tuple[PinId, ...]:
    """Return the PINs of a renewed card of which nothing has been said yet, in their order."""
    if card.generation == 1:
        return ()
    return tuple(record.pin for record in card.pins if _is_open(record))


def issued_pins(card: Card) -> tuple[PinId, ...]:
    """Return the PINs that the card has."""
    return tuple(record.pin for record in card.pins if record.state is not PinState.NOT_ISSUED)


def doubts(old: DateInputs, new: DateInputs, on: date) -> tuple[Doubt, ...]:
    """Return what speaks against the dates of a card that was picked up on a day.

    Raises:
        UsageError: the dates cannot be, as ``validity``.
    """
    validity(new)
    return (*_of_card(old, new, on), *_of_certificate(new, on))


def _is_open(record: PinRecord) -> bool:
    said = record.hint is not None or record.same_as is not None
    return record.state is PinState.UNKNOWN and not said


def _of_card(old: DateInputs, new: DateInputs, on: date) -> Iterator[Doubt]:
    end = new.card_expires
    if end is None:
        return
    before = old.card_expires or validity(old).card.value
    least, most = _LASTS_YEARS.get(new.holder, (0, _LONGEST_YEARS))
    if end < on:
        yield Doubt.OVER
    elif before is not None and end <= before:
        yield Doubt.AS_BEFORE if end == before else Doubt.BEFORE
    elif end.year < on.year + least - _WAITS_YEARS:
        yield Doubt.NEAR
    elif end.year > on.year + most:
        yield Doubt.FAR


def _of_certificate(new: DateInputs, on: date) -> Iterator[Doubt]:
    end = new.certificate_expires
    if end is None:
        return
    if end < on:
        yield Doubt.CERTIFICATE_OVER
    elif end.year > on.year + _CERTIFICATE_YEARS:
        yield Doubt.CERTIFICATE_FAR
