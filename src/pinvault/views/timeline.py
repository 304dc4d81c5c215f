"""The dates of one card as they lie in time: what ends when, and where today is among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pinvault.domain.validity import Basis, Dated, validity

if TYPE_CHECKING:
    from pinvault.domain.card import Card
    from pinvault.domain.validity import Validity


class Ends(StrEnum):
    """What ends on a day. What ends together is one thing: it is renewed together."""

    CARD = "card"
    CERTIFICATES = "certificates"
    """The user certificate, and the signature certificate if that ends with it (VAL-08)."""
    SIGNATURE = "signature"
    ALL = "all"
    """Card and certificates."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of something.

    ``on`` is the likely last day, None where none is; ``earliest`` and ``latest`` are the days it
    can be. ``unsure`` says that it has to be confirmed. ``opens`` is the first day on which it
    can be renewed; None where that cannot be said or, as at the end of a stay, there is none.
    """

    what: Ends
    on: date | None
    earliest: date
    latest: date
    either: bool
    """Whether it is one of just these two days, not any day between them."""
    unsure: bool
    opens: date | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a card in the order of the calendar.

    ``issued`` is None where it is not known: then the line begins with the earliest day that is.
    ``first`` and ``last`` are the days that the line reaches from and to; ``today`` may be
    outside. ``with_stay``: the card ends with the holder's stay, without a window (VAL-27).
    ``unknown`` is what ends on a day of which nothing can be said.
    """

    today: date
    issued: date | None
    first: date
    last: date
    endings: tuple[Ending, ...]
    unknown: tuple[Ends, ...]
    with_stay: bool


_PAST_SHARE = 4
"""A line that is over goes on to today for at most this part of its length: a fourth."""


def timeline_view(card: Card, day: date) -> Timeline:
    """Return the read model of a card's dates on ``day``."""
    dates = validity(card.dates)
    endings, unknown = _endings(dates)
    issued = card.dates.issued
    ends = [each for ending in endings for each in (ending.earliest, ending.latest)]
    windows = [ending.opens for ending in endings if ending.opens is not None]
    end = max((*ends, issued or day))
    # Without an issue day, the line begins with the earliest that is known, today included.
    first = min((*ends, *windows, issued or day))
    overtime = timedelta(days=(end - first).days // _PAST_SHARE) if first < end else day - end
    window = dates.card_renewal_opens
    return Timeline(
        today=day,
        issued=issued,
        first=first,
        last=max(end, min(day, end + overtime)),
        endings=endings,
        unknown=unknown,
        with_stay=dates.card.value is not None and window.value is None and not window.unsure,
    )


def _endings(dates: Validity) -> tuple[tuple[Ending, ...], tuple[Ends, ...]]:
    card, certificate = dates.card, dates.certificate
    parts: list[tuple[Ends, Dated, Dated]] = []
    if _same(card, certificate):
        parts.append((Ends.ALL, card, dates.card_renewal_opens))
    else:
        parts.append((Ends.CERTIFICATES, certificate, dates.renewal_opens))
        parts.append((Ends.CARD, card, dates.card_renewal_opens))
    if dates.signature.span != certificate.span:
        parts.append((Ends.SIGNATURE, dates.signature, Dated()))
    endings = [_ending(what, dated, window) for what, dated, window in parts]
    there = (ending for ending in endings if ending is not None)
    return (
        tuple(sorted(there, key=lambda ending: (ending.on or ending.earliest, ending.what))),
        tuple(what for what, dated, _ in parts if dated.unsure and dated.span is None),
    )


def _same(one: Dated, other: Dated) -> bool:
    return one.span is not None and one.span == other.span and one.value == other.value


def _ending(what: Ends, dated: Dated, window: Dated) -> Ending | None:
    span = dated.span
    if span is None:
        return None
    opens = window.value
    likely = {span[0], span[1]} == {day for day in (dated.value, *dated.alternatives) if day}
    return Ending(
        what=what,
        on=dated.value,
        earliest=span[0],
        latest=span[1],
        either=dated.earliest is None and likely,
        unsure=dated.unsure or dated.basis is Basis.ESTIMATE,
        opens=opens if opens is not None and opens <= span[0] else None,
    )
