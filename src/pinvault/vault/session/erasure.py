"""Taking erased hints out of the earlier states of the file as well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.errors import UnreadableError
from pinvault.vault.codec import Contents
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_contents, seal_file, verify_file

if TYPE_CHECKING:
    from pinvault.domain.pins import PinId
    from pinvault.vault.container import Container
    from pinvault.vault.keys import Box
    from pinvault.vault.session.host import Host
    from pinvault.vault.session.state import State
    from pinvault.vault.storage import Generation


def hints_in_generations(host: Host, box: Box, card_id: str, pin: PinId) -> frozenset[str]:
    """Return the ids of the hints of one PIN that stand in any generation that opens."""
    found: set[str] = set()
    for generation in host.file.generations():
        try:
            _, contents = _opened(host, box, generation)
        except UnreadableError:
            continue
        for card in contents.vault.cards:
            if card.id == card_id:
                found |= card.record(pin).hint_ids()
    return frozenset(found)


def erase_from_generations(host: Host, state: State) -> None:
    """Rewrite every generation without the hints that ``state`` remembers as erased.

    One that does not open any more is removed: nobody could tell what it holds.

    Raises:
        BusyError, StorageError, UnreadableError: some generations are not rewritten yet.
    """
    erased = frozenset(state.contents.vault.erased)
    with host.file.locked():
        for generation in host.file.generations():
            try:
                container, contents = _opened(host, state.box, generation)
            except UnreadableError:
                host.file.remove_generation(generation)
                continue
            if erased & contents.vault.hint_ids():
                less = Contents(contents.vault.without_hints(erased), contents.hints).pruned()
                sealed = seal_file(state.box, None, container.header, less)
                verify = partial(_verify, state.box, less)
                host.file.rewrite_generation(generation, sealed.data, verify)


def _opened(host: Host, box: Box, generation: Generation) -> tuple[Container, Contents]:
    container = decode(host.file.read_generation(generation))
    return container, open_contents(box, container)


def _verify(box: Box, contents: Contents, data: bytes) -> None:
    verify_file(box, data, contents)
