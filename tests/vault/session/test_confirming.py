"""Whoever changes keys shows that they know the passphrase, and practising opens nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.card import Event
from pinvault.domain.leads import chosen_leads
from pinvault.errors import ChoiceNeededError, UsageError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.session import opening
from pinvault.vault.session.leads import Leads
from pinvault.vault.session.opening import practise_code, practise_passphrase
from pinvault.vault.session.passphrase_rules import check_passphrase
from tests.support.cheap import CHEAPEST
from tests.support.vaults import DATES, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

CHANGES: dict[str, Callable[[Session], object]] = {
    "new-code": lambda session: session.keys.replace_code(NEW_PASSPHRASE),
    "no-code": lambda session: session.keys.revoke_code(NEW_PASSPHRASE),
    "other-store": lambda session: session.keys.move_device(NEW_PASSPHRASE, DeviceKind.FILE),
    "other-cost": lambda session: session.keys.tune(NEW_PASSPHRASE, CHEAPEST),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_keys_are_changed_only_by_whoever_knows_the_passphrase(
    change: Callable[[Session], object], machine: Machine, session: Session
) -> None:
    """An app that was left open gives nobody a code of their own."""
    before = machine.path.read_bytes()
    with pytest.raises(WrongSecretError):
        change(session)
    assert machine.path.read_bytes() == before
    assert machine.open().vault == session.vault


def test_a_key_in_a_file_asks_for_a_stronger_passphrase(machine: Machine) -> None:
    """There the passphrase is all that a thief of the disk lacks."""
    short = Secret("ten signs!")
    session, _ = machine.create(short)
    before = machine.path.read_bytes()
    with pytest.raises(UsageError) as caught:
        session.keys.move_device(short, DeviceKind.FILE)
    assert caught.value.reason == "passphrase-too-weak-alone"
    assert machine.path.read_bytes() == before


def test_practising_tells_right_from_wrong_and_changes_nothing(
    machine: Machine, created: tuple[Session, RecoveryCode]
) -> None:
    """Passphrase and code, each against the vault as it is on the disk."""
    code = created[1].text()
    before = machine.path.read_bytes()
    practise_passphrase(machine.host(), PASSPHRASE)
    practise_code(machine.host(), code)
    with pytest.raises(WrongSecretError):
        practise_passphrase(machine.host(), NEW_PASSPHRASE)
    with pytest.raises(WrongSecretError):
        practise_code(machine.host(), Secret("0" * 36))
    assert machine.path.read_bytes() == before


def test_a_cost_beyond_half_of_the_memory_is_asked_about(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the amount in MiB; half of it is just taken."""
    session.cards.rename(None, "母")
    memory = CHEAPEST.memory_kib
    monkeypatch.setattr(opening, "machine_memory_kib", lambda: 2 * memory)
    assert machine.open().vault.cards[0].name == "母"
    monkeypatch.setattr(opening, "machine_memory_kib", lambda: 2 * memory - 1)
    with pytest.raises(ChoiceNeededError) as caught:
        machine.open()
    assert caught.value.reason == "cost-heavy"
    assert caught.value.values == {"mib": memory // 1024}
    assert machine.open(accept_heavy=True).vault.cards[0].name == "母"


def test_dates_that_a_renewal_brings_have_to_be_possible(
    machine: Machine, session: Session
) -> None:
    """A certificate does not end before it was issued."""
    before = machine.path.read_bytes()
    with pytest.raises(UsageError):
        session.cards.happened(
            None, Event.CERTIFICATES_RENEWED, certificate_expires=date(1980, 1, 1)
        )
    assert machine.path.read_bytes() == before


def test_a_name_that_the_policy_warns_about_is_kept_with_the_warning(session: Session) -> None:
    """For a new card as for another name of an old one."""
    warned = session.cards.add("母の誕生日", DATES)
    assert warned
    assert session.cards.rename("母の誕生日", "誕生日の母") == warned


def test_leads_are_chosen_for_one_card(machine: Machine, session: Session) -> None:
    """By its id; the others keep theirs."""
    session.cards.add("父", DATES)
    first, second = session.vault.cards
    Leads(session).choose(second.id, (60, 7))
    vault = machine.open().vault
    assert chosen_leads(vault, second.id) == (60, 7)
    assert chosen_leads(vault, first.id) == ()


@pytest.mark.parametrize(
    ("typed", "alone", "reason", "told"),
    [
        ("", False, "passphrase-empty", {}),
        ("1234567", False, "passphrase-too-short", {"limit": 8}),
        ("x" * 14, True, "passphrase-too-weak-alone", {"limit": 15, "words": 6}),
        ("a b c d e", True, "passphrase-too-weak-alone", {"limit": 15, "words": 6}),
        ("x" * 1025, False, "passphrase-too-long", {"limit": 1024}),
    ],
)
def test_a_passphrase_that_is_refused_is_told_with_what_is_asked(
    typed: str, reason: str, told: dict[str, object], *, alone: bool
) -> None:
    """In characters, and in words where a few short ones will do."""
    with pytest.raises(UsageError) as caught:
        check_passphrase(Secret(typed), alone=alone)
    assert (caught.value.reason, caught.value.values) == (reason, told)


@pytest.mark.parametrize(
    ("typed", "alone"),
    [("12345678", False), ("x" * 15, True), ("aa b c d e f", True), ("x" * 1024, False)],
)
def test_the_shortest_and_the_longest_passphrase_are_taken(typed: str, *, alone: bool) -> None:
    """At each limit, not only beyond it."""
    check_passphrase(Secret(typed), alone=alone)
