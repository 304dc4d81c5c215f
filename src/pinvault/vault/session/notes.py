"""The reminders' notes across a rotation, which changes the key that seals them.

While the old file stands, the notes wait under the new key; once the new file stands they take
the place of the old ones. Whichever file a crash leaves, notes lie beside it that its key opens.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError, StorageError
from pinvault.vault.session.proof import reminder_box
from pinvault.vault.storage.notes import NotesFile
from pinvault.vault.unattended.notes import SealedNotes

if TYPE_CHECKING:
    from pinvault.vault.keys import ReminderBox
    from pinvault.vault.session.host import Host
    from pinvault.vault.session.state import State


class Carrying:
    """The notes of one vault on their way from one reminder key to another."""

    def __init__(self, host: Host, old: State, new: ReminderBox) -> None:
        """Stand between the two; nothing is touched yet."""
        self.file = NotesFile(host.file.path)
        self._host, self._old, self._new = host, old, new
        self.left_behind = False
        """Whether there are notes that could not be taken along."""

    def stage(self) -> None:
        """Let the notes wait under the new key; needs the lock of the notes.

        Raises:
            StorageError: the disk refused; nothing was changed.
        """
        try:
            sealed = SealedNotes(str(self._host.file.path))
        except StorageError:
            self.left_behind = True
            return
        box = self._old_box() if sealed.there else None
        plaintext = None if box is None else sealed.opened(box.open_notes)
        if plaintext is not None:
            self.file.stage(self._new.seal_notes(plaintext))
        self.left_behind = sealed.there and plaintext is None

    def finish(self) -> None:
        """Let them take the place of the old ones, now that the file stands.

        Where the disk refuses that, they are found where they wait.
        """
        with suppress(StorageError):
            self.file.adopt()

    def _old_box(self) -> ReminderBox | None:
        """Return the old key; a vault that was opened by its code may still be on its machine."""
        if self._old.reminder is not None:
            return self._old.reminder
        with suppress(PinvaultError):
            return reminder_box(self._host, self._old.header)
        return None


def finish_carrying(host: Host, reminder: ReminderBox) -> None:
    """Do what an interrupted rotation left undone; what cannot be done now is found as it is."""
    file = NotesFile(host.file.path)
    with suppress(PinvaultError), file.held():
        plaintext = SealedNotes(str(host.file.path)).opened(reminder.open_notes)
        if plaintext is not None:
            file.write(reminder.seal_notes(plaintext))
        else:
            file.drop_next()
