"""An archive, what it brings back, and what was found, in sentences for the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.backup.words import archive_lines as written
from pinvault.clock import JAPAN
from pinvault.i18n import t
from pinvault.tui.wording import day_text, days_left, short_name
from pinvault.wording import finding_values, for_app, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from pinvault.backup.flagging import ToReword
    from pinvault.backup.summary import ArchiveView
    from pinvault.domain.merge import Difference
    from pinvault.vault.health import Finding


def moment_text(moment: datetime) -> str:
    """Return day and minute in Japan."""
    there = moment.astimezone(JAPAN)
    return t("word-moment", day=day_text(there.date()), time=there.strftime("%H:%M"))


def ago(moment: datetime, today: date) -> str:
    """Return a day and how long it is past."""
    day = moment.astimezone(JAPAN).date()
    return t("tui-backup-on", day=day_text(day), ago=days_left(day, today))


def archive_lines(view: ArchiveView) -> Iterator[str]:
    """Return when an archive was made, what it holds, and what opens it."""
    return written(view, moment_text, day_text)


def reword_lines(found: Iterable[ToReword]) -> Iterator[str]:
    """Yield which texts should be worded anew; nothing if there is none."""
    entries = tuple(found)
    if entries:
        yield t("backup-reword", count=len(entries))
    for entry in entries:
        yield reword_line(entry)


def reword_line(entry: ToReword) -> str:
    """Return which text is meant."""
    pin = "" if entry.pin is None else short_name(entry.pin.value)
    return t(f"tui-reword-{entry.where}", card=entry.card, pin=pin)


def difference_line(entry: Difference) -> str:
    """Return what a merge changes in one place."""
    pin = "" if entry.pin is None else short_name(entry.pin.value)
    return t(f"merge-{entry.change}", card=entry.card, pin=pin)


def finding_text(found: Finding) -> tuple[str, str]:
    """Return what was found, and what to do about it; nothing to do is an empty text."""
    if found.error is not None:
        said = told(found.error, in_app=True)
        return said.message, said.remedy
    if found.id.startswith("notice-"):
        return t(for_app(found.id)), ""
    values = finding_values(found.values)
    do = t(for_app(f"doctor-{found.id}-do"), **values) if found.level == "warning" else ""
    return t(for_app(f"doctor-{found.id}"), **values), do
