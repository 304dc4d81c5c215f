"""The passphrase slots: both secrets or nothing, and only where they were made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pinvault.errors import UnreadableError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.container import DailySlot, DeviceKind, PortableSlot
from pinvault.vault.keys import (
    Box,
    DeviceSecret,
    device_matches,
    make_daily,
    make_portable,
    new_box,
    new_device_secret,
    open_daily,
    open_portable,
    random_id,
)
from tests.support.cheap import CHEAPEST

PASSPHRASE, OTHER_PASSPHRASE = Secret("a lantern by the river"), Secret("a lantern by the rivers")
HEADER = b"any header"


@pytest.fixture
def box() -> Box:
    """Give a new vault key."""
    return new_box(random_id())


@pytest.fixture
def device() -> DeviceSecret:
    """Give the secret of a machine."""
    return new_device_secret()


@pytest.fixture
def daily(box: Box, device: DeviceSecret) -> DailySlot:
    """Give a daily slot."""
    return make_daily(
        box,
        random_id(),
        PASSPHRASE,
        device,
        CHEAPEST,
        kind=DeviceKind.KEYRING,
        live=1,
        created=5,
    )


@pytest.fixture
def portable(box: Box) -> PortableSlot:
    """Give a portable slot."""
    return make_portable(box, random_id(), PASSPHRASE, CHEAPEST, 5)


def _same(one: Box, other: Box) -> bool:
    return one.header_mac(HEADER) == other.header_mac(HEADER)


def _refusal(
    slot: DailySlot, passphrase: Secret, device: DeviceSecret, vault_id: bytes
) -> tuple[type[Exception], str]:
    with pytest.raises((UnreadableError, WrongSecretError)) as caught:
        open_daily(slot, passphrase, device, vault_id)
    return type(caught.value), caught.value.reason


def test_the_daily_slot_keeps_what_it_was_made_with(daily: DailySlot) -> None:
    """Where the device secret is, under which name, since when, at which cost."""
    assert (daily.device, daily.live, daily.created) == (DeviceKind.KEYRING, 1, 5)
    assert daily.lock.cost == CHEAPEST


@pytest.mark.parametrize("passphrase_right", [True, False])
@pytest.mark.parametrize("device_right", [True, False])
def test_the_daily_slot_needs_both_secrets(
    box: Box,
    device: DeviceSecret,
    daily: DailySlot,
    *,
    passphrase_right: bool,
    device_right: bool,
) -> None:
    """Of the four combinations one opens; the others do not say which half was wrong."""
    passphrase = PASSPHRASE if passphrase_right else OTHER_PASSPHRASE
    secret = device if device_right else new_device_secret()
    if passphrase_right and device_right:
        assert _same(open_daily(daily, passphrase, secret, box.vault_id), box)
    else:
        refusal = _refusal(daily, passphrase, secret, box.vault_id)
        assert refusal == (WrongSecretError, "passphrase-wrong")


def test_the_fingerprint_knows_the_machine_without_a_derivation(
    box: Box, device: DeviceSecret, daily: DailySlot
) -> None:
    """Another machine's secret is told from a wrong passphrase."""
    assert device_matches(daily, device, box.vault_id)
    assert not device_matches(daily, new_device_secret(), box.vault_id)


def test_the_fingerprint_says_nothing_across_slots(box: Box, device: DeviceSecret) -> None:
    """Two files cannot be seen to come from one machine."""
    one, other = random_id(), random_id()
    assert device.fingerprint(box.vault_id, one) != device.fingerprint(box.vault_id, other)
    assert device.fingerprint(one, other) != device.fingerprint(box.vault_id, other)


def test_a_slot_opens_in_its_own_place_alone(
    box: Box, device: DeviceSecret, daily: DailySlot
) -> None:
    """Neither under another slot id nor in another vault."""
    moved = replace(daily, id=random_id())
    assert _refusal(moved, PASSPHRASE, device, box.vault_id)[1] == "passphrase-wrong"
    assert _refusal(daily, PASSPHRASE, device, random_id())[1] == "passphrase-wrong"


def test_the_commitment_is_checked(box: Box, device: DeviceSecret, daily: DailySlot) -> None:
    """A wrapped key that fits is not enough: it might fit two keys."""
    lock = replace(daily.lock, commitment=bytes(32))
    refusal = _refusal(replace(daily, lock=lock), PASSPHRASE, device, box.vault_id)
    assert refusal == (WrongSecretError, "passphrase-wrong")


def test_an_edited_wrapped_key_is_damage(box: Box, device: DeviceSecret, daily: DailySlot) -> None:
    """The secrets are right, so the message must not say that they are wrong."""
    lock = replace(daily.lock, wrapped=bytes(48))
    refusal = _refusal(replace(daily, lock=lock), PASSPHRASE, device, box.vault_id)
    assert refusal == (UnreadableError, "file-forged")


def test_another_salt_or_cost_is_another_key(
    box: Box, device: DeviceSecret, daily: DailySlot
) -> None:
    """A lowered cost does not open the lock that was made at a higher one."""
    for lock in (
        replace(daily.lock, salt=bytes(32)),
        replace(daily.lock, cost=replace(CHEAPEST, passes=2)),
        replace(daily.lock, cost=replace(CHEAPEST, memory_kib=65)),
    ):
        refusal = _refusal(replace(daily, lock=lock), PASSPHRASE, device, box.vault_id)
        assert refusal == (WrongSecretError, "passphrase-wrong")


def test_the_portable_slot_opens_with_its_passphrase(box: Box, portable: PortableSlot) -> None:
    """And with no other, under no other id, in no other vault."""
    assert _same(open_portable(portable, PASSPHRASE, box.vault_id), box)
    for slot, passphrase, vault_id in (
        (portable, OTHER_PASSPHRASE, box.vault_id),
        (replace(portable, id=random_id()), PASSPHRASE, box.vault_id),
        (portable, PASSPHRASE, random_id()),
    ):
        with pytest.raises(WrongSecretError) as caught:
            open_portable(slot, passphrase, vault_id)
        assert caught.value.reason == "passphrase-wrong"


def test_an_edited_portable_slot_is_damage(box: Box, portable: PortableSlot) -> None:
    """As for the daily slot."""
    slot = replace(portable, lock=replace(portable.lock, wrapped=bytes(48)))
    with pytest.raises(UnreadableError) as caught:
        open_portable(slot, PASSPHRASE, box.vault_id)
    assert caught.value.reason == "file-forged"


def test_a_lock_does_not_move_between_slots(
    box: Box, device: DeviceSecret, daily: DailySlot, portable: PortableSlot
) -> None:
    """What opens a portable slot opens no daily one, and the other way round."""
    into_daily = replace(daily, id=portable.id, lock=portable.lock)
    assert _refusal(into_daily, PASSPHRASE, device, box.vault_id)[1] == "passphrase-wrong"
    with pytest.raises(WrongSecretError):
        open_portable(replace(portable, id=daily.id, lock=daily.lock), PASSPHRASE, box.vault_id)


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_device_secret_has_32_bytes(length: int) -> None:
    """Whatever else a keyring gives is not taken for one."""
    with pytest.raises(ValueError, match=r"^$"):
        DeviceSecret(bytes(length))


def test_a_device_secret_does_not_show_itself(device: DeviceSecret) -> None:
    """It goes to its store and nowhere else; two are never alike."""
    assert repr(device) == str(device) == "DeviceSecret()"
    assert DeviceSecret(device.for_store()).for_store() == device.for_store()
    assert new_device_secret().for_store() != device.for_store()
