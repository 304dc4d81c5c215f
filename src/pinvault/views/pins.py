"""One PIN of one card, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.domain.agenda import recall_due
from pinvault.domain.record import PinState
from pinvault.domain.tries import at_most_left, wrong_in_a_row

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinvault.domain.card import Card
    from pinvault.domain.form import Form
    from pinvault.domain.pins import PinId


@dataclass(frozen=True, slots=True)
class PinView:
    """What can be said of a PIN without opening a hint.

    ``tries_left`` is an upper bound, by the log (PIN-10); ``hint_from`` names the PIN whose hint
    helps, which is another one where the two are the same.
    """

    id: PinId
    form: Form
    state: PinState
    tries_limit: int
    tries_left: int
    wrong_in_a_row: int
    last_try: datetime | None
    has_hint: bool
    hint_from: PinId | None
    hint_written: datetime | None
    hint_flags: tuple[str, ...]
    same_as: PinId | None
    place: str | None
    earlier_hints: int
    recall_due: date | None


def pin_view(card: Card, pin: PinId) -> PinView:
    """Return the read model of one PIN."""
    record, kind, hint = card.record(pin), card.catalogue.kind(pin), card.hint_of(pin)
    locked = record.state is PinState.LOCKED
    return PinView(
        id=pin,
        form=kind.form,
        state=record.state,
        tries_limit=kind.tries,
        tries_left=0 if locked else at_most_left(record.tries, kind.tries),
        wrong_in_a_row=wrong_in_a_row(record.tries),
        last_try=record.tries[-1].at if record.tries else None,
        has_hint=hint is not None,
        hint_from=None if hint is None else record.same_as or pin,
        hint_written=None if hint is None else hint.written,
        hint_flags=() if hint is None else hint.flags,
        same_as=record.same_as,
        place=record.place,
        earlier_hints=len(record.history),
        recall_due=recall_due(card, record),
    )
