"""When each kind of due day is told of, in which words, and what to do about it.

Leads are days ahead. The usual ones leave time for a slot that is booked out for weeks and for a
card that takes two months to come (VAL-17, VAL-30). Messages and actions are ids of the catalogue.
"""

from __future__ import annotations

from typing import NamedTuple

from pinvault.domain.agenda_kinds import DueKind

USUAL_LEADS = (120, 60, 30, 7, 0)
"""For whatever is renewed; the day on which its window opens is one more (VAL-12)."""


class Rule(NamedTuple):
    """How one kind of due day is told of.

    ``ahead``: before the window opens; ``open``: from then on, and where there is no window
    ``plain``; ``over``: after the day, empty where nothing is said then. ``now``: days ahead from
    which it is urgent, None for what never is. ``fades``: days after which an item goes by itself.
    """

    ahead: str
    open: str
    plain: str
    over: str
    action: str
    leads: tuple[int, ...] = USUAL_LEADS
    now: int | None = 30
    fades: int | None = None


RULES = {
    DueKind.CARD_EXPIRES: Rule(
        "remind-card-ahead",
        "remind-card-open",
        "remind-card-plain",
        "remind-card-over",
        "remind-do-renew-card",
        # A new card takes one to two months (VAL-17).
        now=60,
    ),
    DueKind.CERTIFICATE_EXPIRES: Rule(
        "remind-certificate-ahead",
        "remind-certificate-open",
        "remind-certificate-plain",
        "remind-certificate-over",
        "remind-do-renew-certificates",
    ),
    DueKind.SIGNATURE_EXPIRES: Rule(
        "remind-signature-plain",
        "remind-signature-plain",
        "remind-signature-plain",
        "remind-signature-over",
        "remind-do-renew-certificates",
    ),
    DueKind.STAY_ENDS: Rule(
        "remind-stay-plain",
        "remind-stay-plain",
        "remind-stay-plain",
        "remind-stay-over",
        "remind-do-extend-stay",
    ),
    DueKind.INSURANCE_ENDS: Rule(
        "remind-insurance-plain",
        "remind-insurance-plain",
        "remind-insurance-plain",
        "",
        "remind-do-renew-certificates",
        # It runs out about three months after the certificate, whose own item says so till then.
        leads=(60, 30, 7, 0),
        fades=0,
    ),
    DueKind.TURNS_15: Rule(
        "remind-turns-15",
        "remind-turns-15",
        "remind-turns-15",
        "remind-turns-15",
        "remind-do-get-signature",
        leads=(0,),
        now=None,
        fades=60,
    ),
    DueKind.RECALL: Rule(
        "remind-recall",
        "remind-recall",
        "remind-recall",
        "remind-recall",
        "remind-do-practise",
        leads=(0,),
        now=None,
    ),
}
"""Kinds without a rule are no items: they tell about another, or nobody can know them yet."""
