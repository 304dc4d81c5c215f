"""A backup on a small stick that is full, freed and read-only: ``small_stick.py STICK HOME``.

Meant for a name space in which STICK is a file system that may be filled and mounted anew. Prints a
line for each step: what the backup said, whether the one on the stick opens, what lies beside it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.backup.opening import Found
from pinvault.errors import PinvaultError
from pinvault.vault.container import limits
from tests.backup.common import ALONE, archived
from tests.support.cheap import CHEAPEST
from tests.support.full_disk import fill_disk
from tests.support.vaults import DATES, Machine

if TYPE_CHECKING:
    from pinvault.vault.session import Session

BACKUP = "a"


def main(stick: Path, home: Path) -> None:
    """Make the backup, then once more on a full, a freed and a read-only stick."""
    limits.FLOOR_MEMORY_KIB, limits.FLOOR_PASSES = CHEAPEST.memory_kib, CHEAPEST.passes
    session, _ = Machine(home).create()
    session.cards.add("花子", DATES)
    archived(session, stick / BACKUP, portable=ALONE)
    filler = stick / "filler"
    fill_disk(filler)
    _step("full", session, stick)
    filler.unlink()
    _step("freed", session, stick)
    subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
    _step("read-only", session, stick)


def _step(name: str, session: Session, stick: Path) -> None:
    before = (stick / BACKUP).read_bytes()
    try:
        archived(session, stick / BACKUP, portable=ALONE, force=True)
    except PinvaultError as error:
        said = error.reason
    else:
        said = "done"
    same = "same" if (stick / BACKUP).read_bytes() == before else "new"
    cards = len(Found(stick / BACKUP).by_passphrase(ALONE).contents.vault.cards)
    beside = sorted(path.name for path in stick.iterdir() if path.name != "filler")
    sys.stdout.write(f"{name}: {said}, {same}, {cards}, {' '.join(beside)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
