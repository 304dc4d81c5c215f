"""Makes the vectors that are not there yet; never one that is.

    python -m tests.vectors.make

The files in ``files/`` are frozen: a reader of any later version must give the same outcome for
them, so a vector that turns out wrong gets a successor, not a new content. Their random salts could
not be drawn again anyway. What this module builds from scratch are the good files (``good``); every
other one is taken from those by one change (``faults_*``), and what each must give is written by
hand in ``manifest/``. To add a vector: write its maker and its line in the manifest, and run this.

``expected/`` says what the good files hold: the words of the independent reader, read through
before they were frozen too. ``notes/`` holds answers to reminders. ``SHA256SUMS`` has the digest of
every file, and a test compares.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING

from pinvault.domain.agenda_items import Marks
from pinvault.reminders.notes import Notes, encode
from tests.support.vectors import by_reader, vectors
from tests.vectors.faults_contents import AGENDAS, CONTENTS
from tests.vectors.faults_form import COSTS, DAMAGED, FORM
from tests.vectors.faults_keys import HEADER_FAULTS, SLOT_FAULTS
from tests.vectors.given import FILES, FOLDER, OURS
from tests.vectors.good import GOOD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOO_LONG = {"many-cards"}
"""What no person would read through: there the two readers must agree."""

NOTES = {
    "nothing": Notes(),
    "answered": Notes(
        Marks(
            done=frozenset({("a1" * 8, 740_000), ("b2" * 8, 740_001)}),
            snoozed={("c3" * 8, 740_002): date(2027, 2, 28)},
        ),
        said_on=date(2026, 11, 22),
        said=frozenset({("d4" * 8, 740_003)}),
    ),
}
"""What was answered to the reminders of ``with-agenda``; the files lie beside no vault."""

SUMS = FOLDER / "SHA256SUMS"
MAKERS: dict[str, Callable[[], bytes]] = (
    GOOD | DAMAGED | FORM | COSTS | SLOT_FAULTS | HEADER_FAULTS | CONTENTS | AGENDAS
)


def freeze(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and note its digest.

    Raises:
        FileExistsError: it does, and stays as it is.
    """
    with path.open("xb") as file:
        file.write(data)
    with SUMS.open("a", encoding="ascii") as sums:
        sums.write(f"{hashlib.sha256(data).hexdigest()}  {path.parent.name}/{path.name}\n")


def main() -> None:
    """Make what is missing, the good ones first: the others are made from them."""
    for name, make in MAKERS.items():
        path = FILES / f"{name}.pinvault"
        if not path.exists():
            freeze(path, make())
    for name, answers in NOTES.items():
        path = FOLDER / "notes" / f"{name}.reminders"
        if not path.exists():
            freeze(path, OURS.reminder.seal_notes(encode(answers)))
    for vector in vectors():
        path = FOLDER / "expected" / f"{vector.name}.json"
        if vector.name in GOOD and vector.name not in TOO_LONG and not path.exists():
            told = json.dumps(by_reader(vector).contents, ensure_ascii=False, indent=1)
            freeze(path, (told + "\n").encode())


if __name__ == "__main__":
    main()
