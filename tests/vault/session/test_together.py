"""Two processes at the same vault: neither loses what the other saved."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.errors import ChoiceNeededError, UsageError
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import Notice, opening
from pinvault.vault.storage import VaultFile
from tests.support.vaults import HINT, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def test_a_change_goes_on_top_of_what_another_process_saved(
    machine: Machine, session: Session
) -> None:
    """Both changes are in the file, and the person is told."""
    other = machine.open()
    other.hints.set(None, PinId.INPUT, Secret("祖母の庭の木"))
    session.pins.log_wrong(None, PinId.USER)
    assert Notice.CHANGED_ELSEWHERE in session.notices()
    seen = machine.open()
    assert seen.hints.reveal(None, PinId.INPUT).text == Secret("祖母の庭の木")
    assert len(seen.vault.cards[0].record(PinId.USER).tries) == 1


def test_a_change_to_what_another_process_removed_is_refused(
    machine: Machine, session: Session
) -> None:
    """Nothing comes back by accident."""
    machine.open().cards.remove(None)
    before = machine.path.read_bytes()
    with pytest.raises(UsageError, match="card-unknown"):
        session.pins.log_wrong(None, PinId.USER)
    assert machine.path.read_bytes() == before


@pytest.mark.parametrize("step", ["device_secret", "open_daily", "reminder_box", "read_record"])
def test_a_save_while_the_vault_is_being_opened_raises_no_alarm(
    step: str, machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another program saved meanwhile is the newest state, not an older copy."""
    real = getattr(opening, step)

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(opening, step, real)
        session.cards.rename(None, "母")
        return real(*given)

    monkeypatch.setattr(opening, step, meanwhile)
    assert machine.open().vault.cards[0].name == "母"


@pytest.mark.parametrize("step", ["device_secret", "open_daily", "reminder_box", "read_record"])
def test_new_keys_while_the_vault_is_being_opened_raise_no_alarm(
    step: str, machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The keys that were looked up are gone; those that stand now open it."""
    real = getattr(opening, step)

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(opening, step, real)
        session.keys.move_device(PASSPHRASE, DeviceKind.KEYRING)
        return real(*given)

    monkeypatch.setattr(opening, step, meanwhile)
    assert machine.open().hints.reveal(None, PinId.USER).text == HINT


def test_threads_take_turns(machine: Machine, session: Session) -> None:
    """Each of many changes at once is kept."""
    sessions = [session, machine.open(), machine.open()]
    for one in sessions:
        # On a busy machine the last of fifteen waits for longer than the usual second.
        one.host = replace(one.host, file=VaultFile(machine.path, lock_seconds=60))
    threads = [
        threading.Thread(target=one.pins.log_correct, args=(None, PinId.RESIDENT))
        for one in sessions
        for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(machine.open().vault.cards[0].record(PinId.RESIDENT).tries) == 15


def test_a_vault_rekeyed_meanwhile_is_not_overwritten(machine: Machine, session: Session) -> None:
    """The change is kept in a file of its own, and both places are named."""
    machine.open().keys.change_passphrase(NEW_PASSPHRASE)
    after = machine.path.read_bytes()
    with pytest.raises(ChoiceNeededError, match="vault-conflict-kept") as caught:
        session.cards.rename(None, "次女")
    assert machine.path.read_bytes() == after
    kept = machine.path.with_name("vault.conflict.pinvault")
    assert caught.value.values["path"] == str(kept)
    assert kept.stat().st_mode & 0o777 == 0o600


def test_an_older_file_put_in_place_meanwhile_is_not_overwritten(
    machine: Machine, session: Session
) -> None:
    """What this session did not load it does not replace."""
    copy = machine.path.with_name("copy")
    shutil.copy(machine.path, copy)
    session.cards.rename(None, "次女")
    shutil.copy(copy, machine.path)
    with pytest.raises(ChoiceNeededError, match="vault-conflict-kept"):
        session.cards.rename(None, "長女")
    assert machine.path.read_bytes() == copy.read_bytes()


def test_a_rotation_does_not_overwrite_another_file_either(
    machine: Machine, session: Session
) -> None:
    """New keys are only for what was loaded."""
    machine.open().keys.change_passphrase(NEW_PASSPHRASE)
    after = machine.path.read_bytes()
    with pytest.raises(ChoiceNeededError, match="vault-conflict"):
        session.keys.change_passphrase(PASSPHRASE)
    assert machine.path.read_bytes() == after


def test_a_closed_session_shows_nothing(session: Session) -> None:
    """Locking forgets keys and contents; a late worker gets an error, not a hint."""
    session.close()
    with pytest.raises(UsageError, match="vault-locked"):
        session.hints.reveal(None, PinId.USER)
    assert HINT.reveal() not in repr(vars(session))


def test_a_session_closed_during_a_save_stays_closed(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The save is on disk; the keys do not come back."""
    real = session.host.file.replace

    def replace_and_lock(*args: object, **kwargs: object) -> None:
        real(*args, **kwargs)  # type: ignore[arg-type]
        session.close()

    monkeypatch.setattr(
        type(session.host.file), "replace", lambda _, *a, **k: replace_and_lock(*a, **k)
    )
    session.cards.rename(None, "次女")
    with pytest.raises(UsageError, match="vault-locked"):
        _ = session.vault


def test_opening_leaves_the_record_to_whoever_is_saving(machine: Machine, session: Session) -> None:
    """They write it next; two at once would sweep up each other's halves."""
    item = machine.items(session).record
    earlier = machine.keyring.get(item)
    assert earlier is not None
    session.cards.rename(None, "母")
    machine.keyring.put(item, earlier)
    with machine.host().file.locked():
        assert machine.open().vault.cards[0].name == "母"
    assert machine.keyring.get(item) == earlier
    machine.open()
    assert machine.keyring.get(item) != earlier


def test_what_a_killed_save_left_is_gone_after_the_next_start(
    machine: Machine, session: Session
) -> None:
    """Even if nothing is changed then; while somebody saves, it may be in use."""
    stray = machine.home / f".{machine.path.name}.{'0a' * 8}.tmp"
    stray.write_bytes(b"half")
    with VaultFile(machine.path).locked():
        assert machine.open().vault == session.vault
        assert stray.exists()
    assert machine.open().vault == session.vault
    assert not stray.exists()
