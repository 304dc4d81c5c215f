"""What the ``remind`` commands share: the agenda of the vault, and an item in words."""

from __future__ import annotations

import os

from pinvault.cli.wording import day_text
from pinvault.errors import UsageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.cli.call import Call
    from pinvault.domain.agenda_items import Entry, Item
    from pinvault.domain.agenda_overview import Quiet
    from pinvault.reminders.agenda import Agenda

_VAULT = "PINVAULT_VAULT"


def open_agenda(call: Call) -> Agenda:
    """Open the agenda of the vault; nothing is asked, by pinvault or by the keyring.

    Raises:
        UsageError: ``clock-behind``: by this machine's clock the vault was saved in the future.
        NoVaultError, StorageError, UnreadableError, KeyringError: as ``open_unattended``.
    """
    from pinvault.reminders.agenda import agenda_at
    from pinvault.reminders.place import vault_file

    agenda = agenda_at(vault_file(call.values.text("vault") or os.environ.get(_VAULT)))
    if call.values.date("on") is None and call.today < agenda.saved_on:
        raise UsageError("clock-behind", day=day_text(agenda.saved_on))
    if agenda.notes_lost:
        call.diagnostics.note("remind-notes-lost")
    return agenda


def day_of(call: Call) -> date:
    """Return the day that is asked about: ``--on``, or today in Japan."""
    return call.values.date("on") or call.today


def lines(agenda: Agenda, item: Item, day: date) -> Iterator[str]:
    """Yield an item as text, with the id that ``snooze`` and ``done`` take."""
    from pinvault.reminders.words import LEVELS, sentences

    first, *rest = sentences(item, day)
    name = agenda.short_id(item.id)
    yield t("remind-line", id=name, level=t(LEVELS[item.level]), text=first)
    for sentence in rest:
        yield f"    {sentence}"


def fields(agenda: Agenda, item: Item, day: date) -> dict[str, object]:
    """Return an item as JSON."""
    from pinvault.reminders.words import sentences

    return {
        **_entry_fields(agenda, item, day),
        "level": item.level.value,
        "opens": None if item.opens is None else item.opens.isoformat(),
        "message": item.message,
        "action": item.action,
        "text": list(sentences(item, day)),
    }


def quiet_fields(agenda: Agenda, quiet: Quiet, day: date) -> dict[str, object]:
    """Return as JSON what is not told on ``day``: put off, done, or still to come."""
    return {
        **_entry_fields(agenda, quiet.entry, day),
        "standing": quiet.standing.value,
        "told": None if quiet.told is None else quiet.told.isoformat(),
    }


def _entry_fields(agenda: Agenda, entry: Entry | Item, day: date) -> dict[str, object]:
    return {
        "id": entry.id,
        "short_id": agenda.short_id(entry.id),
        "kind": entry.kind.name.lower().replace("_", "-"),
        "on": entry.on.isoformat(),
        "days_left": (entry.on - day).days,
        "estimate": entry.estimate,
    }
