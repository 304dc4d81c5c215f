"""What the check says of a text: a level and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How far a text may go."""

    ACCEPT = "accept"
    """Nothing stands against it."""

    WARN = "warn"
    """It points at what a finder of the card can look up or guess; the author may keep it."""

    REFUSE = "refuse"
    """It discloses a whole PIN and is not stored."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that spoke.

    Messages: ``hint-<id>`` says what is wrong, ``hint-<id>-better`` how to say it better.
    """

    id: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level of a text and the reasons for it, the weightiest first."""

    level: Level
    reasons: tuple[Reason, ...] = ()


REFUSALS = (
    "too-long",
    "pin-digits",
    "pin-look-alikes",
    "pin-kanji",
    "pin-kana",
    "pin-words",
    "pin-foreign-words",
    "pin-date",
    "pin-time",
    "pin-year",
    "pin-ending",
    "pin-pieces",
    "pin-repeated",
    "pin-sequence",
    "pin-sum",
    "pin-keypad",
    "pin-encoded",
    "pin-cipher",
    "password",
    "password-spelled",
    "password-pieces",
    "password-encoded",
    "pin-likely",
)
"""Ids of the reasons that refuse, in the order in which a verdict names them."""

WARNINGS = (
    "partial",
    "birthday",
    "wedding",
    "date",
    "phone",
    "address",
    "postcode",
    "plate",
    "card-number",
    "wordplay",
    "public-number",
)
"""Ids of the reasons that warn, in the order in which a verdict names them."""


def refusal(reason_id: str) -> Verdict:
    """Return the verdict that refuses for this one reason."""
    return Verdict(Level.REFUSE, (Reason(reason_id),))


def warning(reason_ids: frozenset[str]) -> Verdict:
    """Return the verdict that warns for these reasons, or accepts if there are none."""
    if not reason_ids:
        return Verdict(Level.ACCEPT)
    return Verdict(Level.WARN, tuple(Reason(name) for name in WARNINGS if name in reason_ids))
