"""Three machines at work, with clocks that go wrong, and a stick between them: they agree again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from pinvault.domain.merge import differences, merged
from pinvault.domain.vault import Vault
from tests.domain.diverging import CHANGES, Machine

MACHINES = 3
ROUNDS_MAX = 4
"""Times around the ring after which all have to hold the same; once does it where no two clash."""

which = st.integers(0, MACHINES - 1)


@dataclass
class Numbered(Machine):
    """A machine whose ids never repeat, even where its clock shows a second twice."""

    def __post_init__(self) -> None:
        """Begin to count."""
        self.numbers = count()

    def new_id(self) -> str:
        """Return an id that nothing else has."""
        return f"{self.name}{next(self.numbers):030d}"


class ThreeMachines(RuleBasedStateMachine):
    """Whatever is done where, and whoever merges with whom in between."""

    def __init__(self) -> None:
        """Begin with three machines that know nothing."""
        super().__init__()
        self.machines = [Numbered(name=name) for name in ("aa", "bb", "cc")]
        self.typed: dict[str, str] = {}

    @rule(number=which, data=st.data())
    def change(self, number: int, data: st.DataObject) -> None:
        """Let a person do something on one machine."""
        machine = self.machines[number]
        machine.change(data.draw, CHANGES)
        self._note(machine.vault)

    @rule(number=which, hours=st.integers(1, 24 * 400))
    def set_clock_back(self, number: int, hours: int) -> None:
        """Let an empty battery take the time away."""
        self.machines[number].at -= timedelta(hours=hours)

    @rule(here=which, there=which)
    def merge(self, here: int, there: int) -> None:
        """Take another machine's backup in; the second time it changes nothing."""
        self._take(here, there)
        before = self.machines[here].vault
        self._take(here, there)
        assert self.machines[here].vault == before
        assert differences(before, self.machines[here].vault) == ()

    def teardown(self) -> None:
        """Carry backups around the ring until nothing changes: nothing that was typed is gone."""
        for _ in range(ROUNDS_MAX):
            for here in range(MACHINES):
                self._take(here, here - 1)
        first, *others = (machine.vault for machine in self.machines)
        for other in others:
            assert other == first
        self._nothing_is_gone(first)

    def _take(self, here: int, there: int) -> None:
        machine, theirs = self.machines[here], self.machines[there].saved()
        result = merged(machine.saved(), theirs)
        assert result == merged(theirs, machine.saved())
        machine.vault = result.vault
        # Saved by its own clock, whatever that shows.
        machine.at += timedelta(seconds=1)

    def _note(self, vault: Vault) -> None:
        for card in vault.cards:
            for name in Vault((card,)).hint_ids():
                self.typed[name] = card.id

    def _nothing_is_gone(self, vault: Vault) -> None:
        removed = {entry.card_id for entry in vault.removed}
        erased = set(vault.erased)
        for name, card_id in self.typed.items():
            assert name in vault.hint_ids() or name in erased or card_id in removed
        assert not vault.hint_ids() & erased


ThreeMachines.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestThreeMachines = ThreeMachines.TestCase
