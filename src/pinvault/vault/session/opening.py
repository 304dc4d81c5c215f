"""From the locked file to an open session, in the order that keeps an attacker out.

Size, strict parse, digest and limits come before any key; the device secret and its
fingerprint before the passphrase is stretched; the header MAC before anything in the header is
believed; the revision before the contents are used.
"""

from __future__ import annotations

import time
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from pinvault.errors import (
    BusyError,
    ChoiceNeededError,
    PinvaultError,
    StorageError,
    WrongSecretError,
)
from pinvault.vault.keys import (
    Box,
    RecoveryCode,
    ReminderBox,
    machine_memory_kib,
    open_daily,
    open_recovery,
)
from pinvault.vault.sealing import agenda_is_sound, open_contents
from pinvault.vault.session.cleanup import finish_rotation
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.proof import device_secret, reminder_box
from pinvault.vault.session.record import (
    Record,
    Standing,
    judge,
    read_record,
    record_of,
    write_record,
)
from pinvault.vault.session.session import Session
from pinvault.vault.session.state import State, daily_slot, file_digest, recovery_slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.secret import Secret
    from pinvault.vault.container import Container, DailySlot, Header


def open_with_passphrase(
    host: Host, passphrase: Secret, *, accept_older: bool = False, accept_heavy: bool = False
) -> Session:
    """Open the vault on its own machine. Takes one key derivation.

    Raises:
        WrongSecretError: ``passphrase-wrong``.
        KeyringError: the device secret cannot be had.
        ChoiceNeededError: ``cost-heavy`` (more than half of this machine's memory),
            ``vault-older-copy`` or ``vault-other-copy``, unless accepted.
        UnreadableError, StorageError, NoVaultError: see the container and the file.
    """
    return _steadily(
        host,
        lambda container: _open_loaded(
            host, container, passphrase, accept_older=accept_older, accept_heavy=accept_heavy
        ),
    )


def open_with_code(host: Host, typed: Secret, *, accept_older: bool = False) -> Session:
    """Open the vault with its recovery code, without passphrase and device secret.

    Where this machine's keyring answers, the file is compared with what it remembers: only here
    can a vault that somebody else sealed for the code be told from the real one.

    Raises:
        WrongSecretError: ``recovery-code-none``, ``recovery-code-mistyped`` or
            ``recovery-code-other``.
        ChoiceNeededError: ``vault-older-copy`` or ``vault-other-copy``, unless accepted.
        UnreadableError, StorageError, NoVaultError: see the container and the file.
    """
    return _steadily(
        host, lambda container: _open_by_code(host, container, typed, accept_older=accept_older)
    )


def _steadily(host: Host, attempt: Callable[[Container], Session]) -> Session:
    """Open the vault; once more if another program changed its keys while they were looked up.

    What a killed save left beside it is cleared away then: a start after which nothing is changed
    would leave it there.
    """
    data, container = host.load()
    try:
        session = attempt(container)
    except PinvaultError:
        changed, container = host.load()
        if changed == data:
            raise
        session = attempt(container)
    host.file.sweep_if_idle()
    return session


def _open_by_code(
    host: Host, container: Container, typed: Secret, *, accept_older: bool
) -> Session:
    box = _box_by_code(container, typed)
    recorded = None
    with suppress(PinvaultError):
        recorded = read_record(host.store(daily_slot(container.header).device), container.header)
    # As for a passphrase: a file that is read after the record is not older by our own doing.
    data, container = host.load()
    contents, header = open_contents(box, container), container.header
    floor = max(header.revision, recorded.revision if recorded else 0)
    state = State(box, None, header, contents, file_digest(data), floor)
    session = Session(host, state, (Notice.OPENED_BY_CODE,))
    try:
        judge(recorded, record_of(box, header, container.header_mac), by_code=True)
    except ChoiceNeededError:
        if not accept_older:
            raise
        session.save_as_newest()
        session.tell(Notice.OLDER_COPY_ACCEPTED)
    return session


def _box_by_code(container: Container, typed: Secret) -> Box:
    slot = recovery_slot(container.header)
    if slot is None:
        raise WrongSecretError("recovery-code-none")
    return open_recovery(slot, RecoveryCode.parse(typed), container.header.vault_id)


def _open_loaded(
    host: Host, container: Container, passphrase: Secret, *, accept_older: bool, accept_heavy: bool
) -> Session:
    """Open the vault with the keys that a loaded file names."""
    header = container.header
    slot = daily_slot(header)
    _check_weight(slot, accept_heavy=accept_heavy)
    device = device_secret(host, header)
    began = time.perf_counter()
    box = open_daily(slot, passphrase, device, header.vault_id)
    took = time.perf_counter() - began
    reminder = reminder_box(host, header)
    recorded = read_record(host.store(slot.device), header)
    # Another program may have saved since. The record is written after the file, so a file that
    # is read after the record is never older than it by our own doing.
    data, container = host.load()
    session = _opened(
        host, box, reminder, data, container, recorded=recorded, accept_older=accept_older
    )
    session.derivation_seconds = took
    return session


def _check_weight(slot: DailySlot, *, accept_heavy: bool) -> None:
    memory = slot.lock.cost.memory_kib
    if memory > machine_memory_kib() // 2 and not accept_heavy:
        raise ChoiceNeededError("cost-heavy", mib=memory // 1024)


def _opened(  # noqa: PLR0913  (the parts of an opened file)
    host: Host,
    box: Box,
    reminder: ReminderBox | None,
    data: bytes,
    container: Container,
    *,
    recorded: Record | None,
    accept_older: bool,
) -> Session:
    contents = open_contents(box, container)
    header = container.header
    store = host.store(daily_slot(header).device)
    notices: list[Notice] = []
    fresh_reminder = reminder is None
    if reminder is None:
        reminder = ReminderBox.new(header.vault_id)
        store.put(Items.of(header).reminder(daily_slot(header).live), reminder.for_store())
    found = record_of(box, header, container.header_mac)
    floor = max(header.revision, recorded.revision if recorded else 0)
    state = State(box, reminder, header, contents, file_digest(data), floor)
    session = Session(host, state, ())
    try:
        if judge(recorded, found) is Standing.UNRECORDED:
            _record(host, header, recorded, found)
    except ChoiceNeededError:
        if not accept_older:
            raise
        session.save_as_newest()
        notices.append(Notice.OLDER_COPY_ACCEPTED)
    if header.unfinished:
        # What cannot be cleared away now is cleared away at the next opening.
        with suppress(BusyError, StorageError):
            notices.extend(finish_rotation(host, state))
    if fresh_reminder or not agenda_is_sound(reminder, container, contents):
        notices.append(_repaired(session))
    if host.clock_is_behind(header):
        notices.append(Notice.CLOCK_BEHIND)
    session.tell(*notices)
    return session


def _repaired(session: Session) -> Notice:
    """Write the agenda anew; a full disk or a busy vault must keep nobody from their hints."""
    try:
        session.save_as_newest()
    except (BusyError, StorageError):
        return Notice.AGENDA_NOT_REPAIRED
    return Notice.AGENDA_REPAIRED


def _record(host: Host, header: Header, recorded: Record | None, found: Record) -> None:
    """Write the record of a file that has none yet, unless somebody is about to.

    Whoever saves holds the lock from the file to its record. Two who write the record at once
    would sweep up each other's halves, and the older might come last.
    """
    store = host.store(daily_slot(header).device)
    with ExitStack() as stack:
        try:
            stack.enter_context(host.file.locked())
        except (BusyError, StorageError):
            return
        if read_record(store, header) == recorded:
            write_record(store, header, found)


def practise_passphrase(host: Host, passphrase: Secret) -> None:
    """Check a passphrase without opening anything. Takes one key derivation.

    Raises:
        WrongSecretError, KeyringError, UnreadableError: as for opening.
    """
    _, container = host.load()
    header = container.header
    open_daily(daily_slot(header), passphrase, device_secret(host, header), header.vault_id)


def practise_code(host: Host, typed: Secret) -> None:
    """Check a recovery code without opening anything.

    Raises:
        WrongSecretError, UnreadableError: as for opening.
    """
    _, container = host.load()
    open_contents(_box_by_code(container, typed), container)
