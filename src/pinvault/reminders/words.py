"""Reminders in words, shared by both front ends. They name nobody, because nobody is known here."""

from __future__ import annotations

from datetime import timedelta

from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_rules import BACKUP_OLD_DAYS, Level
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text

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
    DueKind.CARD_EXPIRES: ("calendar-card", "calendar-card-today"),
    DueKind.CERTIFICATE_EXPIRES: ("calendar-certificate", "calendar-certificate-today"),
    DueKind.SIGNATURE_EXPIRES: ("calendar-certificate", "calendar-certificate-today"),
    DueKind.STAY_ENDS: ("calendar-card", "calendar-card-today"),
    DueKind.INSURANCE_ENDS: ("calendar-insurance", "calendar-insurance-today"),
}


def sentences(item: Item, day: date, *, with_command: bool = True) -> Iterator[str]:
    """Yield what an item says on ``day``: what happens, how sure that is, what to do, and how.

    The last is a command of the command line; an app leaves it out and offers a key.
    """
    yield t(
        item.message,
        day=day_text(item.on),
        left=(item.on - day).days,
        opens="" if item.opens is None else day_text(item.opens),
        made=day_text(item.on - timedelta(BACKUP_OLD_DAYS)),
    )
    if item.estimate:
        yield t("remind-estimate")
    yield t(item.action)
    if with_command:
        yield t(item.how)


def title(kind: DueKind, left: int) -> str:
    """Return what a calendar says ``left`` days ahead of an end."""
    ahead, today = _TITLES[kind]
    return t(ahead, left=left) if left else t(today)
