"""The reminders of a vault that stays closed: what is due, put off, done."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime

from pinvault.clock import JAPAN
from pinvault.domain.agenda_items import items_on, next_day
from pinvault.domain.agenda_rules import RULES
from pinvault.errors import StorageError, UnreadableError, UsageError
from pinvault.reminders.notes import Notes, decode, encode
from pinvault.vault.unattended import open_unattended

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.agenda_items import Item
    from pinvault.vault.agenda import AgendaEntry

_SHORTEST_ID = 4
_LIMIT_BYTES = 1024 * 1024


class Agenda:
    """The due days of one vault, and the notes beside it."""

    def __init__(self, path: str) -> None:
        """Open the agenda of the vault at ``path``; raises as ``open_unattended``."""
        self._path = f"{path}.reminders"
        self._opened = open_unattended(path)
        self.entries: tuple[AgendaEntry, ...] = self._opened.entries
        self.saved_on = datetime.fromtimestamp(self._opened.saved, JAPAN).date()
        self.revision = self._opened.revision
        self.notes_lost = False
        self.notes = self._read()

    def items(self, day: date) -> tuple[Item, ...]:
        """Return what to tell on ``day``, the most urgent first."""
        return items_on(day, self.entries, self.notes.marks)

    def next_day(self, day: date) -> date | None:
        """Return the next day on which there will be something new to tell."""
        return next_day(day, self.entries, self.notes.marks)

    def short_id(self, item_id: str) -> str:
        """Return the beginning of an id that names one thing alone, four signs or more."""
        others = {entry.id for entry in self.entries} - {item_id}
        for length in range(_SHORTEST_ID, len(item_id)):
            if not any(other.startswith(item_id[:length]) for other in others):
                return item_id[:length]
        return item_id

    def entry(self, typed: str) -> AgendaEntry:
        """Return what a person means by the beginning of an id.

        Raises:
            UsageError: ``reminder-unknown`` or ``reminder-ambiguous``.
        """
        wanted = typed.strip().casefold()
        found = [
            entry for entry in self.entries if entry.kind in RULES and entry.id.startswith(wanted)
        ]
        if not found or not wanted:
            raise UsageError("reminder-unknown")
        if len({entry.id for entry in found}) > 1:
            raise UsageError("reminder-ambiguous")
        return found[0]

    def next_of(self, entry: AgendaEntry, day: date) -> date | None:
        """Return the next day after ``day`` on which ``entry`` is told of anew."""
        return next_day(day, [*(each for each in self.entries if each.kind not in RULES), entry])

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the notes for a change; they are written at the end if they differ.

        Raises:
            BusyError: another process is at it.
            StorageError: they cannot be written; nothing is half-written.
        """
        from pinvault.reminders.notes_file import NotesFile

        file = NotesFile(self._path)
        with file.held():
            self.notes = before = self._read()
            yield
            if self.notes != before:
                file.write(self._opened.seal_notes(encode(self.notes.only(self.entries))))

    def _read(self) -> Notes:
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123 - pathlib costs too much here
                sealed = file.read(_LIMIT_BYTES)
        except FileNotFoundError:
            return Notes()
        except OSError as error:
            raise StorageError("reminder-notes-unreadable", path=self._path) from error
        try:
            return decode(self._opened.open_notes(sealed))
        except (UnreadableError, ValueError):
            # From before a change of keys, or damaged: it only means to be told again.
            self.notes_lost = True
            return Notes()
