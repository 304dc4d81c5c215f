"""What the four PINs of a card look like."""

from __future__ import annotations

from enum import StrEnum

DIGITS_LENGTH = 4
"""Digits in the user, resident-register and input-support PINs (PIN-05)."""

SIGNATURE_MIN = 6
"""Fewest characters of the signature password (PIN-03)."""

SIGNATURE_MAX = 16
"""Most characters of the signature password (PIN-03)."""


class Form(StrEnum):
    """The shape of a PIN: which characters it has and how many."""

    DIGITS = "digits"
    """Exactly four digits (PIN-05)."""

    SIGNATURE = "signature"
    """Six to sixteen capital letters and digits, both kinds present (PIN-03)."""
