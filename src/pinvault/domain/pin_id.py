"""The ids of the PINs, in a file of their own: quick commands need nothing else of them."""

from __future__ import annotations

from enum import StrEnum


class PinId(StrEnum):
    """The PINs in the order of the official form (PIN-01)."""

    SIGNATURE = "signature"
    USER = "user"
    RESIDENT = "resident"
    INPUT = "input"
