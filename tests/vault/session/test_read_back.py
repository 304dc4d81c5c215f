"""What is saved is read back before it takes the place of what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import UnreadableError
from pinvault.vault.session import saving

if TYPE_CHECKING:
    from pinvault.vault.codec import Contents
    from pinvault.vault.sealing import Sealed
    from pinvault.vault.session import Session
    from pinvault.vault.session.state import State
    from tests.support.vaults import Machine


def test_a_save_that_opens_to_something_else_changes_nothing(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole and of the right key is not enough: it has to be what was meant."""
    seal = saving.seal_next

    def forgets(state: State, _: Contents, saved: int) -> Sealed:
        return seal(state, state.contents, saved)

    before = machine.path.read_bytes()
    monkeypatch.setattr(saving, "seal_next", forgets)
    with pytest.raises(UnreadableError, match="file-damaged"):
        session.cards.rename("花子", "長女")
    assert machine.path.read_bytes() == before
    assert session.vault.cards[0].name == "花子"
