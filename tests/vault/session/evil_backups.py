"""Evil states of a backup: where it came from is anybody's guess until it is open."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge
from pinvault.backup.sealing import seal_archive
from pinvault.vault.container import RecoverySlot, decode
from tests.backup.common import ALONE, archived
from tests.vault.session.evil_beside import State, by_passphrase
from tests.vectors.parts import (
    DIGEST_BYTES,
    HEADER_LENGTH,
    REVISION,
    VERSION,
    digested,
    flipped,
    patched,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.keys import RecoveryCode
    from tests.support.vaults import Machine
    from tests.vault.session.evil import Evil


def by_merging(machine: Machine, code: RecoveryCode) -> str:
    """Open the archive with our code and look what it would change."""
    session = machine.open()
    plan_merge(session, Found(machine.home / "backup").by_code(code.text()))
    return "opened"


def by_merging_alone(machine: Machine, _: RecoveryCode) -> str:
    """Open the archive with its passphrase and look what it would change."""
    plan_merge(machine.open(), Found(machine.home / "backup").by_passphrase(ALONE))
    return "opened"


def backup(change: Callable[[bytes], bytes] = lambda data: data, *, theirs: bool = False) -> Evil:
    """Make an archive of our vault or of the other, and change it."""

    def do(machine: Machine, other: Machine) -> None:
        maker = other if theirs else machine
        path = archived(maker.open(), maker.home / "backup")
        data = path.read_bytes()
        (machine.home / "backup").write_bytes(change(data))

    return do


def their_backup_for_our_code(machine: Machine, other: Machine) -> None:
    """Put our public key into the other's archive, so that it asks for our code."""
    session = other.open()
    header, ours = session.state.header, decode(machine.path.read_bytes()).header
    slots = tuple(
        next(each for each in ours.slots if isinstance(each, RecoverySlot))
        if isinstance(slot, RecoverySlot)
        else slot
        for slot in header.slots
    )
    session.replace_state(lambda state: replace(state, header=replace(header, slots=slots)))
    (machine.home / "backup").write_bytes(seal_archive(session, None).data)


def their_backup_for_a_passphrase(machine: Machine, other: Machine) -> None:
    """Make an archive of the other vault that a passphrase opens, which we are told."""
    path = archived(other.open(), other.home / "backup", portable=ALONE)
    shutil.copy(path, machine.home / "backup")


def redone(at: int, value: bytes) -> Callable[[bytes], bytes]:
    """Write over an archive and make its digest fit."""
    return lambda data: digested(patched(data[:-DIGEST_BYTES], at, value))


STATES: dict[str, State] = {
    "backup in the vault's place": State(
        lambda machine, other: (
            backup()(machine, other),
            shutil.copy(machine.home / "backup", machine.path),
            None,
        )[-1],
        "file-is-archive",
        by_passphrase,
    ),
    "vault in the backup's place": State(
        lambda machine, _: (shutil.copy(machine.path, machine.home / "backup"), None)[1],
        "archive-is-vault",
        by_merging,
    ),
    "backup of somebody else": State(backup(theirs=True), "archive-code-other", by_merging),
    "backup of somebody else, made for our code": State(
        their_backup_for_our_code, "archive-code-other", by_merging
    ),
    "backup of somebody else, with its passphrase": State(
        their_backup_for_a_passphrase, "archive-other-vault", by_merging_alone
    ),
    "backup damaged": State(
        backup(lambda data: flipped(data, 2000)), "archive-damaged", by_merging
    ),
    "backup of a later version": State(
        backup(redone(VERSION, b"\0\2")), "file-too-new", by_merging
    ),
    "backup edited": State(
        backup(redone(REVISION, (99).to_bytes(8))), "archive-forged", by_merging
    ),
    "backup of another form": State(
        backup(redone(HEADER_LENGTH, b"\xff" * 4)), "archive-malformed", by_merging
    ),
    "backup of another program": State(
        backup(lambda _: b"PK\3\4" + bytes(100)), "archive-foreign", by_merging
    ),
}
