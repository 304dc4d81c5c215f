"""Change a vault once, with the change marked for strace: the key lies in a private file.

    python -m tests.vault.session.change_once CHANGE VAULT

Prints ``done`` or the reason of the error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pinvault.clock import SystemClock
from pinvault.domain.pins import PinId
from pinvault.errors import PinvaultError
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind, limits
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.session import Host, create_vault, open_with_passphrase
from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.notes import NotesFile
from tests.support.cheap import CHEAPEST
from tests.support.stretch import stretch
from tests.support.vaults import DATES, HINT, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.vault.session import Session

NEW_HINT = Secret("祖母の庭の木")
ANSWERS = b"done and put off"


def host(path: Path) -> Host:
    """Return this machine, with the private folder beside the vault."""
    limits.FLOOR_MEMORY_KIB, limits.FLOOR_PASSES = CHEAPEST.memory_kib, CHEAPEST.passes
    store = PrivateFileStore(path.parent / "device")
    return Host(VaultFile(path), lambda _: store, SystemClock())


def prepare(folder: Path) -> None:
    """Lay out a vault with a card, a hint, and an answer to a reminder."""
    session, _ = create_vault(
        host(folder / "vault.pinvault"), PASSPHRASE, device=DeviceKind.FILE, cost=CHEAPEST
    )
    session.cards.add("花子", DATES)
    session.hints.set(None, PinId.USER, HINT)
    assert session.state.reminder is not None
    notes = session.state.reminder.seal_notes(ANSWERS)
    NotesFile(folder / "vault.pinvault").write(notes)


def change(what: str, path: Path) -> None:
    """Open the vault, then make one change inside the marked stretch."""
    with TemporaryDirectory() as scratch:
        # What is imported late is imported now: imports are not part of the change.
        prepare(Path(scratch))
        _make(what, open_with_passphrase(host(Path(scratch) / path.name), PASSPHRASE))
    session = open_with_passphrase(host(path), PASSPHRASE)
    with stretch():
        _make(what, session)


def _make(what: str, session: Session) -> None:
    if what == "hint":
        session.hints.set(None, PinId.USER, NEW_HINT)
    elif what == "passphrase":
        session.keys.change_passphrase(NEW_PASSPHRASE)
    else:
        session.hints.erase(None, PinId.USER)


if __name__ == "__main__":
    try:
        change(sys.argv[1], Path(sys.argv[2]))
    except PinvaultError as error:
        sys.stdout.write(f"{error.reason}\n")
    else:
        sys.stdout.write("done\n")
