"""After a rotation nothing old opens anything new, and no crash locks anybody out."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.errors import PinvaultError, WrongSecretError
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import Notice, open_with_code
from tests.support.failing import Crash, crashing
from tests.support.vaults import DATES, HINT, NEW_PASSPHRASE, PASSPHRASE, Machine

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session


def test_the_old_passphrase_opens_nothing_any_more(machine: Machine, session: Session) -> None:
    """Not the vault, and not the generations beside it."""
    session.keys.change_passphrase(NEW_PASSPHRASE)
    with pytest.raises(WrongSecretError, match="passphrase-wrong"):
        machine.open()
    assert machine.open(NEW_PASSPHRASE).hints.reveal(None, PinId.USER).text == HINT


def test_the_recovery_code_stays_good(
    machine: Machine, session: Session, code: RecoveryCode
) -> None:
    """The new vault key is sealed to the same paper, which nobody had to fetch."""
    session.keys.change_passphrase(NEW_PASSPHRASE)
    opened = open_with_code(machine.host(), code.text())
    assert opened.hints.reveal(None, PinId.USER).text == HINT


def test_a_copy_from_before_opens_nothing_even_with_its_passphrase(
    machine: Machine, session: Session
) -> None:
    """The device secret of the old file is gone from the keyring."""
    copy = machine.path.with_name("old copy")
    shutil.copy(machine.path, copy)
    session.keys.change_passphrase(NEW_PASSPHRASE)
    shutil.copy(copy, machine.path)
    with pytest.raises(PinvaultError, match="keyring-missing-item"):
        machine.open(PASSPHRASE)


def test_a_new_code_retires_the_old_one_and_names_itself(
    machine: Machine, session: Session, code: RecoveryCode
) -> None:
    """The message says which paper is the right one."""
    new = session.keys.replace_code(PASSPHRASE)
    with pytest.raises(WrongSecretError, match="recovery-code-other") as caught:
        open_with_code(machine.host(), code.text())
    assert caught.value.values["number"] == 2
    open_with_code(machine.host(), new.text())


def test_a_revoked_code_opens_nothing(
    machine: Machine, session: Session, code: RecoveryCode
) -> None:
    """Whoever finds the paper finds nothing."""
    session.keys.revoke_code(PASSPHRASE)
    with pytest.raises(WrongSecretError, match="recovery-code-none"):
        open_with_code(machine.host(), code.text())


def test_the_generation_kept_opens_with_the_new_keys(session: Session) -> None:
    """One earlier state stays, sealed anew; the others go."""
    session.keys.change_passphrase(NEW_PASSPHRASE)
    (only,) = session.past.list()
    assert only.hints == 1


def test_only_the_items_of_the_day_stay_in_the_keyring(machine: Machine, session: Session) -> None:
    """Old halves of keys are deleted."""
    session.keys.change_passphrase(NEW_PASSPHRASE)
    items = machine.items(session)
    held = {name for name in items.every() if machine.keyring.get(name) is not None}
    assert held == {items.device(1), items.reminder(1), items.record}


def test_a_device_secret_moves_to_a_file_and_back(machine: Machine, session: Session) -> None:
    """Each store holds it only while it is used."""
    session.keys.move_device(PASSPHRASE, DeviceKind.FILE)
    assert machine.open().state.daily.device is DeviceKind.FILE
    assert not any(machine.keyring.get(name) for name in machine.items(session).every())
    session.keys.move_device(PASSPHRASE, DeviceKind.KEYRING)
    assert machine.open().hints.reveal(None, PinId.USER).text == HINT
    assert not any(machine.private.get(name) for name in machine.items(session).every())


def test_a_vault_opened_by_code_gets_keys_of_its_new_machine(
    machine: Machine, other_machine: Machine, session: Session, code: RecoveryCode
) -> None:
    """The machine it came from keeps its own; their items never collide."""
    other_machine.home.mkdir()
    shutil.copy(machine.path, other_machine.path)
    other_machine.keyring = machine.keyring
    moved = open_with_code(other_machine.host(), code.text())
    moved.keys.change_passphrase(NEW_PASSPHRASE)
    assert other_machine.open(NEW_PASSPHRASE).hints.reveal(None, PinId.USER).text == HINT
    assert moved.state.header.installation != session.state.header.installation


def _change(session: Session) -> None:
    session.keys.change_passphrase(NEW_PASSPHRASE)


def _replace(session: Session) -> None:
    session.keys.replace_code(PASSPHRASE)


def _move(session: Session) -> None:
    session.keys.move_device(PASSPHRASE, DeviceKind.FILE)


@pytest.mark.parametrize("rotation", [_change, _replace, _move])
def test_no_crash_in_a_rotation_locks_anybody_out(
    machine: Machine, rotation: Callable[[Session], None]
) -> None:
    """Stopped before each call to store or disk in turn, one passphrase always opens."""
    steps = 0
    finished = False
    while not finished:
        place = Machine(machine.home / str(steps))
        session, _ = place.create()
        session.cards.add("花子", DATES)
        session.hints.set(None, PinId.USER, HINT)
        with crashing(place, session, after=steps) as crash:
            try:
                rotation(session)
                finished = True
            except Crash:
                pass
        steps += 1
        opened = _open_with_either(place)
        assert opened.hints.reveal(None, PinId.USER).text == HINT, crash.trace
        opened.cards.rename(None, "花子さん")
        assert _open_with_either(place).vault.cards[0].name == "花子さん"
    assert steps > 8


def _open_with_either(machine: Machine) -> Session:
    try:
        return machine.open(PASSPHRASE)
    except WrongSecretError:
        return machine.open(NEW_PASSPHRASE)


def test_an_interrupted_rotation_is_finished_at_the_next_opening(
    machine: Machine, session: Session
) -> None:
    """What the crash left of old keys and generations is cleared away, and said."""
    with crashing(machine, session, at="remove_generation"), pytest.raises(Crash):
        session.keys.change_passphrase(NEW_PASSPHRASE)
    opened = machine.open(NEW_PASSPHRASE)
    assert Notice.ROTATION_FINISHED in opened.notices()
    assert all(state.cards is not None for state in opened.past.list())
    assert machine.keyring.get(machine.items(opened).device(0)) is None


@pytest.mark.parametrize("at", ["delete", "rewrite_generation", "remove_generation"])
@pytest.mark.parametrize(
    ("here", "there"),
    [(DeviceKind.KEYRING, DeviceKind.FILE), (DeviceKind.FILE, DeviceKind.KEYRING)],
)
def test_an_interrupted_move_leaves_no_key_in_the_old_store(
    machine: Machine, session: Session, here: DeviceKind, there: DeviceKind, at: str
) -> None:
    """The earlier state says under which names they lie, so it goes last."""
    if session.state.daily.device is not here:
        session.keys.move_device(PASSPHRASE, here)
        session.cards.rename(None, "花子さん")
    old = machine.items(session)
    with crashing(machine, session, at=at), pytest.raises(Crash):
        session.keys.move_device(PASSPHRASE, there)
    opened = machine.open()
    assert Notice.ROTATION_FINISHED in opened.notices()
    assert opened.state.daily.device is there
    assert not any(machine.store(here).get(name) for name in old.every())
    assert machine.open().hints.reveal(None, PinId.USER).text == HINT


def test_an_earlier_state_of_another_vault_costs_that_one_no_key(
    machine: Machine, other_machine: Machine, session: Session
) -> None:
    """Whoever can lay a file there must not have keys deleted that are not this vault's."""
    other_machine.keyring = machine.keyring
    other, _ = other_machine.create()
    session.keys.change_passphrase(NEW_PASSPHRASE)
    for generation in machine.host().file.generations():
        generation.path.write_bytes(other_machine.path.read_bytes())
    machine.open(NEW_PASSPHRASE)
    assert machine.host().file.generations() == ()
    assert other_machine.open().state.header.vault_id == other.state.header.vault_id


def test_a_rotation_that_went_all_its_way_is_not_told_as_interrupted(
    machine: Machine, session: Session
) -> None:
    """Nothing was left, so there is nothing to tell; however often the vault is opened."""
    session.keys.change_passphrase(NEW_PASSPHRASE)
    assert machine.open(NEW_PASSPHRASE).notices() == ()
    assert machine.open(NEW_PASSPHRASE).notices() == ()


def test_an_interrupted_rotation_keeps_nobody_out_of_a_busy_vault(
    machine: Machine, session: Session
) -> None:
    """What cannot be cleared away now is cleared away next time."""
    with crashing(machine, session, at="remove_generation"), pytest.raises(Crash):
        session.keys.change_passphrase(NEW_PASSPHRASE)
    with machine.host().file.locked(), ThreadPoolExecutor() as thread:
        opened = thread.submit(machine.open, NEW_PASSPHRASE).result()
    assert opened.notices() == ()
    assert Notice.ROTATION_FINISHED in machine.open(NEW_PASSPHRASE).notices()


def test_a_store_that_refuses_changes_nothing(machine: Machine, session: Session) -> None:
    """The new secret must be safe before the file is touched."""
    before = machine.path.read_bytes()
    with crashing(machine, session, at="put"), pytest.raises(Crash):
        session.keys.change_passphrase(NEW_PASSPHRASE)
    assert machine.path.read_bytes() == before
    machine.open(PASSPHRASE)
