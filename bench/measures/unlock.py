"""Unlocking takes the key derivation and hardly more."""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path
from time import perf_counter

from bench.promise import Promise
from pinvault.clock import SystemClock
from pinvault.domain.pins import PinId
from pinvault.domain.validity import DateInputs
from pinvault.secret import Secret
from pinvault.vault.container import Cost, DeviceKind
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.keys.derive import stretch
from pinvault.vault.session import Host, create_vault, open_with_passphrase
from pinvault.vault.storage import VaultFile

PASSPHRASE = Secret("two bridges and a kiosk")
COST = Cost(memory_kib=256 * 1024, passes=3, lanes=4)


@cache
def host() -> Host:
    """Return a machine with a vault of one card and four hints, its key in a private file."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    store = PrivateFileStore(Path(folder.name) / "device")
    machine = Host(VaultFile(Path(folder.name) / "vault"), lambda _: store, SystemClock())
    session, _ = create_vault(machine, PASSPHRASE, device=DeviceKind.FILE, cost=COST)
    session.cards.add("Hanako", DateInputs())
    for pin in PinId:
        session.hints.set(None, pin, Secret("the name of the boat"))
    return machine


def unlock() -> float:
    """Open the vault and return the seconds."""
    machine = host()
    begin = perf_counter()
    open_with_passphrase(machine, PASSPHRASE)
    return perf_counter() - begin


def derivation() -> float:
    """Derive one key at the vault's cost and return the seconds."""
    begin = perf_counter()
    stretch(PASSPHRASE, bytes(32), COST)
    return perf_counter() - begin


PROMISES = (
    Promise(
        name="unlock",
        ours=unlock,
        against="key derivation",
        base=derivation,
        times=1,
        plus=0.05,
        rounds=9,
    ),
)
