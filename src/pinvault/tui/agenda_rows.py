"""Everything a vault reminds of as the rows of a list, and what is said of the marked one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from pinvault.clock import today
from pinvault.domain.agenda_items import key_of
from pinvault.domain.agenda_kinds import BACKUPS, RENEWALS, DueKind
from pinvault.domain.agenda_overview import Standing
from pinvault.domain.agenda_vault import whole_agenda
from pinvault.i18n import language, t
from pinvault.reminders.in_session import agenda_of
from pinvault.reminders.words import LEVELS, sentences
from pinvault.tui.actions import shown_key_of
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.wording import day_text, days_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from pinvault.domain.agenda_items import Entry as Due
    from pinvault.domain.agenda_items import Item
    from pinvault.domain.agenda_overview import Quiet
    from pinvault.domain.vault import Vault
    from pinvault.reminders.agenda import Agenda
    from pinvault.vault.session import Session

NAME_CELLS = 12
"""A longer name of a card is cut off in the list; the line below it says the whole."""

_WHAT = {
    DueKind.CARD_EXPIRES: "tui-agenda-card",
    DueKind.CERTIFICATE_EXPIRES: "tui-agenda-certificate",
    DueKind.SIGNATURE_EXPIRES: "tui-agenda-signature",
    DueKind.STAY_ENDS: "tui-agenda-stay",
    DueKind.INSURANCE_ENDS: "tui-agenda-insurance",
    DueKind.TURNS_15: "tui-agenda-15",
    DueKind.RECALL: "tui-agenda-recall",
    DueKind.BACKUP_OLD: "tui-agenda-backup",
    DueKind.BACKUP_NONE: "tui-agenda-backup",
}
_STANDING = {
    Standing.AHEAD: "tui-agenda-ahead",
    Standing.SNOOZED: "tui-agenda-snoozed",
    Standing.DONE: "tui-agenda-done",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: ``item`` where it is told today, else ``quiet``.

    ``card_id`` is empty for what concerns the vault itself; ``card`` is the name that has to be
    said, empty where there is only one card.
    """

    due: Due
    card_id: str
    card: str
    item: Item | None = None
    quiet: Quiet | None = None

    @property
    def id(self) -> str:
        """What names it among the rows."""
        name, ordinal = key_of(self.due)
        return f"{name}:{ordinal}"

    @property
    def answered(self) -> bool:
        """Whether it was put off or is done."""
        return self.quiet is not None and self.quiet.standing is not Standing.AHEAD


@dataclass(frozen=True, slots=True)
class Seen:
    """All rows; ``lost`` says that earlier answers could not be read and everything is new."""

    rows: tuple[Row, ...]
    lost: bool


def look(session: Session, answer: Callable[[Agenda], object] | None = None) -> Seen:
    """Return all rows, after ``answer`` has been given; to be run in a thread.

    Raises:
        PinvaultError: as ``agenda_of``, and what the answer raises.
    """
    agenda, day = agenda_of(session), today(session.host.clock)
    if answer is not None:
        answer(agenda)
    found = agenda.overview(day)
    dues = {key_of(entry): entry for entry in agenda.entries}
    owners = _owners(session.vault)
    told = [Row(dues[item.key], *owners.get(item.id, ("", "")), item=item) for item in found.due]
    rest = [
        Row(each.entry, *owners.get(each.entry.id, ("", "")), quiet=each) for each in found.quiet
    ]
    return Seen((*told, *rest), agenda.notes_lost)


def _owners(vault: Vault) -> dict[str, tuple[str, str]]:
    """Return id and name of the card that each thing belongs to; no name of an only card."""
    names = {card.id: card.name for card in vault.cards} if len(vault.cards) > 1 else {}
    return {due.id: (due.card_id, names.get(due.card_id, "")) for due in whole_agenda(vault)}


def entries(rows: Sequence[Row], day: date, *, with_dates: bool) -> list[Entry]:
    """Return the rows of the list in columns: how urgent, how far away, whose, what, and when."""
    lines = [_columns(row, day) for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    found = []
    for row, cells in zip(rows, lines, strict=True):
        padded = (set_cell_size(cell, width) for cell, width in zip(cells, widths, strict=True))
        text = "  ".join(cell for cell in padded if cell)
        found.append(Entry(row.id, text, day_text(row.due.on) if with_dates else ""))
    return found


def said(row: Row, day: date) -> str:
    """Return what is to be said of a row in full, with the key to go on with."""
    whose = f"{row.card}: " if row.card else ""
    if row.item is not None:
        parts = [*sentences(row.item, day, with_command=False), *_way_on(row.due.kind)]
        return whose + ("" if language() == "ja" else " ").join(parts)
    if row.quiet is None:
        return ""
    what, on = t(row.quiet.name), day_text(row.due.on)
    key = shown_key_of("dates.undo")
    if row.quiet.told is None:
        return whose + t("tui-agenda-said-done", what=what, day=on, key=key)
    told = day_text(row.quiet.told)
    snoozed = row.quiet.standing is Standing.SNOOZED
    message_id = "tui-agenda-said-snoozed" if snoozed else "tui-agenda-said-ahead"
    return whose + t(message_id, what=what, day=on, told=told, key=key)


def _columns(row: Row, day: date) -> tuple[str, str, str, str]:
    level = ""
    if row.item is not None:
        level = t(LEVELS[row.item.level])
    elif row.quiet is not None:
        level = t(_STANDING[row.quiet.standing])
    name = row.card
    if cell_len(name) > NAME_CELLS:
        name = set_cell_size(name, NAME_CELLS - 2) + ".."
    return level, days_left(row.due.on, day), name, t(_WHAT[row.due.kind])


def _way_on(kind: DueKind) -> Iterator[str]:
    """Yield which key helps with an item, if one does."""
    if kind in RENEWALS or kind is DueKind.INSURANCE_ENDS:
        yield t("tui-agenda-go-renewal", key=shown_key_of("dates.renewal"))
    elif kind in BACKUPS:
        yield t("tui-agenda-go-backup", key=shown_key_of("home.backup"))
    elif kind is DueKind.RECALL:
        yield t("tui-agenda-go-recall")
