"""What is left to do after a rotation stands on disk: let nothing old open anything.

Idempotent, because a crash may come at any step; the header says that it is still to be done.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError, UnreadableError
from pinvault.vault.container import DeviceKind, Kind, decode
from pinvault.vault.sealing import seal_file, verify_file
from pinvault.vault.session.host import Host, Items
from pinvault.vault.session.notes import finish_carrying
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.state import daily_slot

if TYPE_CHECKING:
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Container, Header
    from pinvault.vault.keys import Box
    from pinvault.vault.session.state import State
    from pinvault.vault.storage import Generation


def clear_after_rotation(
    host: Host, before: State, after: State, earlier: Contents
) -> tuple[Notice, ...]:
    """Delete the old items, seal the newest generation anew, remove the others.

    ``earlier`` is what the newest generation holds, sealed by the new box. The items go first:
    after a crash, only an old generation can still tell under which names they lie.
    """
    notices = drop_old_items(host, before.header, after.header)
    newest, *older = host.file.generations()
    header = replace(after.header, revision=before.header.revision, saved=before.header.saved)
    sealed = seal_file(after.box, None, header, earlier)
    host.file.rewrite_generation(
        newest, sealed.data, lambda data: verify_file(after.box, data, earlier)
    )
    for generation in older:
        host.file.remove_generation(generation)
    return notices


def finish_rotation(host: Host, state: State) -> tuple[Notice, ...]:
    """Do what an interrupted rotation left undone.

    A generation that today's vault key does not open is from before it. Every rotation stands on
    disk as unfinished until the next save, so it is only told where something was left.
    """
    left = bool(left_over(host, state.header))
    notices = drop_old_items(host, state.header, state.header)
    with host.file.locked():
        for generation in host.file.generations():
            container = _sound(host, generation)
            if container is not None and _opens(state.box, container):
                continue
            if container is not None and _was_this_vault(container.header, state.header):
                notices += drop_old_items(host, container.header, state.header)
            host.file.remove_generation(generation)
            left = True
    if state.reminder is not None:
        finish_carrying(host, state.reminder)
    notices = tuple(dict.fromkeys(notices))
    return (Notice.ROTATION_FINISHED, *notices) if left else notices


def _sound(host: Host, generation: Generation) -> Container | None:
    with suppress(UnreadableError):
        return decode(host.file.read_generation(generation))
    return None


def _opens(box: Box, container: Container) -> bool:
    try:
        box.check_header(container.header_bytes, container.header_mac)
    except UnreadableError:
        return False
    return True


def _was_this_vault(before: Header, now: Header) -> bool:
    """Tell whether an earlier state may name items of ours; the keys to prove it are gone."""
    return before.kind is Kind.VAULT and before.vault_id == now.vault_id


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
