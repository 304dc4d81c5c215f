"""Taking an erased hint out of the earlier states of the file as well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.errors import UnreadableError, UsageError
from pinvault.vault.codec import Contents
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_contents, seal_file, verify_file

if TYPE_CHECKING:
    from datetime import datetime

    from pinvault.domain.pins import PinId
    from pinvault.vault.keys import Box
    from pinvault.vault.session.host import Host


def erase_from_generations(host: Host, box: Box, card_id: str, pin: PinId, at: datetime) -> None:
    """Rewrite every generation without the hints of one PIN.

    One that does not open any more is removed: nobody could tell what it holds.
    """
    with host.file.locked():
        for generation in host.file.generations():
            try:
                container = decode(host.file.read_generation(generation))
                contents = open_contents(box, container)
            except UnreadableError:
                host.file.remove_generation(generation)
                continue
            less = _without(contents, card_id, pin, at)
            if less is not contents:
                sealed = seal_file(box, None, container.header, less)
                verify = partial(_verify, box, less)
                host.file.rewrite_generation(generation, sealed.data, verify)


def _verify(box: Box, contents: Contents, data: bytes) -> None:
    verify_file(box, data, contents)


def _without(contents: Contents, card_id: str, pin: PinId, at: datetime) -> Contents:
    try:
        card = contents.vault.card(card_id)
    except UsageError:
        return contents
    vault = contents.vault.with_card(card.with_record(card.record(pin).erased(at)))
    less = Contents(vault, contents.hints)
    return contents if vault.hint_ids() == contents.vault.hint_ids() else less.pruned()
