"""``pinvault remind``: what is due, told without passphrase and without a name."""

from __future__ import annotations

from contextlib import contextmanager

from pinvault.cli.reminding import day_of, fields, lines, open_agenda
from pinvault.cli.wording import day_text
from pinvault.errors import Exit, UsageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.cli.call import Call
    from pinvault.domain.agenda_items import Item
    from pinvault.reminders.agenda import Agenda

_SPARING = ("daily", "notify", "quiet")
"""What says less, and so does not go with ``--all``."""


def run(call: Call) -> Exit:
    """Say what is due; with ``--check`` the exit code says it too."""
    everything = call.values.flag("all")
    other = next((name for name in _SPARING if everything and call.values.flag(name)), None)
    if other is not None:
        raise UsageError("options-exclude", first="--all", second=f"--{other}")
    agenda, day = open_agenda(call), day_of(call)
    due = agenda.items(day)
    if everything:
        from pinvault.cli.commands.remind_all import say_all

        say_all(call, agenda, day)
        return _exit(call, due)
    with _to_say(call, agenda, due, day) as items:
        _say(call, agenda, items, day, anything=bool(due))
    return _exit(call, due)


def _exit(call: Call, due: tuple[Item, ...]) -> Exit:
    return Exit.DUE if due and call.values.flag("check") else Exit.DONE


@contextmanager
def _to_say(
    call: Call, agenda: Agenda, due: tuple[Item, ...], day: date
) -> Iterator[tuple[Item, ...]]:
    """Hand out what is to be said; with ``--daily`` only what was not said on ``day``.

    What was said is noted when it has been said: a notification that could not be shown is tried
    again. The notes are held meanwhile, so that two logins at once do not both say it.
    """
    if not call.values.flag("daily") or not agenda.notes.unsaid(due, day):
        yield due if not call.values.flag("daily") else ()
        return
    with agenda.changing():
        items = agenda.notes.unsaid(due, day)
        yield items
        agenda.notes = agenda.notes.saying(items, day)


def _say(call: Call, agenda: Agenda, items: tuple[Item, ...], day: date, *, anything: bool) -> None:
    if call.as_json:
        coming = agenda.next_day(day)
        call.output.json(
            day=day.isoformat(),
            items=[fields(agenda, item, day) for item in items],
            next=None if coming is None else coming.isoformat(),
        )
    elif call.values.flag("notify"):
        if items:
            from pinvault.reminders.notify import notify

            notify(t("remind-notify-title"), t("remind-notify-text", count=len(items)))
    elif items:
        call.output.line(t("remind-as-of", day=day_text(day)))
        for item in items:
            for line in lines(agenda, item, day):
                call.output.line(line)
    elif not call.values.flag("quiet"):
        _say_nothing(call, agenda, day, anything=anything)
    call.output.flush()


def _say_nothing(call: Call, agenda: Agenda, day: date, *, anything: bool) -> None:
    if anything:
        call.output.line(t("remind-said-already"))
        return
    call.output.line(t("remind-nothing", day=day_text(day)))
    coming = agenda.next_day(day)
    if coming is not None:
        call.output.line(t("remind-next", day=day_text(coming)))
