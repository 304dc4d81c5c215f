"""The independent reader as a person would use it: the folder alone, on the command line."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.vectors import FOLDER, openers

HERE = Path(__file__).parent
FILES = FOLDER / "files"
PASSPHRASE, DEVICE, REMINDER = (
    openers()["reminded"][name] for name in ("passphrase", "device", "reminder")
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Give a folder with a copy of the reader in it, and the device secret as a file."""
    ignored = shutil.ignore_patterns("test_*", "__pycache__")
    shutil.copytree(HERE, tmp_path / "reader", ignore=ignored)
    (tmp_path / "device.hex").write_text(DEVICE + "\n")
    (tmp_path / "reminder.hex").write_text(REMINDER + "\n")
    return tmp_path


def _read(folder: Path, name: str, *options: str, secret: str) -> tuple[int, dict[str, Any]]:
    """Run the copy on a vector; ``{}`` in an option is the descriptor of ``secret``."""
    reading, writing = os.pipe()
    os.write(writing, f"{secret}\n".encode())
    os.close(writing)
    told = [option.format(reading) for option in options]
    done = subprocess.run(
        [sys.executable, "-m", "reader", FILES / f"{name}.pinvault", *told],
        cwd=folder,
        env={"PATH": ""},
        capture_output=True,
        pass_fds=[reading],
        check=False,
    )
    os.close(reading)
    assert not done.stderr
    return done.returncode, json.loads(done.stdout)


def _texts(told: dict[str, Any]) -> list[str]:
    (card,) = told["vault"]["cards"]
    return [pin["hint"]["text"] for pin in card["pins"] if "hint" in pin]


def test_passphrase_and_device_secret_show_the_hints(elsewhere: Path) -> None:
    """The way in of every day, without pinvault."""
    options = ("--passphrase-fd={}", "--device-secret-hex-file=device.hex")
    status, told = _read(elsewhere, "one-card", *options, secret=PASSPHRASE)
    assert (status, told["outcome"]) == (0, "opened")
    assert _texts(told) == ["the cat at the blue roof", "first train"]


def test_the_recovery_code_shows_the_hints(elsewhere: Path) -> None:
    """The way back, when the machine is gone."""
    code = openers()["code"]["code"]
    status, told = _read(elsewhere, "with-recovery", "--code-fd={}", secret=code)
    assert (status, told["outcome"]) == (0, "opened")
    assert _texts(told) == ["the cat at the blue roof", "first train"]


def test_an_archive_opens_by_its_passphrase(elsewhere: Path) -> None:
    """A backup needs nothing of the machine that made it."""
    passphrase = openers()["archive"]["passphrase"]
    status, told = _read(elsewhere, "archive-portable", "--passphrase-fd={}", secret=passphrase)
    assert (status, told["kind"]) == (0, "archive")


def test_the_reminder_key_shows_the_due_days(elsewhere: Path) -> None:
    """What the daily job sees can be seen without it."""
    options = ("--device-secret-hex-file=device.hex", "--reminder-key-hex-file=reminder.hex")
    _, told = _read(elsewhere, "with-agenda", "--passphrase-fd={}", *options, secret=PASSPHRASE)
    assert {"kind", "on"} <= told["agenda"][0].keys()


def test_the_reminder_key_shows_what_was_answered(elsewhere: Path) -> None:
    """The notes beside the vault, which nothing else opens."""
    path = FOLDER / "notes" / "answered.reminders"
    options = ("--device-secret-hex-file=device.hex", "--reminder-key-hex-file=reminder.hex")
    given = ("--passphrase-fd={}", *options, f"--notes-file={path}")
    _, told = _read(elsewhere, "with-agenda", *given, secret=PASSPHRASE)
    assert told["notes"]["said_on"] == "2026-11-22"
    (elsewhere / "notes").write_bytes(path.read_bytes()[:-1])
    cut = (*given[:-1], f"--notes-file={elsewhere / 'notes'}")
    assert _read(elsewhere, "with-agenda", *cut, secret=PASSPHRASE)[1] == {
        "outcome": "forged-notes"
    }


def test_what_cannot_be_read_is_said_in_one_word(elsewhere: Path) -> None:
    """Damage, newer versions and wrong secrets are told apart."""
    options = ("--passphrase-fd={}", "--device-secret-hex-file=device.hex")
    assert _read(elsewhere, "empty", *options, secret=PASSPHRASE) == (1, {"outcome": "damaged"})
    assert _read(elsewhere, "version-2", *options, secret=PASSPHRASE) == (1, {"outcome": "too-new"})
    assert _read(elsewhere, "one-card", *options, secret="x") == (1, {"outcome": "wrong-secret"})


@pytest.mark.parametrize("path", sorted(HERE.glob("[!t]*.py")), ids=lambda path: path.name)
def test_it_uses_nothing_of_pinvault(path: Path) -> None:
    """Standard library, ``cryptography`` and its own folder: no more is needed in ten years."""
    imported = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            imported.add(str(node.module).split(".")[0])
    assert imported <= sys.stdlib_module_names | {"cryptography"}


def test_a_file_above_the_limit_is_not_looked_at() -> None:
    """Sixteen MiB and a byte are too many, whatever they hold."""
    from tests.reader.layout import parse
    from tests.reader.outcomes import RefusedError

    with pytest.raises(RefusedError, match="too-large"):
        parse(b"PINVAULT" + bytes(16 * 1024 * 1024))
