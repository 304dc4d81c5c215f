"""A damaged vault goes back to an earlier state, and a vault that goes leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.errors import UnreadableError, UsageError
from pinvault.vault.session.removal import remove_files, remove_items
from pinvault.vault.session.rescue import as_if_there, earlier_state, put_back
from pinvault.vault.storage.notes import NotesFile

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def test_states_are_counted_from_the_newest(machine: Machine, session: Session) -> None:
    """From 1; any other number is told with how many there are."""
    session.cards.rename(None, "母")
    host = machine.host()
    states = host.file.generations()
    assert [earlier_state(host, number) for number in range(1, len(states) + 1)] == [*states]
    for number in (-1, 0, len(states) + 1):
        with pytest.raises(UsageError) as caught:
            earlier_state(host, number)
        assert caught.value.reason == "generation-unknown"
        assert caught.value.values == {"number": number, "count": len(states)}


def test_damage_is_told_with_the_newest_sound_state(machine: Machine, session: Session) -> None:
    """Which can be put back, and is tried before."""
    session.cards.rename(None, "母")
    machine.path.write_bytes(machine.path.read_bytes()[:-1])
    host = machine.host()
    newest, *_ = host.file.generations()
    newest.path.write_bytes(b"damaged too")
    with pytest.raises(UnreadableError) as caught:
        machine.open()
    assert caught.value.reason == "file-damaged-restorable"
    assert caught.value.values == {"number": 2}
    state = earlier_state(host, 2)
    assert as_if_there(host, state).file.path == state.path
    damaged = machine.path.read_bytes()
    aside = put_back(host, state)
    assert aside.read_bytes() == damaged
    assert machine.open(accept_older=True).vault.cards[0].name == "花子"


def test_a_state_that_is_damaged_itself_is_not_put_back(machine: Machine, session: Session) -> None:
    """The vault stays as it is."""
    session.cards.rename(None, "母")
    before = machine.path.read_bytes()
    host = machine.host()
    state = earlier_state(host, 1)
    state.path.write_bytes(b"PINVAULT, or what is left of it")
    with pytest.raises(UnreadableError):
        put_back(host, state)
    assert machine.path.read_bytes() == before


def test_a_vault_that_goes_leaves_nothing_behind(machine: Machine, session: Session) -> None:
    """Its states, its notes, the copies of conflicts, and what it kept in the store."""
    session.cards.rename(None, "母")
    host = machine.host()
    NotesFile(machine.path).write(b"sealed")
    with host.file.locked():
        for number in range(2):
            host.file.keep_aside(b"theirs", f"conflict-{number}")
    names = machine.items(session).every()
    assert any(machine.keyring.get(name) for name in names)
    remove_items(host, session.state.header)
    assert remove_files(host) == 2
    assert list(machine.home.iterdir()) == []
    assert not any(machine.keyring.get(name) for name in names)
