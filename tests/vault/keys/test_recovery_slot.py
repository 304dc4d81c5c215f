"""The recovery slot: sealed without the code, opened by it alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import UnreadableError, WrongSecretError
from pinvault.vault.container.layout import PUBLIC_KEY_BYTES, SEALED_KEY_BYTES
from pinvault.vault.keys import (
    Box,
    RecoveryCode,
    new_box,
    open_recovery,
    public_bytes,
    random_id,
    seal_recovery,
)
from pinvault.vault.keys.derive import hkdf
from tests.reader.crypto import hkdf as by_the_page
from tests.reader.crypto import hpke_keys, hpke_open, hpke_public
from tests.reader.keys import code_bytes
from tests.reader.outcomes import RefusedError

if TYPE_CHECKING:
    from pinvault.vault.container import RecoverySlot

HEADER = b"any header"


@pytest.fixture
def code() -> RecoveryCode:
    """Give a code."""
    return RecoveryCode.new()


@pytest.fixture
def box() -> Box:
    """Give a new vault key."""
    return new_box(random_id())


@pytest.fixture
def slot(box: Box, code: RecoveryCode) -> RecoverySlot:
    """Give a slot for the code, the third of its vault."""
    return seal_recovery(box, random_id(), public_bytes(code, box.vault_id), 3, 5)


def test_the_code_opens_the_slot(box: Box, code: RecoveryCode, slot: RecoverySlot) -> None:
    """The vault key comes back whole."""
    opened = open_recovery(slot, code, box.vault_id)
    assert opened.header_mac(HEADER) == box.header_mac(HEADER)
    assert opened.vault_id == box.vault_id


def test_the_slot_has_the_lengths_of_the_page(slot: RecoverySlot) -> None:
    """Suite 1 leaves no choice."""
    assert (len(slot.public_key), len(slot.sealed)) == (PUBLIC_KEY_BYTES, SEALED_KEY_BYTES)
    assert (slot.number, slot.created) == (3, 5)


def test_the_public_half_seals_for_the_same_paper(
    box: Box, code: RecoveryCode, slot: RecoverySlot
) -> None:
    """A rotation needs no code: the new vault key opens with the paper that is there."""
    rotated = new_box(box.vault_id)
    again = seal_recovery(rotated, slot.id, slot.public_key, slot.number, slot.created)
    opened = open_recovery(again, code, box.vault_id)
    assert opened.header_mac(HEADER) == rotated.header_mac(HEADER)
    assert opened.header_mac(HEADER) != box.header_mac(HEADER)


def test_sealing_twice_gives_different_bytes(box: Box, slot: RecoverySlot) -> None:
    """Two files do not show that they hold the same key."""
    again = seal_recovery(box, slot.id, slot.public_key, slot.number, slot.created)
    assert again.sealed != slot.sealed


def test_another_code_is_named_by_the_number_that_is_needed(box: Box, slot: RecoverySlot) -> None:
    """The message can say which paper to look for."""
    with pytest.raises(WrongSecretError) as caught:
        open_recovery(slot, RecoveryCode.new(), box.vault_id)
    assert caught.value.reason == "recovery-code-other"
    assert caught.value.values["number"] == 3


def test_a_code_is_bound_to_its_vault(code: RecoveryCode, slot: RecoverySlot) -> None:
    """The same digits in another vault are another key pair."""
    with pytest.raises(WrongSecretError):
        open_recovery(slot, code, random_id())


@pytest.mark.parametrize("change", ["id", "mlkem", "x25519", "zero", "tag"])
def test_an_edited_slot_is_damage(
    box: Box, code: RecoveryCode, slot: RecoverySlot, change: str
) -> None:
    """The code is right, so the message must not say that it is wrong."""
    sealed = bytearray(slot.sealed)
    if change == "zero":
        sealed[1088:1120] = bytes(32)
    elif change != "id":
        sealed[{"mlkem": 0, "x25519": 1100, "tag": -1}[change]] ^= 1
    slot_id = random_id() if change == "id" else slot.id
    with pytest.raises(UnreadableError) as caught:
        open_recovery(replace(slot, id=slot_id, sealed=bytes(sealed)), code, box.vault_id)
    assert caught.value.reason == "file-forged"


def test_both_halves_of_the_hybrid_are_in_the_key(
    box: Box, code: RecoveryCode, slot: RecoverySlot
) -> None:
    """Whoever breaks one of the two, and puts its result in, still opens nothing."""
    seed = hkdf(code.bits(), box.vault_id, b"recovery ml-kem-768", 64)
    x25519 = hkdf(code.bits(), box.vault_id, b"recovery x25519")
    info = b"pinvault/1 recovery slot" + box.vault_id + slot.id
    assert len(hpke_open(hpke_keys(seed, x25519), slot.sealed, info)) == 32
    for keys in (hpke_keys(bytes(64), x25519), hpke_keys(seed, b"\1" * 32)):
        with pytest.raises(RefusedError):
            hpke_open(keys, slot.sealed, info)


def test_the_page_makes_the_same_public_key(box: Box, code: RecoveryCode) -> None:
    """From the twenty bytes of the code, by the formulas of docs/vault-format.md."""
    bits = code_bytes(code.text().reveal())
    keys = hpke_keys(
        by_the_page(bits, box.vault_id, b"recovery ml-kem-768", 64),
        by_the_page(bits, box.vault_id, b"recovery x25519"),
    )
    assert hpke_public(keys) == public_bytes(code, box.vault_id)
