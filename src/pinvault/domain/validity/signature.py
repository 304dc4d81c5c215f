"""Whether there is a signature certificate, and when it ends."""

from __future__ import annotations

from dataclasses import replace

from pinvault.domain.validity.age import years_by_last_day
from pinvault.domain.validity.birthdays import ages_on
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.inputs import Holder
from pinvault.domain.validity.readings import is_stay_limited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.ends import End
    from pinvault.domain.validity.inputs import DateInputs

_YOUNGEST = 15
"""Under this age none is issued in principle (PIN-17)."""

_LONGEST_STAY_CARD = 11
"""A card that ends with a stay was issued at most ten birthdays before, so when its holder was
at most this much younger, counted in calendar years (VAL-26)."""


def is_signature_issued(inputs: DateInputs) -> bool | None:
    """Return whether there is a signature certificate; None where the age at issue is open."""
    if not inputs.has_certificates:
        return False
    if inputs.signature_certificate is not None:
        return inputs.signature_certificate
    if inputs.signature_issued is not None or inputs.signature_expires is not None:
        return True
    if inputs.birth is None:
        return True if inputs.holder in {Holder.ADULT, Holder.FOREIGN_PERMANENT} else None
    issued = inputs.cert_issued or inputs.issued
    if issued is not None:
        return _agreed(ages_on(inputs.birth, _YOUNGEST, issued))
    return _by_last_day(inputs.birth, inputs)


def signature_end(inputs: DateInputs, certificate: End) -> End:
    """Return the user certificate's end, which is the signature certificate's too (VAL-08)."""
    issued = inputs.signature_issued
    if issued is None or certificate.day is None or issued <= certificate.day:
        return certificate
    return replace(certificate, day=None, why=Reason.SIGNATURE_AFTER_CERTIFICATE)


def _by_last_day(birth: date, inputs: DateInputs) -> bool | None:
    """Judge by the card's last day what the age was on the issue day, which is not known."""
    limited = is_stay_limited(inputs)
    last = inputs.card_expires or (inputs.stay_until if limited else None)
    if last is None:
        return None
    years = (0, _LONGEST_STAY_CARD) if limited else (years_by_last_day(birth, last),)
    return _agreed(frozenset(last.year - birth.year - each >= _YOUNGEST for each in years))


def _agreed(answers: frozenset[bool]) -> bool | None:
    return next(iter(answers)) if len(answers) == 1 else None
