"""The earlier states of the vault, as they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import moment_of

if TYPE_CHECKING:
    from datetime import datetime

    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True)
class PastView:
    """An earlier state, 1 being the newest; all else is None for one that does not open."""

    number: int
    revision: int | None
    saved: datetime | None
    cards: int | None
    hints: int | None


def past_views(session: Session) -> tuple[PastView, ...]:
    """Return the read models of the earlier states, newest first."""
    return tuple(
        PastView(
            state.number,
            state.revision,
            None if state.saved is None else moment_of(state.saved),
            state.cards,
            state.hints,
        )
        for state in session.past.list()
    )
