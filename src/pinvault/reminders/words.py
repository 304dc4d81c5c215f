"""Reminders in words, shared by both front ends. They name nobody, because nobody is known here."""

from __future__ import annotations

from datetime import timedelta

from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_rules import BACKUP_OLD_DAYS, Level
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text, days_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.agenda_items import Item

LEVELS = {
    Level.INFO: "remind-level-info",
    Level.SOON: "remind-level-soon",
    Level.NOW: "remind-level-now",
    Level.OVERDUE: "remind-level-overdue",
}

_TITLES = {
    DueKind.CARD_EXPIRES: "calendar-card",
    DueKind.CERTIFICATE_EXPIRES: "calendar-certificate",
    DueKind.SIGNATURE_EXPIRES: "calendar-certificate",
    DueKind.STAY_ENDS: "calendar-card",
    DueKind.INSURANCE_ENDS: "calendar-insurance",
}


def sentences(item: Item, day: date, *, with_command: bool = True) -> Iterator[str]:
    """Yield what an item says on ``day``: how sure, what happens, what to do, and how.

    The last is a command of the command line; an app leaves it out and offers a key.
    """
    said = t(
        item.message,
        day=day_text(item.on),
        left=days_text((item.on - day).days),
        opens="" if item.opens is None else day_text(item.opens),
        made=day_text(item.on - timedelta(BACKUP_OLD_DAYS)),
    )
    if item.estimate:
        # Nobody shall read that something is over before reading that this is not certain.
        yield t("remind-by-estimate", said=said)
        yield t("remind-estimate")
    else:
        yield said
    yield t(item.action)
    if with_command:
        yield t(item.how)


def title(kind: DueKind, left: int) -> str:
    """Return what a calendar says ``left`` days ahead of an end."""
    return t(_TITLES[kind], left=days_text(left))
