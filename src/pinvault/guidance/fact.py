"""One fact about the card, with how sure it is, on which sources, and when to look again."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pinvault.guidance.entry import entries, items, said
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_SUBJECT = "facts"


class Status(StrEnum):
    """How sure a fact is. ``UNSURE`` is shown as "check with your municipality"."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    UNSURE = "unsure"


class Fact(NamedTuple):
    """A fact in the language of the moment.

    ``checked_on`` is the day on which it was held against the copies of its sources, each of
    which has a date of its own; from ``review_by`` on it has to be checked again.
    """

    id: str
    text: str
    status: Status
    sources: tuple[str, ...]
    checked_on: date
    review_by: date


def fact(fact_id: str) -> Fact:
    """Return the fact with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[fact_id]
    return Fact(
        id=fact_id,
        text=said(fields),
        status=Status(fields["status"]),
        sources=items(fields, "sources"),
        checked_on=date.fromisoformat(fields["checked"]),
        review_by=date.fromisoformat(fields["review"]),
    )


def facts(fact_ids: Iterable[str] | None = None) -> tuple[Fact, ...]:
    """Return these facts, each once and in their order; None: all of them."""
    chosen = entries(_SUBJECT) if fact_ids is None else dict.fromkeys(fact_ids)
    return tuple(fact(fact_id) for fact_id in chosen)


def overdue(day: date) -> tuple[Fact, ...]:
    """Return the facts that should have been checked again before ``day``."""
    return tuple(found for found in facts() if found.review_by < day)
