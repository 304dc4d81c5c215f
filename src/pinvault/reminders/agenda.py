"""The reminders of one vault: what is due, put off, done, and what a person answers to it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

from pinvault.clock import JAPAN, moment_of
from pinvault.domain.agenda_items import items_on, key_of, next_day
from pinvault.domain.agenda_rules import RULES
from pinvault.errors import UsageError
from pinvault.reminders.notes import Notes, decode, encode
from pinvault.vault.unattended import open_unattended
from pinvault.vault.unattended.notes import SealedNotes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from typing import Protocol

    from pinvault.domain.agenda_items import Entry, Item
    from pinvault.domain.agenda_overview import Overview

    class Opened(Protocol):
        """The due days of a vault, and the key of its notes.

        ``saved``: when the vault was, in seconds since 1970 (UTC).
        """

        @property
        def entries(self) -> Sequence[Entry]: ...  # noqa: D102 - see above
        @property
        def saved(self) -> int: ...  # noqa: D102 - see above
        @property
        def revision(self) -> int: ...  # noqa: D102 - see above
        def seal_notes(self, plaintext: bytes) -> bytes: ...  # noqa: D102 - see ``ReminderBox``
        def open_notes(self, sealed: bytes) -> bytes: ...  # noqa: D102 - see ``ReminderBox``


_SHORTEST_ID = 4
_PAUSE_DAYS = 7
"""How long an item is put off that has no further lead."""


class Agenda:
    """The due days of one vault, and the notes beside it.

    ``notes_lost``: there are notes that its key does not open, so everything is told again.
    """

    def __init__(self, path: str, opens: Callable[[], Opened]) -> None:
        """Read the agenda of the vault at ``path``; ``opens`` opens it as it is on disk now.

        Raises what ``opens`` raises, and ``StorageError`` for notes that cannot be read.
        """
        self._path, self._opens = path, opens
        self.notes = Notes()
        self.notes_lost = False
        self._opened = opens()
        self._read_notes()

    @property
    def entries(self) -> Sequence[Entry]:
        """Every due day."""
        return self._opened.entries

    @property
    def revision(self) -> int:
        """The revision of the vault."""
        return self._opened.revision

    @property
    def saved_on(self) -> date:
        """The day in Japan on which the vault was saved."""
        return moment_of(self._opened.saved).astimezone(JAPAN).date()

    def items(self, day: date) -> tuple[Item, ...]:
        """Return what to tell on ``day``, the most urgent first."""
        return items_on(day, self.entries, self.notes.marks)

    def overview(self, day: date) -> Overview:
        """Return what to tell on ``day``, and everything that is not told then."""
        from pinvault.domain.agenda_overview import overview

        return overview(day, self.entries, self.notes.marks)

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

    def entry(self, typed: str) -> Entry:
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

    def snooze(self, entry: Entry, day: date, until: date | None = None) -> date:
        """Put off from ``day`` until another day, or else until the next lead; return which.

        Raises:
            UsageError: ``snooze-not-ahead``.
            BusyError, StorageError: as ``changing``.
        """
        if until is None:
            windows = [each for each in self.entries if each.kind not in RULES]
            until = next_day(day, [*windows, entry]) or day + timedelta(_PAUSE_DAYS)
        if until <= day:
            raise UsageError("snooze-not-ahead")
        with self.changing():
            self.notes = self.notes.snoozing(key_of(entry), until)
        return until

    def finish(self, entry: Entry) -> None:
        """Note that something is done.

        Raises:
            BusyError, StorageError: as ``changing``.
        """
        with self.changing():
            self.notes = self.notes.finishing(key_of(entry))

    def undo(self, entry: Entry) -> None:
        """Take back that something is done or put off.

        Raises:
            UsageError: ``reminder-not-answered``: it is neither.
            BusyError, StorageError: as ``changing``.
        """
        with self.changing():
            if not self.notes.answered(key_of(entry)):
                raise UsageError("reminder-not-answered")
            self.notes = self.notes.undoing(key_of(entry))

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the notes for a change; they are written at the end if they differ.

        Everything is read anew, because a change of keys may have come in between.

        Raises:
            BusyError: another process is at it.
            StorageError: they cannot be written; nothing is half-written.
        """
        from pinvault.vault.storage.notes import NotesFile

        file = NotesFile(self._path)
        with file.held():
            self._opened = self._opens()
            self._read_notes()
            before = self.notes
            yield
            if self.notes != before:
                file.write(self._opened.seal_notes(encode(self.notes.only(self.entries))))

    def _read_notes(self) -> None:
        sealed = SealedNotes(self._path)
        plaintext = sealed.opened(self._opened.open_notes)
        try:
            self.notes = Notes() if plaintext is None else decode(plaintext)
            self.notes_lost = sealed.there and plaintext is None
        except ValueError:
            self.notes, self.notes_lost = Notes(), True


def agenda_at(path: str) -> Agenda:
    """Return the agenda of the vault at ``path``, which stays closed.

    Raises:
        NoVaultError, StorageError, UnreadableError, KeyringError: as ``open_unattended``.
    """
    return Agenda(path, lambda: open_unattended(path))
