"""The renewal window and the months that follow an expiry."""

from __future__ import annotations

from datetime import date, timedelta

from pinvault.domain.months import months_later, opens

__all__ = ["insured_until", "months_later", "opens"]

_ONE_DAY = timedelta(days=1)


def insured_until(expires: date) -> date:
    """Return the last day of the third month after the month of a certificate's end (VAL-23)."""
    return months_later(expires.replace(day=1), 4) - _ONE_DAY
