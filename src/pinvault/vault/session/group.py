"""What the groups of intentions share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinvault.domain.card import Card
    from pinvault.domain.vault import Vault
    from pinvault.vault.session.session import Session


class Group:
    """A group of intentions on one session."""

    def __init__(self, session: Session) -> None:
        """Belong to ``session``."""
        self._session = session

    def _now(self) -> datetime:
        return self._session.host.clock.now()

    def _change_vault(self, change: Callable[[Vault], Vault]) -> None:
        self._session.commit(lambda contents: replace(contents, vault=change(contents.vault)))

    def _change_card(self, name: str | None, change: Callable[[Card], Card]) -> None:
        """Change one card; it is found by id, so that a rename meanwhile does no harm."""
        card_id = self._session.vault.card(name).id
        self._change_vault(lambda vault: vault.with_card(change(vault.card(card_id))))
