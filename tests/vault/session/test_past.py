"""Earlier states: five are kept, any of them can come back, and erased means erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.errors import UsageError
from pinvault.secret import Secret
from tests.support.vaults import HINT, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def test_the_last_five_states_are_kept(session: Session) -> None:
    """Older ones make room."""
    for number in range(7):
        session.cards.rename(None, f"花子{'あ' * number}")
    assert [state.number for state in session.past.list()] == [1, 2, 3, 4, 5]


def test_an_earlier_state_comes_back_as_the_newest(machine: Machine, session: Session) -> None:
    """And the state that was left is a generation itself."""
    session.cards.remove(None)
    session.past.restore(1)
    assert machine.open().hints.reveal(None, PinId.USER).text == HINT
    session.past.restore(1)
    assert machine.open().vault.cards == ()


@pytest.mark.parametrize("number", [0, 6, -1])
def test_a_state_that_does_not_exist_is_told(session: Session, number: int) -> None:
    """Nothing is changed."""
    with pytest.raises(UsageError, match="generation-unknown"):
        session.past.restore(number)


def test_a_damaged_generation_is_listed_and_not_opened(session: Session) -> None:
    """The list goes on to the next."""
    newest = session.host.file.generations()[0]
    newest.path.write_bytes(b"nothing")
    first, second = session.past.list()[:2]
    assert first.cards is None
    assert second.cards is not None


def test_erasing_leaves_no_copy_in_history_or_generations(
    machine: Machine, session: Session
) -> None:
    """No earlier state can bring it back."""
    session.hints.set(None, PinId.USER, Secret("二つ目のヒント"))
    session.hints.erase(None, PinId.USER)
    opened = machine.open()
    assert opened.vault.cards[0].record(PinId.USER).history == ()
    for state in opened.past.list():
        opened.past.restore(state.number)
        assert not opened.vault.hint_ids()


def test_erasing_one_pin_keeps_the_hints_of_the_others(machine: Machine, session: Session) -> None:
    """In the generations too."""
    session.hints.set(None, PinId.INPUT, Secret("祖母の庭の木"))
    session.cards.rename(None, "次女")
    session.hints.erase(None, PinId.USER)
    assert [state.hints for state in session.past.list()][:2] == [1, 1]
    session.past.restore(1)
    assert machine.open().hints.reveal(None, PinId.INPUT).text == Secret("祖母の庭の木")


def test_erasing_nothing_is_told(session: Session) -> None:
    """Rather than done in silence."""
    with pytest.raises(UsageError, match="hint-none"):
        session.hints.erase(None, PinId.INPUT)


def test_a_generation_of_other_keys_is_removed_when_a_hint_is_erased(session: Session) -> None:
    """What cannot be looked into could hold the hint."""
    session.host.file.generations()[0].path.write_bytes(b"nothing")
    count = len(session.host.file.generations())
    session.hints.erase(None, PinId.USER)
    assert all(state.cards is not None for state in session.past.list())
    assert len(session.past.list()) <= count


def test_tuning_changes_the_cost_and_nothing_else(machine: Machine, session: Session) -> None:
    """The same passphrase, code and hints; another price for a guess."""
    from dataclasses import replace

    dearer = replace(session.state.daily.lock.cost, passes=2)
    session.keys.tune(PASSPHRASE, dearer)
    opened = machine.open()
    assert opened.state.daily.lock.cost == dearer
    assert opened.hints.reveal(None, PinId.USER).text == HINT
    assert len(opened.past.list()) > 1
