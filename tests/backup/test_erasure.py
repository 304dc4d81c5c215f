"""Erased means erased, wherever it was done: no merge and no earlier state brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.backup import restoring
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge
from pinvault.domain.pins import PinId
from pinvault.errors import StorageError, UsageError
from pinvault.secret import Secret
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_contents
from pinvault.vault.session import hints as session_hints
from tests.backup.common import ALONE, archived, merged_in, restored
from tests.support.vaults import DATES, HINT

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.domain.vault import Vault
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

SECOND = Secret("祖母の庭の木")


@pytest.fixture
def erased_elsewhere(session: Session, stick: Path, other_machine: Machine) -> tuple[Path, str]:
    """Return an archive of the other machine, where the hint was erased, and the hint's id."""
    first = archived(session, stick / "first", portable=ALONE)
    other, _ = restored(other_machine, Found(first).by_passphrase(ALONE))
    ref = other.vault.card(None).record(PinId.USER).hint
    assert ref is not None
    other.hints.erase(None, PinId.USER)
    return archived(other, stick / "second", portable=ALONE), ref.id


def earlier(session: Session) -> list[Vault]:
    """Return what every earlier state holds."""
    file = session.host.file
    return [
        open_contents(session.state.box, decode(file.read_generation(generation))).vault
        for generation in file.generations()
    ]


def everywhere(session: Session) -> frozenset[str]:
    """Return the id of every hint in the vault and its earlier states."""
    return frozenset().union(*(vault.hint_ids() for vault in (session.vault, *earlier(session))))


def test_a_hint_erased_elsewhere_leaves_the_earlier_states_here(
    session: Session, erased_elsewhere: tuple[Path, str]
) -> None:
    """A merge learns of it, and no file of this vault holds it after that."""
    path, name = erased_elsewhere
    assert name in everywhere(session)
    merged_in(session, path)
    assert name not in everywhere(session)
    assert len(earlier(session)) > 1


def test_undoing_a_merge_brings_back_all_but_what_was_erased(
    session: Session, erased_elsewhere: tuple[Path, str]
) -> None:
    """The person is told how many hints that are, before the merge."""
    path, name = erased_elsewhere
    session.hints.set(None, PinId.RESIDENT, SECOND)
    plan = plan_merge(session, Found(path).by_passphrase(ALONE))
    assert plan.erases == 1
    plan.carry_out(session)
    session.cards.remove(None)
    session.past.restore(1)
    session.past.restore(3)
    assert session.hints.reveal(None, PinId.RESIDENT).text == SECOND
    assert name not in everywhere(session)
    assert name in session.vault.erased


def test_a_merge_that_was_interrupted_is_finished_by_the_next(
    session: Session, erased_elsewhere: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the save and the earlier states: neither is lost, and the second try erases."""
    path, name = erased_elsewhere

    def stopped(*_: object) -> None:
        raise StorageError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "erase_from_generations", stopped)
        with pytest.raises(StorageError):
            merged_in(session, path)
    assert name in everywhere(session)
    session.past.restore(1)
    assert name not in session.vault.hint_ids()
    merged_in(session, path)
    assert name not in everywhere(session)


def test_erasing_that_was_interrupted_is_finished_by_erasing_again(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the vault itself holds nothing of it any more; then there is nothing left."""

    def stopped(*_: object) -> None:
        raise StorageError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(session_hints, "erase_from_generations", stopped)
        with pytest.raises(StorageError):
            session.hints.erase(None, PinId.USER)
    assert not session.vault.hint_ids()
    assert everywhere(session)
    session.hints.erase(None, PinId.USER)
    assert not everywhere(session)
    with pytest.raises(UsageError, match="hint-none"):
        session.hints.erase(None, PinId.USER)


def test_a_hint_that_only_an_earlier_state_knew_is_erased_for_good(
    session: Session, stick: Path
) -> None:
    """It was undone before; an archive that has it does not bring it back."""
    session.hints.set(None, PinId.USER, SECOND)
    path = archived(session, stick / "a", portable=ALONE)
    session.past.restore(2)
    assert session.hints.reveal(None, PinId.USER).text == HINT
    session.hints.erase(None, PinId.USER)
    merged_in(session, path)
    assert not everywhere(session)


def test_a_generation_that_does_not_open_is_removed_when_a_merge_erases(
    session: Session, erased_elsewhere: tuple[Path, str]
) -> None:
    """Nobody can tell whether it holds what was erased."""
    path, _ = erased_elsewhere
    session.host.file.generations()[0].path.write_bytes(b"nothing")
    merged_in(session, path)
    assert all(state.cards is not None for state in session.past.list())


def test_erasing_looks_at_the_right_card_only(session: Session) -> None:
    """The hint of another card stays, in the earlier states as well."""
    session.cards.add("太郎", DATES)
    session.hints.set("太郎", PinId.USER, SECOND)
    session.cards.rename("太郎", "次郎")
    session.hints.erase("花子", PinId.USER)
    assert session.hints.reveal("次郎", PinId.USER).text == SECOND
    assert len(everywhere(session)) == 1
    assert sum(bool(vault.hint_ids()) for vault in earlier(session)) == 2
