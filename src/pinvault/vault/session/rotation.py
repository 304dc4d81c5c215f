"""Rotation: new keys for everything, so that nothing old opens anything new.

The order is what makes it safe: new items go under names that nothing uses yet; the file is
proved to open with them before it takes the place of the old one; only then are old items and
generations cleared away. A crash before the rename leaves the old vault with its items, a
crash after it the new one; the header says that clearing is still to be done. The reminders'
notes go the same way (:mod:`~pinvault.vault.session.notes`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from pinvault.vault.codec import Contents
from pinvault.vault.keys import Box, RecoveryCode, ReminderBox, new_box, random_id
from pinvault.vault.sealing import seal_file
from pinvault.vault.session.cleanup import clear_after_rotation
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.notes import Carrying
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.paper import with_unconfirmed
from pinvault.vault.session.proof import prove
from pinvault.vault.session.saving import remember, written
from pinvault.vault.session.slotting import new_daily, new_recovery, same_recovery
from pinvault.vault.session.state import State, catch_up

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost, DeviceKind, Header, RecoverySlot, Slot


class Recovery(Enum):
    """What a rotation does with the recovery code."""

    KEEP = "keep"
    REPLACE = "replace"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True)
class Rotated:
    """The result of a rotation; ``code`` is a new recovery code, to be shown once."""

    state: State
    code: RecoveryCode | None
    notices: tuple[Notice, ...]


def resealed(contents: Contents, old: Box, new: Box) -> Contents:
    """Return the contents with every hint sealed by another box."""
    hints = {
        name: new.seal_hint(name, old.open_hint(name, sealed))
        for name, sealed in contents.hints.items()
    }
    return Contents(contents.vault, hints)


def rotate(  # noqa: PLR0913  (what a rotation may change)
    host: Host,
    state: State,
    passphrase: Secret,
    *,
    cost: Cost,
    device: DeviceKind,
    recovery: Recovery,
    to_confirm: bool = False,
) -> Rotated:
    """Give the vault a new vault key, device secret and reminder key. Two derivations.

    With ``to_confirm`` a new recovery code counts as unconfirmed from the moment it is in force.

    Raises:
        KeyringError: the store refused a new item; nothing was changed.
        BusyError, StorageError, UnreadableError, ChoiceNeededError: nothing was changed.
    """
    reminder = ReminderBox.new(state.header.vault_id)
    notes = Carrying(host, state, reminder)
    with host.file.locked(), notes.file.held():
        host.file.sweep()
        state = catch_up(state, *host.load())
        contents = state.contents
        if to_confirm:
            number = _next_number(state.recovery)
            contents = replace(contents, vault=with_unconfirmed(contents.vault, number))
        box = new_box(state.header.vault_id)
        header = _next_header(state, host.seconds(), device)
        live = _next_live(state, device)
        daily, secret = new_daily(
            box, passphrase, cost, kind=device, live=live, created=header.saved
        )
        slots, code = _with_recovery(box, state, (daily,), recovery, header.saved)
        header = replace(header, slots=slots)
        new_contents = resealed(contents, state.box, box)
        sealed = seal_file(box, reminder, header, new_contents)
        items, store = Items.of(header), host.store(device)
        store.put(items.device(live), secret.for_store())
        store.put(items.reminder(live), reminder.for_store())
        notes.stage()
        host.file.replace(sealed.data, lambda data: prove(host, passphrase, data, new_contents))
        notes.finish()
        rotated = written(replace(state, box=box, reminder=reminder), sealed, new_contents)
        notices = remember(host, rotated, sealed)
        notices += clear_after_rotation(host, state, rotated, resealed(contents, state.box, box))
        if notes.left_behind:
            notices += (Notice.REMINDER_NOTES_LEFT,)
    return Rotated(rotated, code, notices)


def _next_live(state: State, device: DeviceKind) -> int:
    """Return which of the alternating item names is free."""
    at_home = state.reminder is not None and device is state.daily.device
    return 1 - state.daily.live if at_home else 0


def _next_header(state: State, saved: int, device: DeviceKind) -> Header:
    """Return the header of the rotated file.

    A vault that was opened by its code may be on another machine now: it gets an installation
    of its own, so that its items cannot collide with those of the machine it came from.
    """
    moved = state.reminder is None or device is not state.daily.device
    return replace(
        state.header,
        installation=random_id() if moved else state.header.installation,
        revision=max(state.header.revision, state.revision_floor) + 1,
        saved=saved,
        unfinished=True,
    )


def _with_recovery(
    box: Box, state: State, slots: tuple[Slot, ...], recovery: Recovery, created: int
) -> tuple[tuple[Slot, ...], RecoveryCode | None]:
    old = state.recovery
    if recovery is Recovery.KEEP:
        return (slots if old is None else (*slots, same_recovery(box, old))), None
    if recovery is Recovery.REVOKE:
        return slots, None
    code = RecoveryCode.new()
    slot = new_recovery(box, code, number=_next_number(old), created=created)
    return (*slots, slot), code


def _next_number(old: RecoverySlot | None) -> int:
    return 1 if old is None else old.number + 1
