"""What has to be checked again: everything that carries a day for it, and what rests on that."""

from __future__ import annotations

from pinvault.guidance.entry import entries, items
from pinvault.guidance.fact import overdue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

DATED = ("services", "shops", "pages", "lookalikes", "terms")
"""Subjects whose entries have a day of their own from which on they have to be checked again."""

RESTING = ("routes",)
"""Subjects whose entries are as old as the facts that they cite."""


def past_review(day: date) -> dict[str, tuple[str, ...]]:
    """Return the ids that should have been checked again before ``day``, by subject.

    A subject of which nothing is too old is left out; facts come first.
    """
    old = tuple(fact.id for fact in overdue(day))
    found = {"facts": old}
    for subject in DATED:
        found[subject] = tuple(
            entry_id
            for entry_id, fields in entries(subject).items()
            if fields["review"] < day.isoformat()
        )
    for subject in RESTING:
        found[subject] = tuple(
            entry_id
            for entry_id, fields in entries(subject).items()
            if not set(old).isdisjoint(items(fields, "facts"))
        )
    return {subject: ids for subject, ids in found.items() if ids}
