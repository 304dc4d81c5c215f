"""The rooms whose code is changed, and the tests that are written for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Room:
    """Patterns of sources below ``src/pinvault`` and of tests below ``tests``."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()
    """Patterns of tests that are left out: those that only run programs of their own."""

    def files(self) -> list[Path]:
        """Return the sources, in a fixed order."""
        return _matching(ROOT / "src" / "pinvault", self.sources)

    def tested_by(self) -> list[Path]:
        """Return the files of tests, in a fixed order."""
        left_out = _matching(ROOT / "tests", self.without)
        return [path for path in _matching(ROOT / "tests", self.tests) if path not in left_out]


_VECTORS = "vectors/test_vectors.py"
"""The frozen files, each with its outcome: they hold every reader of ours."""

ROOMS = {
    "values": Room(
        (
            "domain/card.py", "domain/dates.py", "domain/form.py", "domain/labels.py",
            "domain/leads.py", "domain/months.py", "domain/pin*.py", "domain/recall.py",
            "domain/record.py", "domain/renewal.py", "domain/tries.py", "domain/vault.py",
        ),
        ("domain/test_*.py",),
    ),
    "validity": Room(("domain/validity/*.py",), ("domain/validity/test_*.py",)),
    "merge": Room(("domain/merge/*.py",), ("domain/test_merge*.py",)),
    "agenda": Room(
        ("domain/agenda*.py", "domain/concerns.py"),
        ("domain/test_agenda*.py", "domain/test_concerns.py"),
    ),
    "recovery": Room(("domain/recovery/**/*.py",), ("domain/recovery/test_*.py",)),
    "hints": Room(
        ("domain/hints/*.py", "domain/hints/readings/*.py"),
        ("domain/hints/test_*.py",),
        without=("domain/hints/test_speed.py",),
    ),
    "container": Room(("vault/container/*.py",), ("vault/container/test_*.py", _VECTORS)),
    "keys": Room(
        ("vault/keys/*.py", "vault/strength.py"),
        ("vault/keys/test_*.py", "vault/session/test_notes.py", "vault/test_strength.py", _VECTORS),
    ),
    "codec": Room(
        ("vault/codec/*.py", "vault/sealing.py", "vault/agenda.py"),
        ("vault/codec/test_*.py", "vault/session/test_agenda_block.py", _VECTORS),
    ),
    "unattended": Room(
        ("vault/unattended/*.py",),
        ("reminders/test_unattended.py", "vault/session/test_notes.py", _VECTORS),
    ),
    "storage": Room(
        ("vault/storage/*.py", "vault/home.py"),
        ("vault/storage/test_*.py", "vault/test_home.py", "vault/session/test_notes.py"),
        without=("vault/storage/test_faults.py",),
    ),
    "session": Room(
        ("vault/session/*.py", "vault/suggestion.py"),
        ("vault/session/test_*.py", "vault/test_suggestion.py"),
        without=("vault/session/test_faults.py",),
    ),
    "device": Room(("vault/device/*.py",), ("vault/device/test_*.py",)),
    "health": Room(("vault/health/*.py",), ("vault/health/test_*.py",)),
}  # fmt: skip


def _matching(folder: Path, patterns: tuple[str, ...]) -> list[Path]:
    return sorted({path for pattern in patterns for path in folder.glob(pattern)})
