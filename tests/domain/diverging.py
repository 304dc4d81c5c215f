"""Copies of a vault that went different ways: the same beginning, then each its own changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from hypothesis import strategies as st

from pinvault.domain.card import Card, Event, new_card
from pinvault.domain.merge import Copy
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Vault
from pinvault.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy


_Drawn = TypeVar("_Drawn")


class Draw(Protocol):
    """How a value is drawn, in a strategy and in a walk alike."""

    def __call__(self, strategy: SearchStrategy[_Drawn], /) -> _Drawn:
        """Return a value of the strategy."""
        ...


START = datetime(2026, 1, 1, tzinfo=UTC)

CHANGES = (
    "hint",
    "clear",
    "erase",
    "place",
    "state",
    "wrong",
    "correct",
    "undo",
    "recall",
    "link",
    "event",
    "rename",
    "renew",
    "add",
    "remove",
    "setting",
)
MILD = tuple(
    change for change in CHANGES if change not in {"remove", "renew", "place", "setting", "link"}
)
"""Changes after which even three copies come to the same, in whatever order.

A link sends the hint of its PIN to the history. Where one copy made a link and another took one
away, the hint of a third is in front or in the history, as they meet.
"""


@dataclass
class Machine:
    """One machine at work: its vault and its clock."""

    vault: Vault = field(default_factory=Vault)
    at: datetime = START
    name: str = "first"

    def copy(self, name: str) -> Machine:
        """Return a second machine that begins with the same."""
        return Machine(self.vault, self.at, name)

    def new_id(self) -> str:
        """Return an id that nothing else has."""
        return hashlib.sha256(f"{self.name} {self.at}".encode()).hexdigest()[:32]

    def saved(self) -> Copy:
        """Return what is on its disk."""
        return Copy(self.vault, self.at)

    def change(self, draw: Draw, kinds: tuple[str, ...]) -> None:
        """Do something that a person could do; what cannot be done is left."""
        self.at += timedelta(seconds=draw(st.integers(1, 100_000)))
        what = draw(st.sampled_from(kinds))
        cards = self.vault.cards
        if what == "add" or not cards:
            self._add(draw)
        elif what == "setting":
            value = draw(st.none() | st.sampled_from(["1", "2"]))
            self.vault = self.vault.with_setting(draw(st.sampled_from(["a", "b"])), value)
        else:
            card = cards[draw(st.integers(0, len(cards) - 1))]
            try:
                self._to_card(draw, what, card)
            except UsageError:
                return

    def _add(self, draw: Draw) -> None:
        name = draw(st.sampled_from(["花子", "太郎", "Aoi"]))
        card = new_card(self.new_id(), name, DateInputs(card_expires=date(2031, 11, 14)), self.at)
        try:
            self.vault = self.vault.with_new_card(card)
        except UsageError:
            return

    def _to_card(self, draw: Draw, what: str, card: Card) -> None:
        if what == "remove":
            self.vault = self.vault.without_card(card, self.at)
            return
        pin = draw(st.sampled_from(PinId))
        if what == "erase":
            record = card.record(pin)
            refs = (*record.history, *((record.hint,) if record.hint else ()))
            self.vault = self.vault.with_erased(tuple(ref.id for ref in refs))
        made = {**_OF_CARD, **_OF_RECORD}[what](self, draw, card, pin)
        self.vault = self.vault.with_card(made)

    def hint(self, _: Draw, card: Card, pin: PinId) -> Card:
        """Type a new hint."""
        ref = HintRef(self.new_id(), self.at, card.generation)
        return card.with_record(card.record(pin).with_hint(ref))

    def renew(self, draw: Draw, card: Card, _: PinId) -> Card:
        """Take a new card into use."""
        dates = DateInputs(card_expires=draw(st.dates(date(2032, 1, 1), date(2040, 1, 1))))
        return card.renewed(dates, self.at.date(), self.at)


_OF_CARD: dict[str, Callable[[Machine, Draw, Card, PinId], Card]] = {
    "hint": Machine.hint,
    "renew": Machine.renew,
    "link": lambda on, draw, card, pin: card.with_link(pin, draw(st.sampled_from(PinId)), on.at),
    "event": lambda on, draw, card, _: card.with_event(
        draw(st.sampled_from(Event)), on.at.date(), on.at
    ),
    "rename": lambda on, draw, card, _: Card(
        card.id,
        draw(st.sampled_from(["母", "花子", "太郎"])),
        card.created,
        on.at,
        card.dates,
        card.pins,
        card.kind,
        card.status,
        card.generation,
        card.catalogue,
        card.past,
        card.events,
    ),
}

_OF_RECORD: dict[str, Callable[[Machine, Draw, Card, PinId], Card]] = {
    "clear": lambda on, _, card, pin: card.with_record(card.record(pin).without_hint(on.at)),
    "erase": lambda on, _, card, pin: card.with_record(card.record(pin).erased(on.at)),
    "place": lambda on, draw, card, pin: card.with_record(
        card.record(pin).with_place(draw(st.sampled_from(["drawer", "safe", None])), on.at)
    ),
    "state": lambda on, draw, card, pin: card.with_record(
        card.record(pin).with_state(
            draw(st.sampled_from([PinState.KNOWN, PinState.FORGOTTEN])), on.at
        )
    ),
    "wrong": lambda on, _, card, pin: card.with_record(card.record(pin).with_wrong_try(on.at, 3)),
    "correct": lambda on, _, card, pin: card.with_record(card.record(pin).with_correct_try(on.at)),
    "undo": lambda on, _, card, pin: card.with_record(card.record(pin).without_last_try(on.at, 3)),
    "recall": lambda on, draw, card, pin: card.with_record(
        card.record(pin).with_recall(on.at.date(), on.at, remembered=draw(st.booleans()))
    ),
}


@st.composite
def machines(draw: DrawFn, count: int = 2, kinds: tuple[str, ...] = CHANGES) -> tuple[Machine, ...]:
    """Return machines that began with the same vault."""
    first = Machine()
    for _ in range(draw(st.integers(0, 8))):
        first.change(draw, kinds)
    others = tuple(first.copy(f"machine {number}") for number in range(count))
    for machine in others:
        for _ in range(draw(st.integers(0, 8))):
            machine.change(draw, kinds)
    return others
