"""What the ``remind`` commands share: the agenda of the vault, and an item in words."""

from __future__ import annotations

import os

from pinvault.cli.wording import day_text
from pinvault.domain.agenda_items import Level
from pinvault.errors import UsageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.cli.call import Call
    from pinvault.domain.agenda_items import Item
    from pinvault.reminders.agenda import Agenda

_VAULT = "PINVAULT_VAULT"

_LEVELS = {
    Level.INFO: "remind-level-info",
    Level.SOON: "remind-level-soon",
    Level.NOW: "remind-level-now",
    Level.OVERDUE: "remind-level-overdue",
}


def open_agenda(call: Call) -> Agenda:
    """Open the agenda of the vault; nothing is asked, by pinvault or by the keyring.

    Raises:
        UsageError: ``clock-behind``: by this machine's clock the vault was saved in the future.
        NoVaultError, StorageError, UnreadableError, KeyringError: as ``open_unattended``.
    """
    from pinvault.reminders.agenda import Agenda
    from pinvault.reminders.place import vault_file

    agenda = Agenda(vault_file(call.values.text("vault") or os.environ.get(_VAULT)))
    if call.values.date("on") is None and call.today < agenda.saved_on:
        raise UsageError("clock-behind", day=day_text(agenda.saved_on))
    if agenda.notes_lost:
        call.diagnostics.note("remind-notes-lost")
    return agenda


def day_of(call: Call) -> date:
    """Return the day that is asked about: ``--on``, or today in Japan."""
    return call.values.date("on") or call.today


def sentences(item: Item, day: date) -> Iterator[str]:
    """Yield what an item says on ``day``: what happens, how sure that is, what to do."""
    opens = "" if item.opens is None else day_text(item.opens)
    yield t(item.message, day=day_text(item.on), left=(item.on - day).days, opens=opens)
    if item.estimate:
        yield t("remind-estimate")
    yield t(item.action)


def lines(agenda: Agenda, item: Item, day: date) -> Iterator[str]:
    """Yield an item as text, with the id that ``snooze`` and ``done`` take."""
    first, *rest = sentences(item, day)
    name = agenda.short_id(item.id)
    yield t("remind-line", id=name, level=t(_LEVELS[item.level]), text=first)
    for sentence in rest:
        yield f"    {sentence}"


def fields(agenda: Agenda, item: Item, day: date) -> dict[str, object]:
    """Return an item as JSON."""
    return {
        "id": item.id,
        "short_id": agenda.short_id(item.id),
        "kind": item.kind.name.lower().replace("_", "-"),
        "on": item.on.isoformat(),
        "days_left": (item.on - day).days,
        "estimate": item.estimate,
        "level": item.level.value,
        "opens": None if item.opens is None else item.opens.isoformat(),
        "message": item.message,
        "action": item.action,
        "text": list(sentences(item, day)),
    }
