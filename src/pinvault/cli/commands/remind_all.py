"""``pinvault remind --all``: also what is put off, still to come, or done."""

from __future__ import annotations

from pinvault.cli.reminding import fields, lines, quiet_fields
from pinvault.cli.wording import day_text
from pinvault.domain.agenda_overview import Standing
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.cli.call import Call
    from pinvault.domain.agenda_overview import Overview, Quiet
    from pinvault.reminders.agenda import Agenda

_HEADS = {
    Standing.SNOOZED: "remind-all-snoozed",
    Standing.AHEAD: "remind-all-ahead",
    Standing.DONE: "remind-all-done",
}


def say_all(call: Call, agenda: Agenda, day: date) -> None:
    """Print everything that the vault can remind of."""
    found = agenda.overview(day)
    if call.as_json:
        call.output.json(
            day=day.isoformat(),
            items=[fields(agenda, item, day) for item in found.due],
            others=[quiet_fields(agenda, quiet, day) for quiet in found.quiet],
        )
        return
    for line in _lines(agenda, found, day):
        call.output.line(line)


def _lines(agenda: Agenda, found: Overview, day: date) -> Iterator[str]:
    if not found.due and not found.quiet:
        yield t("remind-all-none")
        return
    yield t("remind-as-of" if found.due else "remind-nothing", day=day_text(day))
    for item in found.due:
        yield from lines(agenda, item, day)
    for standing, head in _HEADS.items():
        quiet = [each for each in found.quiet if each.standing is standing]
        if quiet:
            yield t(head)
            yield from (_line(agenda, each) for each in quiet)


def _line(agenda: Agenda, quiet: Quiet) -> str:
    name, entry = agenda.short_id(quiet.entry.id), quiet.entry
    if quiet.told is None:
        return t("remind-all-done-line", id=name, name=t(quiet.name), day=day_text(entry.on))
    told = day_text(quiet.told)
    return t("remind-all-line", id=name, told=told, name=t(quiet.name), day=day_text(entry.on))
