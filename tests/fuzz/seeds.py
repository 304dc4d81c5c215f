"""What mutation starts from: the frozen vectors, taken apart as far as a target needs it."""

from __future__ import annotations

from pathlib import Path

from tests.vectors.given import FILES, OURS
from tests.vectors.parts import DIGEST_BYTES, apart

CORPUS = Path(__file__).parent / "corpus"
OUR_FILES = ("no-cards", "one-card", "japanese", "history", "with-reminders")


def _files() -> list[bytes]:
    return [path.read_bytes()[:-DIGEST_BYTES] for path in sorted(FILES.iterdir())]


def _payloads() -> list[bytes]:
    return [apart(name).padded.rstrip(b"\0")[:-1] for name in OUR_FILES]


def _agendas() -> list[bytes]:
    parts = apart("with-reminders")
    revision = int.from_bytes(parts.header[47:55])
    return [OURS.reminder.open_agenda(parts.agenda, revision)]


def _answers() -> list[bytes]:
    folder = FILES.parent / "notes"
    return [OURS.reminder.open_notes(path.read_bytes()) for path in sorted(folder.iterdir())]


MADE = {"container": _files, "payload": _payloads, "agenda": _agendas, "answers": _answers}


def seeds(target: str) -> list[bytes]:
    """Return the inputs that a target's mutations start from."""
    kept = sorted((CORPUS / target).glob("*"))
    return [*MADE.get(target, list)(), *(path.read_bytes() for path in kept)]
