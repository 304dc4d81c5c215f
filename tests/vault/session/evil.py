"""What somebody may have done to a vault's file or its device secret, and what its holder is told.

Each line of the table is one evil state: it is refused for its own reason, or the vault opens
and a notice says what was found. Nobody here has the secrets; whoever edits a file makes its digest
fit again, because anybody can.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pinvault.vault.container import decode
from pinvault.vault.session.host import Items
from tests.vectors.parts import (
    AGENDA_DIGEST,
    COMMITMENT,
    CONTENT_SALT,
    DAILY_LOCK,
    DEVICE,
    DIGEST_BYTES,
    FINGERPRINT,
    HEADER_LENGTH,
    INSTALLATION,
    KIND,
    LANES,
    LIVE,
    MEMORY,
    PASSES,
    REVISION,
    SAVED,
    SLOT_ID,
    SLOT_MADE,
    SLOT_TYPE,
    SLOTS,
    UNFINISHED,
    VAULT_ID,
    VERSION,
    WRAPPED,
    digested,
    flipped,
    patched,
    slots_of,
    with_slots,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.vaults import Machine

    Evil = Callable[[Machine, Machine], None]

SHOWN = "shown: "
"""Before the name of a notice: the vault opens, and says so."""


def edited(change: Callable[[bytes], bytes]) -> Evil:
    """Change the file without its digest, and make the digest fit."""

    def do(machine: Machine, _: Machine) -> None:
        body = machine.path.read_bytes()[:-DIGEST_BYTES]
        machine.path.write_bytes(digested(change(body)))

    return do


def set_to(at: int, value: bytes) -> Evil:
    """Write ``value`` over the file."""
    return edited(lambda body: patched(body, at, value))


def bit(at: int) -> Evil:
    """Change a bit of the file."""
    return edited(lambda body: flipped(body, at))


def slots(change: Callable[[list[bytes], list[bytes]], list[bytes]]) -> Evil:
    """Put other slots under the old MAC; ``change`` sees those of the other vault, too."""

    def do(machine: Machine, other: Machine) -> None:
        data = machine.path.read_bytes()
        ours = decode(data).header_bytes
        theirs = decode(other.path.read_bytes()).header_bytes
        header = with_slots(ours, *change(slots_of(ours), slots_of(theirs)))
        machine.path.write_bytes(digested(header + data[len(ours) : -DIGEST_BYTES]))

    return do


def tail_of_other(machine: Machine, other: Machine) -> None:
    """Put the other vault's MAC, agenda and payload behind our header."""
    ours, theirs = machine.path.read_bytes(), other.path.read_bytes()
    ours = decode(ours).header_bytes
    rest = theirs[len(decode(theirs).header_bytes) : -DIGEST_BYTES]
    machine.path.write_bytes(digested(ours + rest))


def payload_of_other(machine: Machine, other: Machine) -> None:
    """Put the other vault's payload into ours."""
    data = machine.path.read_bytes()
    ours, theirs = decode(data).payload, decode(other.path.read_bytes()).payload
    body = data[: -DIGEST_BYTES - 4 - len(ours)] + len(theirs).to_bytes(4) + theirs
    machine.path.write_bytes(digested(body))


def agenda(change: Callable[[bytes, bytes], bytes]) -> Evil:
    """Put another agenda into the file; ``change`` sees ours and the other vault's."""

    def do(machine: Machine, other: Machine) -> None:
        data = machine.path.read_bytes()
        file = decode(data)
        new = change(file.agenda, decode(other.path.read_bytes()).agenda)
        start = len(file.header_bytes) + 32
        rest = data[start + 4 + len(file.agenda) : -DIGEST_BYTES]
        machine.path.write_bytes(digested(data[:start] + len(new).to_bytes(4) + new + rest))

    return do


def file_of_other(machine: Machine, other: Machine) -> None:
    """Put the other person's vault in the place of ours."""
    shutil.copy(other.path, machine.path)


def older(machine: Machine, _: Machine) -> None:
    """Put an older copy in the place of the file."""
    old = machine.path.read_bytes()
    machine.open().cards.rename(None, "次女")
    machine.path.write_bytes(old)


def replaced(data: bytes) -> Evil:
    """Put other bytes in the place of the file."""
    return lambda machine, _: (machine.path.write_bytes(data), None)[1]


def cut(machine: Machine, _: Machine) -> None:
    """Cut the file in its middle."""
    data = machine.path.read_bytes()
    machine.path.write_bytes(data[: len(data) // 2])


def instead(make: Callable[[Path], object]) -> Evil:
    """Put something that is no file in the file's place."""

    def do(machine: Machine, _: Machine) -> None:
        machine.path.rename(machine.path.with_name("away"))
        make(machine.path)

    return do


def item(change: Callable[[Machine, Machine], bytes]) -> Evil:
    """Put another value into the place of the device secret."""

    def do(machine: Machine, other: Machine) -> None:
        machine.keyring.put(names(machine).device(0), change(machine, other))

    return do


def taken(machine: Machine, _: Machine) -> None:
    """Take the device secret away."""
    machine.keyring.delete(names(machine).device(0))


def held(machine: Machine, name: str) -> bytes:
    """Return an item that is there."""
    value = machine.keyring.get(name)
    assert value is not None
    return value


def names(machine: Machine) -> Items:
    """Return the names of the machine's items."""
    return Items.of(decode(machine.path.read_bytes()).header)


STATES: dict[str, tuple[Evil, str]] = {
    "version raised": (set_to(VERSION, b"\0\2"), "file-too-new"),
    "version lowered": (set_to(VERSION, b"\0\0"), "file-damaged-restorable"),
    "kind turned to archive": (set_to(KIND, b"\2"), "file-damaged-restorable"),
    "kind unknown": (set_to(KIND, b"\7"), "file-damaged-restorable"),
    "header length raised": (bit(HEADER_LENGTH + 3), "file-damaged-restorable"),
    "vault id changed": (bit(VAULT_ID), "keyring-missing-item"),
    "installation changed": (bit(INSTALLATION), "keyring-missing-item"),
    "revision raised": (set_to(REVISION, (99).to_bytes(8)), "header-forged"),
    "revision lowered": (set_to(REVISION, (1).to_bytes(8)), "header-forged"),
    "revision at the end of its range": (set_to(REVISION, b"\xff" * 8), "header-forged"),
    "time of the save changed": (bit(SAVED + 7), "header-forged"),
    "time of the save after year 9999": (set_to(SAVED, b"\x7f" * 8), "file-damaged-restorable"),
    "rotation said to be unfinished": (set_to(UNFINISHED, b"\1"), "header-forged"),
    "content salt changed": (bit(CONTENT_SALT), "header-forged"),
    "agenda digest changed": (bit(AGENDA_DIGEST), "header-forged"),
    "slots said to be more": (bit(SLOTS), "file-damaged-restorable"),
    "slots said to be none": (set_to(SLOTS, b"\0"), "file-damaged-restorable"),
    "slot of an unknown type": (set_to(SLOT_TYPE, b"\x09"), "file-too-new"),
    "slot of a hardware key": (set_to(SLOT_TYPE, b"\4"), "file-too-new"),
    "slot id changed": (bit(SLOT_ID), "keyring-foreign"),
    "slot's day changed": (bit(SLOT_MADE + 7), "header-forged"),
    "device kind turned to file": (set_to(DEVICE, b"\2"), "device-file-missing"),
    "live item turned": (bit(LIVE), "keyring-missing-item"),
    "fingerprint changed": (bit(FINGERPRINT), "keyring-foreign"),
    "lock salt changed": (bit(DAILY_LOCK), "passphrase-wrong"),
    "memory lowered to nothing": (set_to(DAILY_LOCK + MEMORY, bytes(4)), "cost-too-low"),
    "memory raised to the limit of the field": (
        set_to(DAILY_LOCK + MEMORY, b"\xff" * 4),
        "cost-too-high",
    ),
    "memory raised within the limits": (
        set_to(DAILY_LOCK + MEMORY, (128).to_bytes(4)),
        "passphrase-wrong",
    ),
    "passes lowered to none": (set_to(DAILY_LOCK + PASSES, bytes(4)), "cost-too-low"),
    "passes raised over the limit": (
        set_to(DAILY_LOCK + PASSES, (21).to_bytes(4)),
        "cost-too-high",
    ),
    "lanes raised over the limit": (set_to(DAILY_LOCK + LANES, b"\x09"), "cost-too-high"),
    "commitment changed": (bit(DAILY_LOCK + COMMITMENT), "passphrase-wrong"),
    "wrapped key changed": (bit(DAILY_LOCK + WRAPPED), "file-forged"),
    "recovery slot removed": (slots(lambda ours, _: ours[:1]), "header-forged"),
    "recovery slot of another vault": (
        slots(lambda ours, other: [ours[0], other[1]]),
        "header-forged",
    ),
    "daily slot of another vault": (
        slots(lambda ours, other: [other[0], ours[1]]),
        "keyring-foreign",
    ),
    "daily slot removed": (slots(lambda ours, _: ours[1:]), "file-damaged-restorable"),
    "slot there twice": (
        slots(lambda ours, _: [ours[0], ours[0], ours[1]]),
        "file-damaged-restorable",
    ),
    "slots turned round": (slots(lambda ours, _: ours[::-1]), "header-forged"),
    "payload of another vault": (payload_of_other, "file-forged"),
    "all but the header of another vault": (tail_of_other, "header-forged"),
    "agenda of another vault": (agenda(lambda _, other: other), "shown: AGENDA_REPAIRED"),
    "agenda changed": (agenda(lambda ours, _: flipped(ours, 40)), "shown: AGENDA_REPAIRED"),
    "agenda emptied": (agenda(lambda _, __: b""), "shown: AGENDA_REPAIRED"),
    "a byte added behind the payload": (
        edited(lambda body: body + b"\0"),
        "file-damaged-restorable",
    ),
    "file of another person": (file_of_other, "keyring-missing-item"),
    "older copy": (older, "vault-older-copy"),
    "file cut": (cut, "file-damaged-restorable"),
    "file emptied": (replaced(b""), "file-damaged-restorable"),
    "another format": (replaced(b"PK\3\4" + bytes(100)), "file-damaged-restorable"),
    "link in the file's place": (instead(lambda path: path.symlink_to("away")), "vault-is-link"),
    "folder in the file's place": (instead(lambda path: path.mkdir()), "vault-is-folder"),
    "pipe in the file's place": (instead(os.mkfifo), "vault-not-regular"),
    "device in the file's place": (
        instead(lambda path: path.symlink_to("/dev/zero")),
        "vault-is-link",
    ),
    "device secret taken away": (taken, "keyring-missing-item"),
    "device secret of another vault": (
        item(lambda _, other: held(other, names(other).device(0))),
        "keyring-foreign",
    ),
    "device secret cut": (item(lambda *_: bytes(31)), "keyring-wrong-length"),
    "reminder key in the device secret's place": (
        item(lambda machine, _: held(machine, names(machine).reminder(0))),
        "keyring-foreign",
    ),
}
