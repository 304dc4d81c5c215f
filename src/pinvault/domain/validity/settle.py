"""What all readings together allow to say about one date."""

from __future__ import annotations

from pinvault.domain.validity.dated import Basis, Dated, Reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from pinvault.domain.validity.ends import End
    from pinvault.domain.validity.outlook import Outlook
    from pinvault.domain.validity.survey import Survey

    Pick = Callable[[Outlook], End | None]

_TOO_FAR_APART = 183
"""Days between readings of a derived date from which on none is told: a window that may open a
year later is nothing to plan by, before the end itself is known."""


def settle(found: Survey, pick: Pick, *, derived: bool = False) -> Dated:
    """Return the date that ``pick`` takes from each reading: sure where all of them agree.

    ``derived``: the date follows from another one, such as the first day of a window.
    """
    ends = [pick(outlook) for outlook in found.outlooks]
    there = [end for end in ends if end is not None]
    days = sorted({end.day for end in there if end.day is not None})
    whys = _unique(end.why for end in there if end.why is not None)
    earliest = [end.earliest for end in there if end.earliest is not None]
    if not there:
        return Dated()
    if len(there) == len(ends) and len(days) == 1 and _all_known(there):
        return Dated(days[0], Basis.ESTIMATE if whys else Basis.COMPUTED, reasons=whys)
    reasons = _unique((*_blamed(found, pick), *whys))
    if derived and days and (days[-1] - days[0]).days > _TOO_FAR_APART:
        return Dated(reasons=reasons, unsure=True, unlisted=(min(*earliest, *days), days[-1]))
    return Dated(
        alternatives=tuple(days),
        reasons=reasons,
        unsure=True,
        earliest=min(earliest, default=None),
    )


def _all_known(ends: Iterable[End]) -> bool:
    return all(end.day is not None and end.earliest is None for end in ends)


def _blamed(found: Survey, pick: Pick) -> Iterator[Reason]:
    """Yield the reasons of every question whose answer moves the date."""
    if found.printed_differs:
        yield Reason.PRINTED_DIFFERS
    for field, reasons in found.choices.reasons.items():
        outcomes: dict[object, set[date | None]] = {}
        for outlook in found.outlooks:
            end = pick(outlook)
            answer = getattr(outlook.reading, field)
            outcomes.setdefault(answer, set()).add(None if end is None else end.day)
        if len(set(map(frozenset, outcomes.values()))) > 1:
            yield from reasons


def _unique(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))
