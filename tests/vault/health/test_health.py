"""Promises of the checks: each oddity is found, by its id, and nothing is changed."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.errors import KeyringError
from pinvault.secret import Secret
from pinvault.vault.container import Cost, DailySlot, DeviceKind, decode
from pinvault.vault.device import KeyringState
from pinvault.vault.health import Finding, Level, device, examine, examine_opened, header, opens
from pinvault.vault.health import surroundings as around
from pinvault.vault.session import Notice
from tests.support.vaults import DATES

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def found(machine: Machine, *, may_prompt: bool = False) -> dict[str, Finding]:
    """Return the findings by id."""
    return {finding.id: finding for finding in examine(machine.host(), may_prompt=may_prompt)}


def test_a_sound_vault_opens(machine: Machine, session: Session) -> None:
    """Nothing but good news, and the key is where it should be."""
    del session
    findings = found(machine)
    assert opens(findings.values())
    assert {finding.level for finding in findings.values()} == {Level.OK}
    assert {"file-readable", "device-in-keyring", "device-fits", "recovery-code"} <= set(findings)


@pytest.mark.parametrize(
    ("state", "name"),
    [(KeyringState.USABLE, "keyring-usable"), (KeyringState.LOCKED, "keyring-unusable")],
)
def test_without_a_vault_the_keyring_is_told(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, state: KeyringState, name: str
) -> None:
    """It says what a new vault would find."""
    monkeypatch.setattr(device, "keyring_state", lambda: state)
    findings = found(machine)
    assert not opens(findings.values())
    assert name in findings


def test_a_locked_keyring_is_a_problem_only_where_nobody_can_answer(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person at a screen will be asked."""
    del session

    def locked(_: str) -> bytes:
        raise KeyringError("keyring-locked")

    monkeypatch.setattr(machine.keyring, "get", locked)
    monkeypatch.setattr(device, "has_screen", lambda: True)
    assert found(machine)["keyring-locked"].level is Level.PROBLEM
    assert found(machine, may_prompt=True)["keyring-locked-now"].level is Level.WARNING
    monkeypatch.setattr(device, "has_screen", lambda: False)
    assert found(machine, may_prompt=True)["keyring-locked"].level is Level.PROBLEM


def test_items_that_are_not_used_are_counted(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged one is there too; one that cannot be asked for is not counted."""
    items = machine.items(session)
    machine.keyring.put(items.device(1), b"left")
    assert found(machine)["items-left"].values == {"count": 1}
    real = machine.keyring.get

    def odd(item: str) -> bytes | None:
        if item == items.reminder(1):
            raise KeyringError("keyring-damaged-item")
        if item == items.device(1):
            raise KeyringError("keyring-slow")
        return real(item)

    monkeypatch.setattr(machine.keyring, "get", odd)
    assert found(machine)["items-left"].values == {"count": 1}


def test_a_key_in_a_file_is_worth_knowing(machine: Machine) -> None:
    """It is no trouble by itself."""
    machine.create(device=DeviceKind.FILE)
    assert found(machine)["device-in-file"].level is Level.NOTE


def test_the_header_tells_what_is_odd(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unfinished rotation, missing reminder block, too much memory, a clock that is behind."""
    container = decode(session.host.file.read())
    odd = replace(container, agenda=b"", header=replace(container.header, unfinished=True))
    slots = tuple(
        replace(slot, lock=replace(slot.lock, cost=Cost(2048, 3, 1)))
        if isinstance(slot, DailySlot)
        else slot
        for slot in odd.header.slots
    )
    odd = replace(odd, header=replace(odd.header, slots=slots))
    monkeypatch.setattr(header, "machine_memory_kib", lambda: 2048)
    names = {finding.id for finding in header.read_header(odd, now=0)}
    assert {"rotation-unfinished", "agenda-absent", "cost-heavy-here", "clock-behind"} <= names


def test_a_folder_that_others_can_change_is_a_warning(machine: Machine, session: Session) -> None:
    """Unless, as in /tmp, nobody can touch the files of others."""
    del session
    machine.home.chmod(0o777)
    assert found(machine)["folder-open"].level is Level.WARNING
    machine.home.chmod(0o1777)
    assert "folder-open" not in found(machine)


def test_a_folder_of_generations_that_is_none_is_told(machine: Machine, session: Session) -> None:
    """By the error that saving would meet."""
    del session
    (machine.home / "vault.pinvault.generations").symlink_to(machine.home)
    assert found(machine)["generations-unsafe"].level is Level.WARNING


def test_a_vault_in_no_folder_is_no_fault_of_the_check(machine: Machine) -> None:
    """Nothing is there to be looked at."""
    assert found(machine)["no-vault"].level is Level.PROBLEM


def test_the_kernel_of_wsl_is_known(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a machine without such a file is another one."""
    kernel = tmp_path / "osrelease"
    monkeypatch.setattr(around, "_KERNEL", kernel)
    assert "wsl" not in found(machine)
    kernel.write_text("5.15.90.1-microsoft-standard-WSL2")
    assert "wsl" in found(machine)


def test_a_library_that_is_not_installed_has_no_version(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no reason to say nothing of the others."""

    def version(name: str) -> str:
        if name == "textual":
            raise PackageNotFoundError
        return "1.0"

    monkeypatch.setattr(around, "version", version)
    assert "textual -" in str(found(machine)["versions"].values["libraries"])


def test_an_open_vault_tells_more(machine: Machine, session: Session) -> None:
    """Hints that carry a warning, a derivation that has become cheap, what opening noticed."""
    session.cards.add("Hana", DATES)
    assert session.hints.set(None, PinId.USER, Secret("my birthday"))
    again = machine.open()
    again.tell(Notice.AGENDA_REPAIRED)
    names = {finding.id: finding for finding in examine_opened(again)}
    assert names["opened"].values == {"cards": 1, "hints": 1}
    assert names["retune"].level is Level.WARNING
    assert names["hints-flagged"].values == {"count": 1}
    assert "notice-agenda-repaired" in names


def test_what_was_not_measured_is_not_told(session: Session) -> None:
    """A recovery code needs no derivation; a slow one needs no tuning."""
    for seconds in (1.0, None):
        session.derivation_seconds = seconds
        assert "retune" not in {finding.id for finding in examine_opened(session)}
