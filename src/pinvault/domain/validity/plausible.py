"""Days that cannot all be true. What is merely odd is left alone."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from pinvault.domain.validity.birthdays import is_birthday
from pinvault.domain.validity.inputs import Holder
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.validity.inputs import DateInputs

_FIRST_YEAR = 1870
_LAST_YEAR = 2200

_LONGEST_YEARS = 11
"""A card's last day is at most this many calendar years after its issue (VAL-01, VAL-31)."""

_ORDER = (
    ("birth", "issued", "issue-before-birth"),
    ("birth", "applied", "application-before-birth"),
    ("applied", "issued", "issue-before-application"),
    ("issued", "cert_issued", "certificate-before-card"),
    ("issued", "cert_renewed", "certificate-before-card"),
    ("issued", "signature_issued", "certificate-before-card"),
    ("cert_issued", "cert_renewed", "renewal-before-certificate"),
    ("issued", "stay_until", "stay-ends-before-issue"),
    ("issued", "stay_extended_to", "stay-ends-before-issue"),
    ("issued", "extended_on", "extension-before-issue"),
    ("extended_on", "stay_extended_to", "extension-ends-before-it-begins"),
    ("issued", "card_expires", "expiry-before-issue"),
    ("cert_issued", "certificate_expires", "expiry-before-issue"),
    ("cert_renewed", "certificate_expires", "expiry-before-issue"),
    ("issued", "certificate_expires", "expiry-before-issue"),
    ("signature_issued", "signature_expires", "expiry-before-issue"),
    ("issued", "signature_expires", "expiry-before-issue"),
    ("birth", "card_expires", "expiry-before-birth"),
    ("birth", "certificate_expires", "expiry-before-birth"),
    ("birth", "previous_card_expires", "expiry-before-birth"),
    ("certificate_expires", "card_expires", "certificate-outlives-card"),
    ("signature_expires", "card_expires", "certificate-outlives-card"),
    ("signature_expires", "certificate_expires", "signature-outlives-certificate"),
)
"""The first day is never after the second; if it is, the reason."""

_STAY = ("stay_until", "stay_extended_to", "extended_on")
_BIRTHDAYS = ("card_expires", "certificate_expires", "signature_expires")
_PAST = ("applied", "cert_issued", "cert_renewed", "signature_issued", "extended_on")


def refuse_impossible(inputs: DateInputs) -> None:
    """Refuse days that cannot all be true.

    Raises:
        UsageError: with a reason of its own for each kind.
    """
    days = _days(inputs)
    for field, day in days.items():
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise UsageError("year-out-of-range", field=field, first=_FIRST_YEAR, last=_LAST_YEAR)
    for first, second, reason in _ORDER:
        if first in days and second in days and days[first] > days[second]:
            raise UsageError(reason)
    _refuse_too_long(inputs)
    _refuse_for_holder(inputs, days)


def implausible(inputs: DateInputs, today: date) -> str | None:
    """Return why these days cannot be true yet on ``today``, as the reason of an error."""
    days = _days(inputs)
    if days.get("birth", today) > today:
        return "birth-in-future"
    if days.get("issued", today) > today:
        return "issue-in-future"
    if any(days.get(field, today) > today for field in _PAST):
        return "event-in-future"
    return None


def _days(inputs: DateInputs) -> dict[str, date]:
    values = ((field.name, getattr(inputs, field.name)) for field in fields(inputs))
    return {name: value for name, value in values if isinstance(value, date)}


def _refuse_too_long(inputs: DateInputs) -> None:
    if inputs.issued is None:
        return
    latest = inputs.issued.year + _LONGEST_YEARS
    if inputs.card_expires is not None and inputs.card_expires.year > latest:
        raise UsageError("card-lasts-too-long")
    if inputs.previous_card_expires is not None and inputs.previous_card_expires.year > latest:
        raise UsageError("previous-card-lasts-too-long")


def _refuse_for_holder(inputs: DateInputs, days: dict[str, date]) -> None:
    if inputs.holder is Holder.FOREIGN_STAY_LIMITED:
        return
    # A permanent resident may have been stay-limited before; anybody else has no stay at all.
    if inputs.holder is not Holder.FOREIGN_PERMANENT and any(field in days for field in _STAY):
        raise UsageError("stay-without-limit")
    if inputs.birth is None:
        return
    for field in _BIRTHDAYS:
        if field in days and not is_birthday(inputs.birth, days[field]):
            raise UsageError("expiry-not-birthday", field=field)
