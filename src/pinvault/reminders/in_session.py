"""The same reminders for a front end that has the vault open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.agenda_vault import whole_agenda
from pinvault.errors import KeyringError
from pinvault.reminders.agenda import Agenda
from pinvault.vault.session.state import catch_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinvault.domain.agenda import Due
    from pinvault.vault.keys import ReminderBox
    from pinvault.vault.session import Session
    from pinvault.vault.session.state import State


class _OpenVault:
    """The due days of an open vault, and the key of its notes."""

    def __init__(self, state: State, box: ReminderBox) -> None:
        self.entries: Sequence[Due] = whole_agenda(state.contents.vault)
        self.saved = state.header.saved
        self.revision = state.header.revision
        self.seal_notes, self.open_notes = box.seal_notes, box.open_notes


def agenda_of(session: Session) -> Agenda:
    """Return the agenda of an open vault, as it is on disk now.

    Raises:
        ChoiceNeededError: ``vault-conflict``: the file on disk is not this session's any more.
        KeyringError: ``reminder-key-missing``: a vault that was opened by its code has none yet.
        NoVaultError, StorageError, UnreadableError: as when the vault is opened.
    """

    def opens() -> _OpenVault:
        state = catch_up(session.state, *session.host.load())
        if state.reminder is None:
            raise KeyringError("reminder-key-missing")
        return _OpenVault(state, state.reminder)

    return Agenda(str(session.host.file.path), opens)
