"""Earlier states of the file: seeing them, and going back to one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pinvault.errors import UnreadableError
from pinvault.vault.codec import Contents
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_contents
from pinvault.vault.session.group import Group
from pinvault.vault.session.paper import with_note_of
from pinvault.vault.session.rescue import earlier_state

if TYPE_CHECKING:
    from pinvault.vault.storage import Generation


@dataclass(frozen=True, slots=True)
class PastState:
    """An earlier state: ``number`` 1 is the newest; ``saved`` in seconds since 1970 (UTC).

    ``cards`` and ``hints`` count what it holds; None where it does not open.
    """

    number: int
    revision: int | None
    saved: int | None
    cards: int | None
    hints: int | None


class Past(Group):
    """What a person can do with earlier states."""

    def list(self) -> tuple[PastState, ...]:
        """Return the earlier states, newest first."""
        entries = []
        for number, generation in enumerate(self._session.host.file.generations(), start=1):
            try:
                revision, saved, contents = self._open(generation)
            except UnreadableError:
                entries.append(PastState(number, None, None, None, None))
            else:
                hints = sum(
                    record.hint is not None for card in contents.vault.cards for record in card.pins
                )
                cards = len(contents.vault.cards)
                entries.append(PastState(number, revision, saved, cards, hints))
        return tuple(entries)

    def restore(self, number: int) -> None:
        """Make an earlier state the newest one; the present one becomes a generation.

        Raises:
            UsageError: ``generation-unknown``.
            UnreadableError: it does not open.
        """
        _, _, contents = self._open(earlier_state(self._session.host, number))

        def change(now: Contents) -> Contents:
            """Go back in all but what was erased since, and what is known of backup and paper."""
            erased = now.vault.erased
            vault = contents.vault.without_hints(erased).with_erased(erased)
            vault = replace(vault, archives=now.vault.archives)
            vault = with_note_of(vault, now.vault)
            return Contents(vault, contents.hints).pruned()

        self._session.commit(change)

    def _open(self, generation: Generation) -> tuple[int, int, Contents]:
        container = decode(self._session.host.file.read_generation(generation))
        contents = open_contents(self._session.state.box, container)
        return container.header.revision, container.header.saved, contents
