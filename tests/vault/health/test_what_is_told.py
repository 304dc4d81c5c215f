"""Promises of what the checks tell: their ids, and the values that their sentences mention."""

from __future__ import annotations

import platform
from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault import __version__
from pinvault.errors import UnreadableError
from pinvault.vault.container import Cost, DailySlot, DeviceKind, decode
from pinvault.vault.device import KeyringState
from pinvault.vault.health import Finding, Level, device, examine, header
from pinvault.vault.health import surroundings as around
from pinvault.vault.health.finding import problem
from pinvault.vault.session.host import CLOCK_SLACK_SECONDS
from tests.support.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from pinvault.vault.container import Container
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

_SAVED = 1_766_242_800
"""15:00 UTC on 20 December 2025, midnight of the next day in Japan."""


def found(machine: Machine) -> dict[str, Finding]:
    """Return the findings without a secret by id."""
    return by_id(examine(machine.host(), may_prompt=False))


def by_id(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return findings by id."""
    return {finding.id: finding for finding in findings}


def container_at(session: Session, cost: Cost) -> Container:
    """Return what the file holds, with another cost and saved at a known second."""
    container = decode(session.host.file.read())
    slots = tuple(
        replace(slot, lock=replace(slot.lock, cost=cost)) if isinstance(slot, DailySlot) else slot
        for slot in container.header.slots
    )
    return replace(container, header=replace(container.header, saved=_SAVED, slots=slots))


def test_a_problem_carries_its_error() -> None:
    """The sentence is the one that opening would bring, values included."""
    error = UnreadableError("file-damaged", path="vault.pinvault")
    told = problem(error)
    assert told == Finding("file-damaged", Level.PROBLEM, error.values, error)
    assert told.values == {"path": "vault.pinvault"}


def test_an_unusable_keyring_is_told_by_its_state(monkeypatch: pytest.MonkeyPatch) -> None:
    """Why it cannot be used is the state's own word."""
    monkeypatch.setattr(device, "keyring_state", lambda: KeyringState.LOCKED)
    told = by_id(device.keyring_alone())["keyring-unusable"]
    assert told.values == {"state": KeyringState.LOCKED.value}


def test_the_file_is_told_by_version_and_recovery_code(machine: Machine) -> None:
    """The number of the code and its day in Japan, as on the paper."""
    machine.clock.turn(hours=13)
    session, _ = machine.create()
    findings = found(machine)
    assert findings["format"] == Finding("format", Level.OK, {"version": 1})
    assert findings["recovery-code"].values == {"number": 1, "day": "2026-11-23"}
    assert findings["agenda-present"].level is Level.OK
    assert findings["file-readable"].values == {"path": str(machine.path)}
    session.keys.revoke_code(PASSPHRASE)
    assert found(machine)["recovery-none"].level is Level.WARNING


def test_the_cost_is_told_in_mebibytes(session: Session) -> None:
    """With its passes and lanes."""
    odd = container_at(session, Cost(memory_kib=96 * 1024, passes=3, lanes=2))
    told = by_id(header.read_header(odd, now=_SAVED))["cost"]
    assert told == Finding("cost", Level.OK, {"mib": 96, "passes": 3, "lanes": 2})


def test_more_than_half_of_the_memory_is_heavy(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it is not."""
    odd = container_at(session, Cost(memory_kib=96 * 1024, passes=3, lanes=2))
    monkeypatch.setattr(header, "machine_memory_kib", lambda: 2 * 96 * 1024)
    assert "cost-heavy-here" not in by_id(header.read_header(odd, now=_SAVED))
    monkeypatch.setattr(header, "machine_memory_kib", lambda: 2 * 96 * 1024 - 1)
    told = by_id(header.read_header(odd, now=_SAVED))["cost-heavy-here"]
    assert told.values == {"mib": 96}


def test_a_clock_is_behind_by_more_than_a_minute(session: Session) -> None:
    """Both days are told, as they are in Japan."""
    odd = container_at(session, Cost(memory_kib=64, passes=1, lanes=1))
    now = _SAVED - CLOCK_SLACK_SECONDS
    assert "clock-behind" not in by_id(header.read_header(odd, now=now))
    told = by_id(header.read_header(odd, now=now - 1))["clock-behind"]
    assert told.values == {"saved": "2025-12-21", "now": "2025-12-20"}


def test_a_file_that_others_could_read_is_told_once(machine: Machine, session: Session) -> None:
    """Reading it has set its mode right."""
    del session
    assert "file-was-open" not in found(machine)
    machine.path.chmod(0o644)
    told = found(machine)["file-was-open"]
    assert told == Finding("file-was-open", Level.NOTE, {"path": str(machine.path)})
    assert "file-was-open" not in found(machine)


def test_an_open_folder_is_named(machine: Machine, session: Session) -> None:
    """So that its owner finds it."""
    del session
    machine.home.chmod(0o777)
    assert found(machine)["folder-open"].values == {"path": str(machine.home)}


def test_the_lock_file_is_told_where_there_is_one(machine: Machine, session: Session) -> None:
    """It is no lock by itself, and nothing to worry about."""
    del session
    lock = machine.home / "vault.pinvault.lock"
    lock.touch()
    assert found(machine)["lock-file"].level is Level.OK
    lock.unlink()
    assert "lock-file" not in found(machine)


def test_temporary_files_of_this_vault_are_counted(machine: Machine, session: Session) -> None:
    """Those of others are not ours to tell of."""
    del session
    assert "strays" not in found(machine)
    for name in ("vault.pinvault", "other"):
        (machine.home / f".{name}.{'0' * 16}.tmp").touch()
    assert found(machine)["strays"] == Finding("strays", Level.NOTE, {"count": 1})


def test_copies_that_were_kept_aside_are_named(
    machine: Machine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person has to decide about each."""
    del session
    host = machine.host()
    copies = (machine.home / "first", machine.home / "second")
    monkeypatch.setattr(type(host.file), "asides", lambda _: copies)
    told = found(machine)["copies-kept"]
    assert told == Finding("copies-kept", Level.WARNING, {"names": "first, second"})


def test_earlier_states_are_counted_sound_and_damaged(machine: Machine, session: Session) -> None:
    """A damaged one takes nothing from the others."""
    for mouse in ("off", "on", "off"):
        session.settings.set("mouse", mouse)
    states = machine.host().file.generations()
    assert len(states) > 1
    sound = Finding("generations-sound", Level.OK, {"count": len(states)})
    assert found(machine)["generations-sound"] == sound
    assert "generations-damaged" not in found(machine)
    states[0].path.write_bytes(b"damaged")
    findings = found(machine)
    assert findings["generations-sound"].values == {"count": len(states) - 1}
    assert findings["generations-damaged"] == Finding(
        "generations-damaged", Level.WARNING, {"count": 1}
    )


def test_an_unsafe_folder_of_earlier_states_is_told_by_its_error(
    machine: Machine, session: Session
) -> None:
    """With the path, as saving would tell it."""
    del session
    folder = machine.home / "vault.pinvault.generations"
    folder.symlink_to(machine.home)
    told = found(machine)["generations-unsafe"]
    assert told.error is not None
    assert told.values == told.error.values
    assert told.values["path"] == str(folder)


def test_versions_are_those_that_run(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing that is asked for in a report."""
    monkeypatch.setattr(around, "version", lambda name: f"of-{name}")
    told = found(machine)["versions"].values
    assert told["pinvault"] == __version__
    assert told["python"] == platform.python_version()
    names = ("argon2-cffi", "cryptography", "filelock", "keyring", "platformdirs", "textual")
    assert told["libraries"] == ", ".join(f"{name} of-{name}" for name in names)


def test_a_session_over_ssh_is_worth_knowing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyring may not be open there."""
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    assert "ssh" not in found(machine)
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert found(machine)["ssh"].level is Level.NOTE


def test_a_vault_with_its_key_in_a_file_is_told_so(machine: Machine) -> None:
    """And not that its key is in the keyring."""
    machine.create(device=DeviceKind.FILE)
    findings = found(machine)
    assert "device-in-file" in findings
    assert "device-in-keyring" not in findings
