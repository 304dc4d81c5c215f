"""When each kind of due day is told of, in which words, and what to do about it.

Leads are days ahead. The usual ones leave time for a slot that is booked out for weeks and for a
card that takes two months to come (VAL-17, VAL-30). Messages and actions are ids of the catalogue.
"""

from __future__ import annotations

from enum import StrEnum

from pinvault.domain.agenda_kinds import DueKind
from pinvault.named import NamedTuple

USUAL_LEADS = (120, 60, 30, 7, 0)
"""For whatever is renewed; the day on which its window opens is one more (VAL-12)."""


BACKUP_OLD_DAYS = 180
"""How old a backup may be that does not hold everything, in days."""


class Level(StrEnum):
    """How urgent an item is."""

    INFO = "info"
    SOON = "soon"
    """Its window is open."""
    NOW = "now"
    OVERDUE = "overdue"


class Rule(NamedTuple):
    """How one kind of due day is told of.

    ``name``: what it is called in a list; ``ahead``: before the window opens; ``open``: from then
    on, and where there is no window ``plain``; ``over``: after the day, empty where nothing is said
    then; ``action``: what to do, and ``how`` with which command. ``now``: days ahead from which it
    is urgent; ``always``: the level of what has a beginning and no end. ``fades``: days after which
    an item goes by itself.
    """

    name: str
    ahead: str
    open: str
    plain: str
    over: str
    action: str
    how: str
    leads: tuple[int, ...] = USUAL_LEADS
    now: int = 30
    always: Level | None = None
    fades: int | None = None


def _since(  # noqa: PLR0913  (as many as a rule has)
    name: str, text: str, action: str, how: str, *, level: Level, fades: int | None = None
) -> Rule:
    """Return the rule of what begins on its day, and is told in the same words from then on."""
    return Rule(name, text, text, text, text, action, how, leads=(0,), always=level, fades=fades)


RULES = {
    DueKind.CARD_EXPIRES: Rule(
        "remind-name-card",
        "remind-card-ahead",
        "remind-card-open",
        "remind-card-plain",
        "remind-card-over",
        "remind-do-renew-card",
        "remind-how-expires",
        # A new card takes one to two months (VAL-17).
        now=60,
    ),
    DueKind.CERTIFICATE_EXPIRES: Rule(
        "remind-name-certificate",
        "remind-certificate-ahead",
        "remind-certificate-open",
        "remind-certificate-plain",
        "remind-certificate-over",
        "remind-do-renew-certificates",
        "remind-how-expires",
    ),
    DueKind.SIGNATURE_EXPIRES: Rule(
        "remind-name-signature",
        "remind-signature-plain",
        "remind-signature-plain",
        "remind-signature-plain",
        "remind-signature-over",
        "remind-do-renew-certificates",
        "remind-how-expires",
    ),
    DueKind.STAY_ENDS: Rule(
        "remind-name-stay",
        "remind-stay-plain",
        "remind-stay-plain",
        "remind-stay-plain",
        "remind-stay-over",
        "remind-do-extend-stay",
        "remind-how-stay",
    ),
    DueKind.INSURANCE_ENDS: Rule(
        "remind-name-insurance",
        "remind-insurance-plain",
        "remind-insurance-plain",
        "remind-insurance-plain",
        "",
        "remind-do-renew-certificates",
        "remind-how-expires",
        # It runs out about three months after the certificate, whose own item says so till then.
        leads=(60, 30, 7, 0),
        fades=0,
    ),
    DueKind.TURNS_15: _since(
        "remind-name-15",
        "remind-turns-15",
        "remind-do-get-signature",
        "remind-how-15",
        level=Level.INFO,
        fades=60,
    ),
    DueKind.RECALL: _since(
        "remind-name-recall",
        "remind-recall",
        "remind-do-practise",
        "remind-how-practise",
        level=Level.INFO,
    ),
    DueKind.BACKUP_OLD: _since(
        "remind-name-backup",
        "remind-backup-old",
        "remind-do-backup",
        "remind-how-backup",
        level=Level.SOON,
    ),
    DueKind.BACKUP_NONE: _since(
        "remind-name-backup",
        "remind-backup-none",
        "remind-do-backup",
        "remind-how-backup",
        level=Level.SOON,
    ),
}
"""Kinds without a rule are no items: they tell about another."""
