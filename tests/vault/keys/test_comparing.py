"""What an attacker could measure is compared in a time that does not depend on where it differs."""

from __future__ import annotations

import ast
import hmac
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pinvault.vault.keys
from pinvault.errors import UnreadableError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.keys import RecoveryCode, device_matches, make_daily, open_daily
from tests.support.cheap import CHEAPEST
from tests.vectors.given import OTHER, OURS, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.container import DailySlot

COMPARED = {"commitment", "fingerprint", "mac", "tag", "wrapped"}
"""Names of what is derived from a secret and compared with what stands in a file."""


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return what goes through the comparison in constant time."""
    seen: list[bytes] = []
    compare = hmac.compare_digest

    def watched(left: bytes, right: bytes) -> bool:
        seen.extend((left, right))
        return compare(left, right)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    return seen


def _mac() -> bytes:
    wrong = bytes(32)
    with pytest.raises(UnreadableError, match="header-forged"):
        OURS.box.check_header(b"header", wrong)
    return wrong


def _slot() -> DailySlot:
    return make_daily(
        OURS.box,
        bytes(16),
        PASSPHRASE,
        OURS.device,
        CHEAPEST,
        kind=DeviceKind.FILE,
        live=0,
        created=0,
    )


def _commitment() -> bytes:
    slot = _slot()
    with pytest.raises(WrongSecretError, match="passphrase-wrong"):
        open_daily(slot, Secret("another one"), OURS.device, OURS.vault_id)
    return slot.lock.commitment


def _fingerprint() -> bytes:
    slot = _slot()
    assert not device_matches(slot, OTHER.device, OURS.vault_id)
    return slot.fingerprint


def _check_of_a_code() -> bytes:
    with pytest.raises(WrongSecretError, match="recovery-code-mistyped"):
        RecoveryCode.parse(Secret("0000-" * 8 + "0000"))
    return b"0000"


def _secret() -> bytes:
    assert Secret("one") != Secret("two")
    return b"one"


@pytest.mark.parametrize("wrong", [_mac, _commitment, _fingerprint, _check_of_a_code, _secret])
def test_it_is_compared_in_constant_time(compared: list[bytes], wrong: Callable[[], bytes]) -> None:
    """A wrong one as well as a right one."""
    assert wrong() in compared


def test_nothing_of_the_kind_is_compared_otherwise() -> None:
    """No == and no != on such a name in the room of the keys."""
    found = []
    for path in sorted(Path(pinvault.vault.keys.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                names = {
                    ast.unparse(part).rpartition(".")[2] for part in [node.left, *node.comparators]
                }
                found += [f"{path.name}:{node.lineno}"] if names & COMPARED else []
    assert found == []
