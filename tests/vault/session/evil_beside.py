"""Evil states of what lies beside the file, and of what somebody with a copy of it can forge.

The public half of the recovery code stands in the file, so anybody can seal contents for it; the
daily job reads the file without the vault key.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from pinvault.reminders.agenda import Agenda
from pinvault.vault.codec import encode_payload
from pinvault.vault.container import Container, RecoverySlot, decode, encode, encode_header
from pinvault.vault.keys import new_box
from pinvault.vault.session import open_with_code
from pinvault.vault.session.slotting import same_recovery
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import find_block
from tests.support.vaults import NEW_PASSPHRASE
from tests.vault.session.evil import SHOWN, agenda, edited, held, names
from tests.vectors.parts import (
    AGENDA_DIGEST,
    flipped,
    patched,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.keys import RecoveryCode
    from tests.support.vaults import Machine
    from tests.vault.session.evil import Evil

    Look = Callable[[Machine, RecoveryCode], str]


class State(NamedTuple):
    """What was done, what is said of it, and to whom."""

    evil: Evil
    said: str
    look: Look


def by_passphrase(machine: Machine, _: RecoveryCode) -> str:
    """Open the vault and return what is told."""
    session = machine.open()
    told = ", ".join(notice.name for notice in session.notices())
    session.close()
    return SHOWN + told


def by_code(machine: Machine, code: RecoveryCode) -> str:
    """Open the vault by its recovery code."""
    open_with_code(machine.host(), code.text()).close()
    return "opened"


def by_daily_job(machine: Machine, _: RecoveryCode) -> str:
    """Read the reminders, as the job does that has the reminder key alone."""
    block = find_block(str(machine.path))
    key = machine.keyring.get(block.item)
    assert key is not None
    found = Agenda(str(machine.path), lambda: Unattended(key, block))
    return SHOWN + ("notes lost" if found.notes_lost else "")


def record(revision: int, change: int = 0) -> Evil:
    """Write another record into the keyring: ``revision`` more, or with another tag."""

    def do(machine: Machine, _: Machine) -> None:
        name = names(machine).record
        seen, saved, tag = struct.unpack(">QQ32s", held(machine, name))
        value = struct.pack(">QQ32s", seen + revision, saved, flipped(tag, change))
        machine.keyring.put(name, value if revision or change else b"nothing")

    return do


def clock(**by: float) -> Evil:
    """Turn the clock."""
    return lambda machine, _: machine.clock.turn(**by)


def before_rotation(machine: Machine, _: Machine) -> None:
    """Put the file from before a change of passphrase back."""
    old = machine.path.read_bytes()
    machine.open().keys.change_passphrase(NEW_PASSPHRASE)
    machine.path.write_bytes(old)


def before_rotation_with_its_keys(machine: Machine, other: Machine) -> None:
    """Put the old device secret back, too."""
    name = names(machine).device(0)
    secret = held(machine, name)
    before_rotation(machine, other)
    machine.keyring.put(name, secret)


def headed_anew(agenda_of: Callable[[bytes, bytes], bytes]) -> Evil:
    """Put another agenda into the file, its digest into the header, and make the file's fit."""

    def do(machine: Machine, other: Machine) -> None:
        agenda(agenda_of)(machine, other)
        digest = hashlib.sha256(decode(machine.path.read_bytes()).agenda).digest()
        edited(lambda body: patched(body, AGENDA_DIGEST, digest))(machine, other)

    return do


def agenda_of_before(machine: Machine, other: Machine) -> None:
    """Put an earlier agenda under today's revision."""
    earlier = decode(machine.path.read_bytes()).agenda
    machine.open().cards.rename(None, "次女")
    headed_anew(lambda *_: earlier)(machine, other)


def notes(change: Callable[[bytes], bytes]) -> Evil:
    """Answer a reminder, and change the file in which that is kept."""

    def do(machine: Machine, _: Machine) -> None:
        block = find_block(str(machine.path))
        opened = Unattended(held(machine, block.item), block)
        path = machine.path.with_name(f"{machine.path.name}.reminders")
        path.write_bytes(change(opened.seal_notes(b"{}")))

    return do


def notes_as_link(machine: Machine, _: Machine) -> None:
    """Put a link where the notes are kept."""
    machine.path.with_name(f"{machine.path.name}.reminders").symlink_to(machine.path)


def forged(change: Callable[[dict[str, Any]], object]) -> Evil:
    """Seal contents of our own for the public half of the code that stands in the file."""

    def do(machine: Machine, _: Machine) -> None:
        vault = machine.open().state.contents
        plain = encode_payload(vault)
        end = 4 + int.from_bytes(plain[:4])
        index = json.loads(plain[4:end])
        change(index)
        text = json.dumps(index).encode()
        header = decode(machine.path.read_bytes()).header
        box = new_box(header.vault_id)
        sealed = (
            same_recovery(box, slot) if isinstance(slot, RecoverySlot) else slot
            for slot in header.slots
        )
        header_bytes = encode_header(replace(header, slots=tuple(sealed)))
        mac = box.header_mac(header_bytes)
        payload = box.seal_payload(
            len(text).to_bytes(4) + text + plain[end:],
            header.content_salt,
            hashlib.sha256(header_bytes + mac).digest(),
        )
        machine.path.write_bytes(encode(Container(header, header_bytes, mac, b"", payload)))

    return do


def twice(index: dict[str, Any]) -> None:
    """List a card a second time."""
    (card,) = index["vault"]["cards"]
    index["vault"]["cards"].append({**card, "name": "Ren", "pins": []})


def nothing(_: dict[str, Any]) -> None:
    """Leave the contents as they are."""


STATES: dict[str, State] = {
    "clock set back": State(clock(days=-400), SHOWN + "CLOCK_BEHIND", by_passphrase),
    "clock in 1970": State(clock(days=-20_700), SHOWN + "CLOCK_BEHIND", by_passphrase),
    "record of a later save": State(record(1), "vault-older-copy", by_passphrase),
    "record of another save": State(record(0, 1), "vault-other-copy", by_passphrase),
    "record of a later save, for the code": State(record(1), "vault-older-copy", by_code),
    "record spoilt": State(record(0), SHOWN, by_passphrase),
    "file of before a rotation": State(before_rotation, "keyring-missing-item", by_passphrase),
    "file and key of before a rotation": State(
        before_rotation_with_its_keys, "vault-older-copy", by_passphrase
    ),
    "file of before a rotation, for the code": State(before_rotation, "vault-older-copy", by_code),
    "vault of somebody else's making": State(forged(nothing), "header-forged", by_passphrase),
    "vault of somebody else's making, for the code": State(
        forged(nothing), "vault-other-copy", by_code
    ),
    "two cards with one id": State(forged(twice), "payload-malformed", by_code),
    "a name that acts on the terminal": State(
        forged(lambda index: index["vault"]["cards"][0].update(name="\x1b]0;Bank\x07")),
        "payload-malformed",
        by_code,
    ),
    "an unknown field": State(
        forged(lambda index: index["vault"].update(colour="red")), "payload-malformed", by_code
    ),
    "contents of a later schema": State(
        forged(lambda index: index.update(schema=2)), "file-too-new", by_code
    ),
    "agenda changed, for the daily job": State(
        agenda(lambda ours, _: flipped(ours, 40)), "file-forged", by_daily_job
    ),
    "agenda of another vault, for the daily job": State(
        headed_anew(lambda _, other: other), "file-forged", by_daily_job
    ),
    "agenda of an earlier save, for the daily job": State(
        agenda_of_before, "file-forged", by_daily_job
    ),
    "agenda of an earlier save": State(agenda_of_before, "header-forged", by_passphrase),
    "agenda taken out, for the daily job": State(
        headed_anew(lambda *_: b""), "agenda-missing", by_daily_job
    ),
    "file damaged, for the daily job": State(
        lambda machine, _: (machine.path.write_bytes(machine.path.read_bytes()[:-1]), None)[1],
        "file-damaged",
        by_daily_job,
    ),
    "notes changed": State(
        notes(lambda sealed: flipped(sealed, 60)), SHOWN + "notes lost", by_daily_job
    ),
    "notes cut": State(notes(lambda sealed: sealed[:30]), SHOWN + "notes lost", by_daily_job),
    "notes that are a link": State(notes_as_link, "reminder-notes-unreadable", by_daily_job),
}
