"""Every operation that changes something, as a command line, and the home it is typed in."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.campaigns.home import ALONE, OTHER, PASSPHRASE, Home

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_FIRST = "祖母の家の庭にあった木"
_KEPT = "青い屋根の家で飼っていた猫"
_NEW = "駅の北の本屋の棚"
_OPEN = {"passphrase-fd": PASSPHRASE}

SECOND = "second/vault.pinvault"
"""Where a backup is restored to a vault of its own, below the home."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A command line: ``~`` in a word stands for the home."""

    name: str
    words: tuple[str, ...]
    secrets: Mapping[str, str] = field(default_factory=lambda: _OPEN)
    prepare: Callable[[Path], None] | None = None
    """What is done to the laid out home before."""

    def lay_out(self, template: Path, root: Path) -> None:
        """Make the home of this operation in ``root`` after a ``template``."""
        shutil.copytree(template, root, symlinks=True, dirs_exist_ok=True)
        if self.prepare:
            self.prepare(root)


def _change(name: str, *words: str, **secrets: str) -> Operation:
    given = {option.replace("_", "-"): text for option, text in secrets.items()}
    return Operation(name, words, {**_OPEN, **given})


def _empty(root: Path) -> None:
    """Take the vault and its keys out of a home."""
    for name in ("data", "state"):
        shutil.rmtree(root / name)


def _older(root: Path) -> None:
    """Copy the newest earlier state over the vault, as a copying program would."""
    vault = Home(root).vault
    newest = Home(root).host().file.generations()[0]
    vault.write_bytes(Home(root).host().file.read_generation(newest))


def _scheduled(root: Path) -> None:
    """Set the daily reminders up."""
    done(Home(root), "remind", "schedule", "install")


_BACKUP = "~/stick/backup.pinvault"

OPERATIONS = (
    Operation("init", ("init", "--device-secret", "file"), prepare=_empty),
    _change("hint-set", "hint", "set", "user", text_fd=_NEW),
    _change("hint-clear", "hint", "clear", "user"),
    _change("hint-erase", "hint", "erase", "user"),
    _change("card-add", "card", "add", "太郎", "--card-expires", "2030-06-01"),
    _change("card-edit", "card", "edit", "--name", "花子の新しいカード"),
    _change("card-renew", "card", "renew", "--issued", "2026-11-01"),
    _change("card-event", "card", "event", "花子", "lost"),
    _change("card-remove", "card", "remove", "花子"),
    _change("pin-set", "pin", "set", "resident", "--state", "forgotten", place_fd="机の引き出し"),
    _change("tries-add", "tries", "add", "user"),
    _change("tries-clear", "tries", "clear", "user"),
    _change("recall", "recall", "user"),
    _change("config-set", "config", "set", "mouse", "off"),
    _change("leads", "remind", "leads", "--set", "60,7"),
    _change("key-passphrase", "key", "passphrase", new_passphrase_fd=OTHER),
    _change("key-recovery", "key", "recovery", "--reveal"),
    _change("key-revoke", "key", "recovery", "--revoke"),
    _change("key-device", "key", "device"),
    _change("key-tune", "key", "tune"),
    _change("backup-create", "backup", "create", "~/stick/new.pinvault"),
    _change("backup-replace", "backup", "create", _BACKUP, "--force"),
    _change("backup-keep", "backup", "create", "--keep", "1", "~/kept"),
    _change("restore-merge", "backup", "restore", _BACKUP, backup_passphrase_fd=ALONE),
    Operation(
        "restore-new",
        ("backup", "restore", _BACKUP, "--vault", f"~/{SECOND}", "--device-secret", "file"),
        {"backup-passphrase-fd": ALONE, "new-passphrase-fd": PASSPHRASE},
    ),
    _change("keepass", "backup", "keepass", "~/hints.kdbx", backup_passphrase_fd=ALONE),
    _change("sheet", "backup", "sheet", "~/page.pdf"),
    _change("generations-restore", "generations", "restore", "1"),
    Operation("generations-accept", ("generations", "accept"), prepare=_older),
    Operation("remind-snooze", ("remind", "snooze", "1"), {}),
    Operation("remind-done", ("remind", "done", "1"), {}),
    Operation("schedule-install", ("remind", "schedule", "install"), {}),
    Operation("schedule-remove", ("remind", "schedule", "remove"), {}, _scheduled),
    Operation("calendar", ("remind", "calendar", "~/dates.ics"), {}),
    Operation("purge", ("purge",), {}),
)


def lay_out(root: Path) -> None:
    """Make the home that every operation starts from. Raises ``AssertionError`` if one fails."""
    root.mkdir(mode=0o700)
    for name in ("bin", "stick", "kept"):
        (root / name).mkdir(mode=0o700)
    # The login session's own scheduler is not ours to change: one that says yes to everything.
    systemctl = root / "bin" / "systemctl"
    systemctl.write_text("#!/bin/sh\nexit 0\n")
    systemctl.chmod(0o700)
    home = Home(root)
    done(home, "init", "--device-secret", "file")
    dates = ("--birth", "1985-12-05", "--issued", "2021-12-20")
    done(home, "card", "add", "花子", *dates)
    done(home, "hint", "set", "user", text_fd=_FIRST)
    done(home, "hint", "set", "user", text_fd=_KEPT)
    done(home, "tries", "add", "user")
    _back_up_elsewhere(home)
    done(home, "backup", "create", "--keep", "1", "~/kept")


def _back_up_elsewhere(home: Home) -> None:
    """Put a backup on the stick that holds a card more, for a merge to bring in."""
    elsewhere = Home(home.root.with_name(home.root.name + "-elsewhere"))
    shutil.copytree(home.root, elsewhere.root)
    done(elsewhere, "card", "add", "母", "--card-expires", "2029-01-20")
    words = ("backup", "create", _BACKUP, "--portable")
    done(elsewhere, *words, backup_passphrase_fd=ALONE)
    backup = elsewhere.root / "stick" / "backup.pinvault"
    backup.replace(home.root / "stick" / backup.name)
    shutil.rmtree(elsewhere.root)


def done(home: Home, *words: str, **secrets: str) -> dict[str, object]:
    """Run a command line that has to work, and return what it prints."""
    given = {option.replace("_", "-"): text for option, text in secrets.items()}
    got = home.type(words, {**_OPEN, **given})
    assert got.exit == 0, (words, got.stdout, got.stderr)
    return dict(json.loads(got.stdout)) if got.stdout else {}
