"""Nothing that must be fresh is ever used twice, over as many real saves as one likes.

``PINVAULT_SAVES=10000`` saves that often; each save goes to the disk and is read back from there.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.secret import Secret
from pinvault.vault.container import DailySlot, RecoverySlot, decode
from pinvault.vault.keys import aead
from tests.support.vaults import NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.container import Container
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

SAVES = int(os.environ.get("PINVAULT_SAVES", "40"))
ROTATE_EACH = 20
HINTS = (
    "青い屋根の家で飼っていた猫",
    "red bicycle",
    "the kiosk at the pier",
    "港の見える坂の上の茶店",
)


def _fresh(file: Container) -> Iterator[tuple[str, bytes]]:
    """Yield what is drawn anew for each save."""
    yield "content salt", file.header.content_salt
    yield "agenda salt", file.agenda[:32]
    yield "header mac", file.header_mac
    yield "payload", file.payload


def _of_slots(file: Container) -> Iterator[tuple[str, bytes]]:
    """Yield what is drawn anew for each change of keys."""
    for slot in file.header.slots:
        if isinstance(slot, DailySlot):
            yield "lock salt", slot.lock.salt
            yield "wrapped key", slot.lock.wrapped
            yield "commitment", slot.lock.commitment
            yield "fingerprint", slot.fingerprint
        elif isinstance(slot, RecoverySlot):
            yield "sealed key", slot.sealed


@pytest.fixture
def sealing_keys(monkeypatch: pytest.MonkeyPatch) -> Counter[bytes]:
    """Count how often each key is used to seal: the nonce is the same every time."""
    used: Counter[bytes] = Counter()
    seal = aead.seal

    def counted(key: bytes, plaintext: bytes, associated: bytes) -> bytes:
        used[key] += 1
        return seal(key, plaintext, associated)

    for room in ("box", "slots", "reminder"):
        monkeypatch.setattr(f"pinvault.vault.keys.{room}.seal", counted)
    return used


def test_nothing_fresh_is_used_twice(
    machine: Machine, session: Session, sealing_keys: Counter[bytes]
) -> None:
    """Salts of payload, agenda, hints and slots, and with them every key that seals."""
    seen: Counter[tuple[str, bytes]] = Counter(_of_slots(decode(machine.path.read_bytes())))
    passphrases = (PASSPHRASE, NEW_PASSPHRASE)
    for save in range(1, SAVES + 1):
        if save % ROTATE_EACH == 0:
            session.keys.change_passphrase(passphrases[save // ROTATE_EACH % 2])
            file = decode(machine.path.read_bytes())
            seen.update(_of_slots(file))
            # Every hint is sealed anew for the new vault key.
            seen.update(("hint salt", sealed[:32]) for sealed in _hints(session))
        else:
            before = set(_hints(session))
            session.hints.set(None, PinId.USER, Secret(HINTS[save % len(HINTS)]))
            seen.update(("hint salt", new[:32]) for new in set(_hints(session)) - before)
            file = decode(machine.path.read_bytes())
        seen.update(_fresh(file))
        if save % 25 == 0:
            session.hints.erase(None, PinId.USER)
    assert {what for what, _ in seen} == {
        "content salt",
        "agenda salt",
        "header mac",
        "payload",
        "hint salt",
        "lock salt",
        "wrapped key",
        "commitment",
        "fingerprint",
        "sealed key",
    }
    assert [what for (what, _), count in seen.items() if count > 1] == []
    assert max(sealing_keys.values()) == 1
    sys.stdout.write(f"{SAVES} saves, {len(seen)} fresh values, {len(sealing_keys)} keys\n")


def _hints(session: Session) -> tuple[bytes, ...]:
    return tuple(session.state.contents.hints.values())


def test_the_length_of_the_file_says_nothing_within_a_bucket(
    machine: Machine, session: Session
) -> None:
    """Long or short, many or few: the file stays as long as it was."""
    lengths = set()
    for text in ("猫", "the kiosk at the pier", "長い話" * 60, "港の見える坂の上の茶店で待った人"):
        session.hints.set(None, PinId.USER, Secret(text))
        session.hints.erase(None, PinId.USER)
        session.hints.set(None, PinId.RESIDENT, Secret(text))
        session.hints.erase(None, PinId.RESIDENT)
        session.pins.set_place(None, PinId.USER, text[:40])
        file = decode(machine.path.read_bytes())
        lengths.add((len(file.payload), len(file.agenda), machine.path.stat().st_size))
    assert len(lengths) == 1
