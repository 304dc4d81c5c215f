"""Which readings of the rules the given days leave possible."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pinvault.domain.validity.card_term import last_birthday
from pinvault.domain.validity.outlook import outlook
from pinvault.domain.validity.readings import choices, fits_printed
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinvault.domain.validity.inputs import DateInputs
    from pinvault.domain.validity.outlook import Outlook
    from pinvault.domain.validity.readings import Choices, Reading


@dataclass(frozen=True, slots=True)
class Survey:
    """The possible readings and their dates."""

    choices: Choices
    outlooks: tuple[Outlook, ...]
    printed_differs: bool
    """No reading gives the printed card date from the issue day."""


def survey(inputs: DateInputs) -> Survey:
    """Return the dates in every reading in which all the given days can be true.

    Raises:
        UsageError: there is none.
    """
    open_choices = choices(inputs)
    fitting = _fitting(inputs, open_choices)
    if fitting:
        return Survey(open_choices, _possible(inputs, fitting), printed_differs=False)
    # Issue day and printed date contradict each other: show what either of them gives.
    by_print = replace(inputs, issued=None)
    either = (*open_choices.readings, *_fitting(by_print, choices(by_print)))
    return Survey(open_choices, _possible(inputs, either), printed_differs=True)


def _fitting(inputs: DateInputs, open_choices: Choices) -> tuple[Reading, ...]:
    return tuple(
        reading
        for reading in open_choices.readings
        if fits_printed(inputs, reading, last_birthday(inputs, reading))
    )


def _possible(inputs: DateInputs, considered: Sequence[Reading]) -> tuple[Outlook, ...]:
    seen = [outlook(inputs, reading) for reading in considered]
    errors = [_contradiction(inputs, each) for each in seen]
    possible = tuple(each for each, error in zip(seen, errors, strict=True) if error is None)
    if not possible:
        raise next(filter(None, errors))
    return tuple(each for each in possible if each.agrees) or possible


def _contradiction(inputs: DateInputs, seen: Outlook) -> UsageError | None:
    """Return what speaks against a reading.

    Nothing is issued for a card that has ended (VAL-15), and no certificate outlives it (VAL-08).
    """
    last = seen.card.day
    if last is None:
        return None
    issues = (inputs.cert_issued, inputs.cert_renewed, inputs.signature_issued)
    if any(day is not None and day > last for day in issues):
        return UsageError("certificate-after-card")
    ends = (inputs.certificate_expires, inputs.signature_expires)
    if any(day is not None and day > last for day in ends):
        return UsageError("certificate-outlives-card")
    return None
