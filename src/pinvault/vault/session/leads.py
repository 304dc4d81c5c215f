"""Choosing how many days ahead a card's ends are told of."""

from __future__ import annotations

from pinvault.domain.leads import with_leads
from pinvault.vault.session.group import Group


class Leads(Group):
    """What a person can choose about leads."""

    def choose(self, card_id: str, leads: tuple[int, ...]) -> None:
        """Choose the leads of a card, in days, the most first; none: back to the usual ones.

        Raises:
            BusyError, StorageError, ChoiceNeededError: nothing was changed.
        """
        self._change_vault(lambda vault: with_leads(vault, card_id, leads))
