"""The worst days, one test each: docs/recovery.md says what to do, and this is what comes of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.backup.flagging import Where
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge, rewording
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef
from pinvault.errors import ChoiceNeededError, KeyringError, StorageError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.codec import Contents
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import open_with_code
from tests.backup.common import ALONE, archived, merged_in, restored
from tests.support.vaults import DATES, HINT, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

OLD = Secret("祖母の庭の木")


def hint_of(session: Session, pin: PinId = PinId.USER) -> Secret:
    """Return the text of a hint."""
    return session.hints.reveal(None, pin).text


def test_a_new_laptop_with_archive_and_code(
    session: Session, code: RecoveryCode, stick: Path, other_machine: Machine
) -> None:
    """Everything is back: same vault, new keys, a new code whose number follows."""
    path = archived(session, stick / "a")
    back, new_code = restored(other_machine, Found(path).by_code(code.text()), NEW_PASSPHRASE)
    back.close()
    back = other_machine.open(NEW_PASSPHRASE)
    assert hint_of(back) == HINT
    assert back.vault.cards == session.vault.cards
    assert back.state.header.vault_id == session.state.header.vault_id
    assert back.state.header.installation != session.state.header.installation
    assert back.state.recovery is not None
    assert back.state.recovery.number == 2
    assert hint_of(open_with_code(other_machine.host(), new_code.text())) == HINT
    with pytest.raises(WrongSecretError):
        open_with_code(other_machine.host(), code.text())


def test_a_keyring_that_was_reset_with_the_vault_file_intact(
    created: tuple[Session, RecoveryCode], machine: Machine
) -> None:
    """The code opens it; a new passphrase makes a new key for this machine."""
    session, code = created
    session.close()
    machine.keyring.delete(*machine.items(machine.open()).every())
    with pytest.raises(KeyringError, match="keyring-missing-item"):
        machine.open()
    opened = open_with_code(machine.host(), code.text())
    opened.keys.change_passphrase(NEW_PASSPHRASE, device=DeviceKind.KEYRING)
    assert hint_of(machine.open(NEW_PASSPHRASE)) == HINT


def test_the_passphrase_is_forgotten(
    session: Session, code: RecoveryCode, machine: Machine
) -> None:
    """The code opens the vault, and sets a new one."""
    session.close()
    opened = open_with_code(machine.host(), code.text())
    opened.keys.change_passphrase(NEW_PASSPHRASE, device=DeviceKind.KEYRING)
    assert hint_of(machine.open(NEW_PASSPHRASE)) == HINT


def test_the_code_is_lost_while_the_passphrase_is_known(
    session: Session, code: RecoveryCode, machine: Machine, stick: Path
) -> None:
    """A new code; an archive from before keeps to the old paper, a new one to the new."""
    before = archived(session, stick / "before")
    new_code = session.keys.replace_code(PASSPHRASE)
    after = archived(session, stick / "after")
    assert Found(after).by_code(new_code.text()).contents.vault.cards == session.vault.cards
    with pytest.raises(WrongSecretError, match="archive-code-other"):
        Found(after).by_code(code.text())
    with pytest.raises(WrongSecretError, match="archive-code-other") as refused:
        Found(before).by_code(new_code.text())
    assert refused.value.values["number"] == 1
    assert hint_of(open_with_code(machine.host(), new_code.text())) == HINT


def test_both_are_lost(session: Session, machine: Machine, stick: Path) -> None:
    """Nothing opens vault or archive: that is what it is for. The counter sets the PINs anew."""
    path = archived(session, stick / "a")
    session.close()
    with pytest.raises(WrongSecretError):
        machine.open(NEW_PASSPHRASE)
    with pytest.raises(WrongSecretError):
        open_with_code(machine.host(), Secret("0000-" * 8 + "0000"))
    with pytest.raises(WrongSecretError):
        Found(path).by_passphrase(PASSPHRASE)


def test_an_old_archive_after_the_code_was_replaced(
    session: Session, code: RecoveryCode, stick: Path
) -> None:
    """The old paper opens it still, and it goes into the vault of today."""
    path = archived(session, stick / "a")
    session.hints.erase(None, PinId.USER)
    session.hints.set(None, PinId.RESIDENT, OLD)
    session.keys.replace_code(PASSPHRASE)
    plan_merge(session, Found(path).by_code(code.text())).carry_out(session)
    assert hint_of(session, PinId.RESIDENT) == OLD
    assert session.vault.card(None).record(PinId.USER).hint is None


def test_two_machines_that_went_different_ways(
    session: Session, code: RecoveryCode, stick: Path, machine: Machine, other_machine: Machine
) -> None:
    """Each takes the other's archive, and both have everything."""
    path = archived(session, stick / "first", portable=ALONE)
    other, _ = restored(other_machine, Found(path).by_code(code.text()))
    other_machine.clock.turn(days=1)
    other.hints.set(None, PinId.USER, OLD)
    other.cards.add("太郎", DATES)
    machine.clock.turn(hours=1)
    session.hints.set("花子", PinId.RESIDENT, Secret("駅の北の本屋"))
    merged_in(session, archived(other, stick / "theirs", portable=ALONE))
    merged_in(other, archived(session, stick / "ours", portable=ALONE))
    for each in (session, other, machine.open(), other_machine.open()):
        assert each.hints.reveal("花子", PinId.USER).text == OLD
        assert [kept.text for kept in each.hints.history("花子", PinId.USER)] == [HINT]
        assert each.hints.reveal("花子", PinId.RESIDENT).text == Secret("駅の北の本屋")
        assert [card.name for card in each.vault.cards] == ["花子", "太郎"]


def test_a_merge_can_be_undone_and_repeated(
    session: Session, stick: Path, machine: Machine
) -> None:
    """It is one save; the second time there is nothing left to do."""
    path = archived(session, stick / "a", portable=ALONE)
    session.hints.clear(None, PinId.USER)
    session.cards.remove(None)
    machine.clock.turn(days=-1)
    before = session.vault
    merged_in(session, path)
    session.past.restore(1)
    assert session.vault.cards == before.cards
    merged_in(session, path)
    assert merged_in(session, path) == 0


def test_a_removed_card_does_not_come_back_from_an_archive(session: Session, stick: Path) -> None:
    """It was removed after the archive was made."""
    path = archived(session, stick / "a", portable=ALONE)
    session.cards.remove(None)
    assert merged_in(session, path) == 0
    assert session.vault.cards == ()


def test_an_archive_of_another_vault_changes_nothing(
    session: Session, stick: Path, other_machine: Machine
) -> None:
    """Two vaults are not mixed."""
    other, _ = other_machine.create()
    path = archived(other, stick / "a", portable=ALONE)
    before = session.state.file_digest
    with pytest.raises(ChoiceNeededError, match="archive-other-vault"):
        merged_in(session, path)
    assert session.state.file_digest == before


def test_a_vault_is_never_replaced_by_an_archive(
    session: Session, code: RecoveryCode, stick: Path, machine: Machine
) -> None:
    """Where there is one, restoring merges."""
    archive = Found(archived(session, stick / "a")).by_code(code.text())
    before = machine.path.read_bytes()
    with pytest.raises(StorageError, match="vault-exists"):
        restored(machine, archive)
    assert machine.path.read_bytes() == before


def test_a_text_that_would_be_refused_today_is_kept_and_listed(
    session: Session, stick: Path, other_machine: Machine
) -> None:
    """Flagged, so that it can be reworded; the listing does not repeat it."""
    disclosed = "暗証番号は 4 8 2 6"
    ref = HintRef("f" * 32, session.host.clock.now(), 1)

    def slip_in(contents: Contents) -> Contents:
        card = contents.vault.card(None)
        vault = contents.vault.with_card(card.with_record(card.record(PinId.USER).with_hint(ref)))
        sealed = session.state.box.seal_hint(ref.id, disclosed)
        return Contents(vault, {**contents.hints, ref.id: sealed})

    session.commit(slip_in)
    archive = Found(archived(session, stick / "a", portable=ALONE)).by_passphrase(ALONE)
    (entry,) = rewording(archive)
    assert (entry.pin, entry.where) == (PinId.USER, Where.HINT)
    assert disclosed not in repr(entry)
    back, _ = restored(other_machine, archive)
    assert hint_of(back) == Secret(disclosed)
    kept = back.vault.card(None).record(PinId.USER).hint
    assert kept is not None
    assert kept.flags


@pytest.mark.parametrize("count", [1, 100])
def test_every_card_comes_back(
    machine: Machine, other_machine: Machine, stick: Path, count: int
) -> None:
    """One, or as many as a large family association has."""
    session, code = machine.create()
    for number in range(count):
        session.cards.add(f"card {number}", DATES)
    session.hints.set("card 0", PinId.USER, HINT)
    session.cards.renew("card 0", DATES, date(2026, 11, 1))
    archive = Found(archived(session, stick / "a")).by_code(code.text())
    back, _ = restored(other_machine, archive)
    assert back.vault.cards == session.vault.cards
    assert [kept.text for kept in back.hints.history("card 0", PinId.USER)] == [HINT]
