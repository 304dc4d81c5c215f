"""What is left to do after a rotation stands on disk: let nothing old open anything.

Idempotent, because a crash may come at any step; the header says that it is still to be done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError, UnreadableError
from pinvault.vault.container import DeviceKind, decode
from pinvault.vault.sealing import seal_file, verify_file
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.notes import finish_carrying
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.state import daily_slot

if TYPE_CHECKING:
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Header
    from pinvault.vault.session.state import State


def clear_after_rotation(
    host: Host, before: State, after: State, earlier: Contents
) -> tuple[Notice, ...]:
    """Seal the newest generation anew, remove the others, delete the old items.

    ``earlier`` is what the newest generation holds, sealed by the new box.
    """
    newest, *older = host.file.generations()
    header = replace(after.header, revision=before.header.revision, saved=before.header.saved)
    sealed = seal_file(after.box, None, header, earlier)
    host.file.rewrite_generation(
        newest, sealed.data, lambda data: verify_file(after.box, data, earlier)
    )
    for generation in older:
        host.file.remove_generation(generation)
    return drop_old_items(host, before.header, after.header)


def finish_rotation(host: Host, state: State) -> tuple[Notice, ...]:
    """Do what an interrupted rotation left undone.

    A generation that today's vault key does not open is from before it. Every rotation stands on
    disk as unfinished until the next save, so it is only told where something was left.
    """
    left = bool(left_over(host, state.header))
    with host.file.locked():
        for generation in host.file.generations():
            try:
                container = decode(host.file.read_generation(generation))
                state.box.check_header(container.header_bytes, container.header_mac)
            except UnreadableError:
                host.file.remove_generation(generation)
                left = True
    if state.reminder is not None:
        finish_carrying(host, state.reminder)
    notices = drop_old_items(host, state.header, state.header)
    return (Notice.ROTATION_FINISHED, *notices) if left else notices


def left_over(host: Host, header: Header) -> int:
    """Count the items under names that the file does not use now."""
    slot, items = daily_slot(header), Items.of(header)
    store = host.store(slot.device)
    live = {items.device(slot.live), items.reminder(slot.live), items.record}
    count = 0
    for name in items.every():
        if name in live:
            continue
        try:
            count += store.get(name) is not None
        except PinvaultError as error:
            # What is damaged is there.
            count += error.reason == "keyring-damaged-item"
    return count


def drop_old_items(host: Host, before: Header, after: Header) -> tuple[Notice, ...]:
    """Delete every item of the earlier and the present header that the file does not use."""
    slot, items = daily_slot(after), Items.of(after)
    live = {items.device(slot.live), items.reminder(slot.live), items.record}
    # A move to another store changes the installation, so no live name stands in both stores.
    unused = [name for name in {*Items.of(before).every(), *items.every()} if name not in live]
    notices: tuple[Notice, ...] = ()
    for kind in DeviceKind:
        try:
            store = host.store(kind)
            for name in unused:
                store.delete(name)
        except PinvaultError:
            # A store that the vault never used may be out of reach, and holds nothing of it.
            if kind in {slot.device, daily_slot(before).device}:
                notices = (Notice.OLD_KEYS_LEFT,)
    return notices
