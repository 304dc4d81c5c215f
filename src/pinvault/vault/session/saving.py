"""One save, from the changed contents to the record in the keyring."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.errors import ChoiceNeededError, KeyringError, PinvaultError
from pinvault.vault.sealing import Sealed, seal_file, verify_file
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.record import record_of, write_record
from pinvault.vault.session.state import State, catch_up, daily_slot, file_digest
from pinvault.vault.storage import CONFLICT

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.codec import Contents
    from pinvault.vault.session.host import Host


def seal_next(state: State, contents: Contents, saved: int) -> Sealed:
    """Seal ``contents`` as the revision after everything this machine has seen."""
    revision = max(state.header.revision, state.revision_floor) + 1
    header = replace(state.header, revision=revision, saved=saved, unfinished=False)
    return seal_file(state.box, state.reminder, header, contents)


def written(state: State, sealed: Sealed, contents: Contents) -> State:
    """Return the state after ``sealed`` stands on disk."""
    return replace(
        state,
        header=sealed.header,
        contents=contents.pruned(),
        file_digest=file_digest(sealed.data),
        revision_floor=sealed.header.revision,
    )


def save_change(
    host: Host, state: State, change: Callable[[Contents], Contents]
) -> tuple[State, tuple[Notice, ...]]:
    """Apply a change to what is on disk now, and save it.

    Raises:
        ChoiceNeededError: ``vault-conflict-kept``: the file on disk cannot be built upon; it is
            left as it is and the change is kept in a file beside it.
        BusyError, StorageError, UnreadableError: nothing was changed.
        UsageError: from the change itself.
    """
    with host.file.locked():
        host.file.sweep()
        try:
            base = catch_up(state, *host.load())
        except ChoiceNeededError:
            mine = seal_next(state, change(state.contents), host.seconds())
            aside = host.file.keep_aside(mine.data, CONFLICT)
            raise ChoiceNeededError("vault-conflict-kept", path=str(aside)) from None
        contents = change(base.contents)
        sealed = seal_next(base, contents, host.seconds())
        host.file.replace(sealed.data, lambda data: verify_file(base.box, data, contents))
        after = written(base, sealed, contents)
        notices = remember(host, after, sealed)
    if base is not state:
        notices = (Notice.CHANGED_ELSEWHERE, *notices)
    return after, notices


def remember(host: Host, state: State, sealed: Sealed) -> tuple[Notice, ...]:
    """Write the revision record; the file stands already, so a refusal is only told."""
    if state.reminder is None:
        return ()
    record = record_of(state.box, sealed.header, sealed.header_mac)
    try:
        write_record(host.store(daily_slot(sealed.header).device), sealed.header, record)
    except (KeyringError, PinvaultError):
        return (Notice.RECORD_NOT_WRITTEN,)
    return ()
