"""The frozen files: both readers give the outcome that the manifest declares."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NoReturn

import pytest

import tests.reader.keys
import tests.reader.layout
from pinvault.reminders.notes import decode
from pinvault.secret import Secret
from pinvault.vault.keys import slots
from pinvault.vault.keys.derive import stretch
from tests.reader.crypto import argon2id
from tests.reader.reminders import notes
from tests.support.vectors import FOLDER, NOTHING, OPENED, Vector, by_pinvault, by_reader, vectors
from tests.vectors.given import FILES, OURS
from tests.vectors.make import MAKERS, NOTES, SUMS, freeze

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.container import Cost

UNDERIVED = [vector for vector in vectors() if vector.chapter == "form"]
GOOD = [vector for vector in vectors() if vector.pinvault == OPENED and vector.opener != NOTHING]

each_vector = pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector.name)
each_good = pytest.mark.parametrize("vector", GOOD, ids=lambda vector: vector.name)
each_underived = pytest.mark.parametrize("vector", UNDERIVED, ids=lambda vector: vector.name)

_argon2id = cache(argon2id)


@cache
def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return stretch(Secret(passphrase), salt, cost)


@pytest.fixture(autouse=True)
def _derive_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each reader derive each passphrase once: the costs of the files are real."""

    def stretch_once(passphrase: Secret, salt: bytes, cost: Cost) -> bytes:
        return _stretched(passphrase.reveal(), salt, cost)

    monkeypatch.setattr(slots, "stretch", stretch_once)
    monkeypatch.setattr(tests.reader.keys, "argon2id", _argon2id)


@each_vector
def test_pinvault_gives_the_declared_outcome(vector: Vector) -> None:
    """Every file opens or is refused for the reason that is written down for it."""
    reading = by_pinvault(vector)
    assert (reading.outcome, reading.agenda) == (vector.pinvault, vector.agenda)


@each_vector
def test_the_independent_reader_gives_the_declared_outcome(vector: Vector) -> None:
    """The page alone is enough to tell the same."""
    reading = by_reader(vector)
    assert (reading.outcome, reading.agenda) == (vector.reader, vector.agenda)


@each_good
def test_both_readers_agree_on_the_contents(vector: Vector) -> None:
    """Cards, dates, hints and due days are the same by pinvault and by the page."""
    assert by_pinvault(vector).contents == by_reader(vector).contents


@pytest.mark.parametrize(
    "expected", sorted((FOLDER / "expected").iterdir()), ids=lambda path: path.stem
)
def test_good_vectors_hold_what_is_written_down(expected: Path) -> None:
    """What a file held when it was frozen is what it holds in every later version."""
    (vector,) = (vector for vector in GOOD if vector.name == expected.stem)
    assert by_pinvault(vector).contents == json.loads(expected.read_text(encoding="utf-8"))


@each_underived
def test_no_derivation_starts_for_what_is_refused_before_keys(
    vector: Vector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hostile file costs its reader nothing."""

    def derive(*_: object) -> NoReturn:
        pytest.fail("a derivation was started")

    monkeypatch.setattr(slots, "stretch", derive)
    monkeypatch.setattr(tests.reader.keys, "argon2id", derive)
    assert by_pinvault(vector).outcome == vector.pinvault
    assert by_reader(vector).outcome == vector.reader


def test_every_file_has_its_line_and_its_maker() -> None:
    """No vector lies about unread, and none is without the record of how it came to be."""
    files = {path.stem for path in (FOLDER / "files").iterdir()}
    assert {vector.file or vector.name for vector in vectors()} == files
    assert set(MAKERS) == files


@pytest.mark.parametrize("name", sorted(NOTES))
def test_both_readers_know_the_answers_to_reminders(name: str) -> None:
    """As they were when the file was frozen."""
    sealed = (FOLDER / "notes" / f"{name}.reminders").read_bytes()
    kept = decode(OURS.reminder.open_notes(sealed))
    assert kept == NOTES[name]
    file = tests.reader.layout.parse((FILES / "with-agenda.pinvault").read_bytes())
    assert notes(file, sealed, OURS.reminder.for_store()) == {
        "done": [_told(key) for key in sorted(kept.marks.done)],
        "snoozed": [[*_told(key), until.isoformat()] for key, until in kept.marks.snoozed.items()],
        "said_on": kept.said_on and kept.said_on.isoformat(),
        "said": [_told(key) for key in sorted(kept.said)],
    }


def _told(key: tuple[str, int]) -> list[str]:
    return [key[0], date.fromordinal(key[1]).isoformat()]


def test_names_are_given_once() -> None:
    """A name stands for one line of the manifest."""
    names = [vector.name for vector in vectors()]
    assert len(set(names)) == len(names)


def test_the_files_are_frozen() -> None:
    """Whoever changes a vector changes what an old file means."""
    lines = (line.split("  ") for line in SUMS.read_text("ascii").splitlines())
    listed = {name: digest for digest, name in lines}
    folders = ("files", "expected", "notes")
    files = [path for folder in folders for path in (FOLDER / folder).iterdir()]
    found = {
        path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    assert found == listed


def test_a_vector_is_never_overwritten(tmp_path: Path) -> None:
    """Making vectors again leaves those that are there alone."""
    path = tmp_path / "one-card.pinvault"
    path.write_bytes(b"as it was")
    before = SUMS.read_bytes()
    with pytest.raises(FileExistsError):
        freeze(path, b"something else")
    assert (path.read_bytes(), SUMS.read_bytes()) == (b"as it was", before)
