"""Whatever a person does in whatever order, the vault holds what a plain dictionary would.

Random walks through what changes a vault, with other programs, new keys, earlier states and
openings in between. ``PINVAULT_SEQUENCES=10000`` walks that often.
"""

from __future__ import annotations

import copy
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.errors import HintRefusedError, UsageError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.session import Notice, open_with_code
from pinvault.vault.session.settings import REVEAL_SECONDS
from tests.support.vaults import DATES, NEW_PASSPHRASE, PASSPHRASE, Machine

if TYPE_CHECKING:
    from collections.abc import Callable

SEQUENCES = int(os.environ.get("PINVAULT_SEQUENCES", "12"))
STEPS = 16
GENERATIONS = 5

NAMES = ("花子", "次女", "Ren", "祖父")
HINTS = ("青い屋根の家で飼っていた猫", "red bicycle", "the kiosk at the pier", "坂の上の茶店")
PLACES = ("机の引き出し", "the blue folder", "仏壇の下", None)
STATES = (PinState.UNKNOWN, PinState.KNOWN, PinState.FORGOTTEN, PinState.LOCKED)
DISCLOSES = {pin: Secret("KQ7BX24M" if pin is PinId.SIGNATURE else "4826") for pin in PinId}
LIMITS = {PinId.SIGNATURE: 5, PinId.USER: 3, PinId.RESIDENT: 3, PinId.INPUT: 3}

which = st.integers(0, len(NAMES) - 1)
names = st.sampled_from(NAMES)
pins = st.sampled_from(tuple(PinId))
texts = st.sampled_from(HINTS)


@dataclass
class Pin:
    """What the model keeps of one PIN."""

    state: PinState = PinState.UNKNOWN
    hint: str | None = None
    history: list[str] = field(default_factory=list)
    place: str | None = None
    tries: list[bool] = field(default_factory=list)

    def left(self, limit: int) -> int:
        """Count the wrong entries behind the last correct one."""
        wrong = [*reversed(self.tries), True].index(True)
        return max(0, limit - wrong)

    def put_away(self) -> None:
        """Move the hint to the history."""
        if self.hint is not None:
            self.history.append(self.hint)
            self.hint = None


@dataclass
class Model:
    """The cards by their ids, and a setting."""

    names: dict[str, str] = field(default_factory=dict)
    pins: dict[str, dict[PinId, Pin]] = field(default_factory=dict)
    seconds: str = "15"


there_is_a_card = precondition(lambda walk: walk.model.names)


class Walk(RuleBasedStateMachine):
    """One vault and its model, changed side by side."""

    @initialize()
    def begin(self) -> None:
        """Create a vault."""
        self.folder = tempfile.TemporaryDirectory()
        self.machine = Machine(Path(self.folder.name) / "home")
        self.passphrase = PASSPHRASE
        self.session, self.code = self.machine.create()
        self.model = Model()
        self.past: list[Model] = []

    def teardown(self) -> None:
        """Open once more: what counts is what is on disk."""
        if not hasattr(self, "machine"):
            return
        with self.folder:
            self.open_anew()
            self.the_vault_is_as_the_model()
            assert list(self.machine.home.glob(".*.tmp")) == []

    @invariant()
    def the_vault_is_as_the_model(self) -> None:
        """Cards, PINs, hints in clear, earlier hints, log, place, setting."""
        if not hasattr(self, "machine"):
            return
        session = self.session
        assert {card.id: card.name for card in session.vault.cards} == self.model.names
        assert session.settings.get(REVEAL_SECONDS) == self.model.seconds
        assert len(session.past.list()) == len(self.past)
        for card in session.vault.cards:
            for record in card.pins:
                earlier = session.hints.history(card.id, record.pin)
                assert self.model.pins[card.id][record.pin] == Pin(
                    record.state,
                    session.hints.reveal(card.id, record.pin).text.reveal()
                    if record.hint
                    else None,
                    [hint.text.reveal() for hint in reversed(earlier)],
                    record.place,
                    [entry.correct for entry in record.tries],
                )

    def card(self, number: int) -> str:
        """Return the id of a card that is there."""
        ids = list(self.model.names)
        return ids[number % len(ids)]

    def done(self, change: Callable[[], object], reason: str | None = None) -> bool:
        """Carry a change out; with a ``reason`` it has to be refused for it."""
        if reason is not None:
            with pytest.raises(UsageError, match=reason):
                change()
            return False
        change()
        self.past = [copy.deepcopy(self.model), *self.past][:GENERATIONS]
        return True

    @rule(name=names)
    def add(self, name: str) -> None:
        """Add a card; a name is given once."""
        taken = "card-name-taken" if name in self.model.names.values() else None
        if self.done(lambda: self.session.cards.add(name, DATES), taken):
            new = self.session.vault.card(name).id
            self.model.names[new] = name
            self.model.pins[new] = {pin: Pin() for pin in PinId}

    @there_is_a_card
    @rule(number=which, name=names)
    def rename(self, number: int, name: str) -> None:
        """Call a card something else."""
        card = self.card(number)
        others = {other for other_id, other in self.model.names.items() if other_id != card}
        taken = "card-name-taken" if name in others else None
        if self.done(lambda: self.session.cards.rename(card, name), taken):
            self.model.names[card] = name

    @there_is_a_card
    @rule(number=which)
    def remove(self, number: int) -> None:
        """Remove a card with its hints."""
        card = self.card(number)
        self.done(lambda: self.session.cards.remove(card))
        del self.model.names[card], self.model.pins[card]

    @there_is_a_card
    @rule(number=which, pin=pins, text=texts)
    def keep_hint(self, number: int, pin: PinId, text: str) -> None:
        """Keep a hint; the one before is history."""
        card = self.card(number)
        self.done(lambda: self.session.hints.set(card, pin, Secret(text)))
        kept = self.model.pins[card][pin]
        kept.put_away()
        kept.hint = text
        if kept.state is PinState.UNKNOWN:
            kept.state = PinState.KNOWN

    @there_is_a_card
    @rule(number=which, pin=pins)
    def keep_a_pin(self, number: int, pin: PinId) -> None:
        """What discloses a PIN is refused and changes nothing."""
        with pytest.raises(HintRefusedError):
            self.session.hints.set(self.card(number), pin, DISCLOSES[pin])

    @there_is_a_card
    @rule(number=which, pin=pins)
    def clear_hint(self, number: int, pin: PinId) -> None:
        """Put a hint away."""
        card = self.card(number)
        kept = self.model.pins[card][pin]
        none = None if kept.hint else "hint-none"
        if self.done(lambda: self.session.hints.clear(card, pin), none):
            self.model.pins[card][pin].put_away()

    @there_is_a_card
    @rule(number=which, pin=pins)
    def erase_hint(self, number: int, pin: PinId) -> None:
        """Forget the hints of a PIN in every state that is kept."""
        card = self.card(number)
        states = [state.pins[card][pin] for state in (self.model, *self.past) if card in state.pins]
        none = None if any(kept.hint or kept.history for kept in states) else "hint-none"
        if self.done(lambda: self.session.hints.erase(card, pin), none):
            for state in (self.model, *self.past):
                if card in state.pins:
                    kept = state.pins[card][pin]
                    kept.hint, kept.history = None, []

    @there_is_a_card
    @rule(number=which, pin=pins, place=st.sampled_from(PLACES))
    def set_place(self, number: int, pin: PinId, place: str | None) -> None:
        """Note where the paper is, or that nobody knows."""
        card = self.card(number)
        self.done(lambda: self.session.pins.set_place(card, pin, place))
        self.model.pins[card][pin].place = place

    @there_is_a_card
    @rule(number=which, pin=pins, state=st.sampled_from(STATES))
    def set_state(self, number: int, pin: PinId, state: PinState) -> None:
        """Note what the holder says; a PIN that was locked and is known was set anew."""
        card = self.card(number)
        self.done(lambda: self.session.pins.set_state(card, pin, state))
        kept = self.model.pins[card][pin]
        if kept.state is PinState.LOCKED and state is PinState.KNOWN:
            kept.tries.append(True)
        kept.state = state

    @there_is_a_card
    @rule(number=which, pin=pins)
    def log_wrong(self, number: int, pin: PinId) -> None:
        """Log a wrong entry; the last one locks."""
        card = self.card(number)
        locked = self.model.pins[card][pin].state is PinState.LOCKED
        reason = "pin-locked-already" if locked else None
        if self.done(lambda: self.session.pins.log_wrong(card, pin), reason):
            kept = self.model.pins[card][pin]
            kept.tries.append(False)
            if not kept.left(LIMITS[pin]):
                kept.state = PinState.LOCKED

    @there_is_a_card
    @rule(number=which, pin=pins)
    def log_correct(self, number: int, pin: PinId) -> None:
        """Log a correct entry."""
        card = self.card(number)
        self.done(lambda: self.session.pins.log_correct(card, pin))
        kept = self.model.pins[card][pin]
        kept.tries.append(True)
        kept.state = PinState.KNOWN

    @there_is_a_card
    @rule(number=which, pin=pins)
    def undo_try(self, number: int, pin: PinId) -> None:
        """Take the last entry back, and the lock that it was."""
        card = self.card(number)
        none = None if self.model.pins[card][pin].tries else "tries-none"
        if self.done(lambda: self.session.pins.undo_try(card, pin), none):
            kept, limit = self.model.pins[card][pin], LIMITS[pin]
            was_full = not kept.left(limit)
            kept.tries.pop()
            if was_full and kept.left(limit) and kept.state is PinState.LOCKED:
                kept.state = PinState.KNOWN if kept.hint else PinState.UNKNOWN

    @rule(seconds=st.integers(1, 70))
    def change_setting(self, seconds: int) -> None:
        """Change a setting within its range."""
        refused = None if 5 <= seconds <= 60 else "setting-value"
        if self.done(lambda: self.session.settings.set(REVEAL_SECONDS, str(seconds)), refused):
            self.model.seconds = str(seconds)

    @rule()
    def open_anew(self) -> None:
        """Close the vault and open it as another process would."""
        self.session.close()
        self.session = self.machine.open(self.passphrase)
        assert {*self.session.notices()} <= {Notice.ROTATION_FINISHED}

    @rule(name=names)
    def somebody_else_saves(self, name: str) -> None:
        """Another program saves while this session goes on, which then builds upon it."""
        mine, self.session = self.session, self.machine.open(self.passphrase)
        self.add(name)
        self.session.close()
        self.session = mine
        self.change_setting(30)

    @rule()
    def change_passphrase(self) -> None:
        """Make new keys; of the earlier states the newest stays."""
        old = self.passphrase
        self.passphrase = NEW_PASSPHRASE if old is PASSPHRASE else PASSPHRASE
        self.done(lambda: self.session.keys.change_passphrase(self.passphrase))
        self.past = self.past[:1]
        with pytest.raises(WrongSecretError):
            self.machine.open(old)

    @rule()
    def replace_code(self) -> None:
        """Make a new recovery code, which makes new keys too."""
        self.code = self.session.keys.replace_code(self.passphrase)
        self.past = [copy.deepcopy(self.model)]

    @rule()
    def look_with_the_code(self) -> None:
        """The recovery code opens what the passphrase opens."""
        with_code = open_with_code(self.machine.host(), self.code.text())
        assert with_code.vault == self.machine.open(self.passphrase).vault
        with_code.close()

    @rule(number=st.integers(1, GENERATIONS + 1))
    def go_back(self, number: int) -> None:
        """Go back to an earlier state; what was erased since does not come back."""
        there = number <= len(self.past)
        before = copy.deepcopy(self.past[number - 1]) if there else Model()
        unknown = None if there else "generation-unknown"
        if self.done(lambda: self.session.past.restore(number), unknown):
            self.model = before


def test_the_vault_is_a_dictionary_that_lasts() -> None:
    """At every step, and when it is opened at the end."""
    walks = settings(max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None)
    run_state_machine_as_test(Walk, settings=walks)
