"""Opening a damaged vault by its newest earlier state that is sound; to be run in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.errors import UnreadableError
from pinvault.tui.snapshot import take
from pinvault.vault.session import open_with_passphrase
from pinvault.vault.session.opening import practise_passphrase
from pinvault.vault.session.rescue import as_if_there, earlier_state, put_back

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.tui.course import Course
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Host, Session


def rescue(host: Host, passphrase: Secret, course: Course) -> tuple[Session, Snapshot]:
    """Put the state back once ``passphrase`` has opened it; the damaged file is kept beside.

    A vault that is whole again by now is opened as it is.

    Raises:
        WrongSecretError: the passphrase opens the state no more than the vault.
        UnreadableError, StorageError, BusyError, KeyringError: nothing was changed.
    """
    number = _number(host)
    if number:
        state = earlier_state(host, number)
        practise_passphrase(as_if_there(host, state), passphrase)
        course.change_from_here()
        put_back(host, state)
    session = open_with_passphrase(host, passphrase, accept_older=True, accept_heavy=True)
    return session, take(session)


def _number(host: Host) -> int:
    """Return the number of the state to go back to; 0 for a vault that can be read."""
    try:
        host.load()
    except UnreadableError as error:
        if error.reason != "file-damaged-restorable":
            raise
        return int(error.values["number"])
    return 0
