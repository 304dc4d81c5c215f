"""docs/recovery.md, followed line by line on each of the worst days, in both languages."""

from __future__ import annotations

import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.backup import pages
from tests.backup.pages import PAGES, commands, parts
from tests.cli.safe.home import CODE, HINT, OTHER, PASSPHRASE, Home
from tests.cli.scripted import Copying
from tests.support.cheap import CHEAPEST

if TYPE_CHECKING:
    from pathlib import Path

LATER = "祖母の庭の木"
BACKUP = "pinvault.backup"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pinvault.vault.keys.calibrate", lambda **_: CHEAPEST)
    monkeypatch.setenv("PINVAULT_LANG", "en")
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    """Return each page in turn."""
    return str(request.param)


@pytest.fixture
def home() -> Home:
    """Return a home with a vault, a card and a hint."""
    home = Home()
    home.make_with_hint()
    return home


@pytest.fixture
def prepared(home: Home, page: str, stick: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return the home after the page's first part was followed: backup, trial, paper."""
    monkeypatch.chdir(stick)
    create, verify, sheet = commands(page, pages.PREPARE, stick)
    follow(home, create, PASSPHRASE)
    follow(home, verify, home.code, "no")
    follow(home, sheet, PASSPHRASE)
    assert {path.name for path in stick.iterdir()} == {BACKUP, "envelope.pdf"}
    return home


def follow(home: Home, line: str, *answers: str) -> str:
    """Type a line of the page at a terminal, answer, and return the new code if one was shown."""
    program, *words = shlex.split(line)
    assert program == "pinvault"
    person = Copying(*answers)
    got = home.type(*words, terminal=person)
    assert got.exit == 0, (line, got, person.shown)
    return next(iter(CODE.findall(person.asides)), "")


def hint(home: Home, passphrase: str, pin: str = "user") -> str:
    """Return what the vault says of a PIN."""
    got = home.type("hint", "show", pin, "--reveal", passphrase_fd=passphrase)
    assert got.exit == 0, got
    return got.stdout


def test_both_pages_give_the_same_commands() -> None:
    """In the same order, part by part."""
    english, japanese = PAGES
    assert len(parts(english)) == len(parts(japanese))
    for part in range(len(parts(english))):
        assert commands(english, part) == commands(japanese, part)


def test_a_new_computer(
    prepared: Home,
    page: str,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Backup and code bring everything back; the new code opens the new vault."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("laptop")))
    (restore,) = commands(page, pages.NEW_COMPUTER, stick)
    code = follow(prepared, restore, prepared.code, OTHER, OTHER)
    assert HINT in hint(prepared, OTHER)
    assert code != prepared.code
    assert prepared.type("status", recovery_code_fd=code).exit == 0


def test_a_keyring_that_was_reset(prepared: Home, page: str, stick: Path) -> None:
    """The code is typed where the passphrase is asked for; a new one is chosen."""
    shutil.rmtree(prepared.keys)
    assert prepared.open("status").exit == 8
    (change,) = commands(page, pages.KEYRING_RESET, stick)
    follow(prepared, change, prepared.code, OTHER, OTHER)
    assert HINT in hint(prepared, OTHER)


def test_a_forgotten_passphrase(prepared: Home, page: str, stick: Path) -> None:
    """After two vain attempts; nothing locks."""
    (change,) = commands(page, pages.PASSPHRASE_FORGOTTEN, stick)
    vain = ["not this one at all", "nor this one either"]
    follow(prepared, change, *vain, prepared.code, OTHER, OTHER)
    assert HINT in hint(prepared, OTHER)


def test_a_lost_code(prepared: Home, page: str, stick: Path) -> None:
    """A new code, and a backup that it opens; the old paper opens it no more."""
    replace, create = commands(page, pages.CODE_LOST, stick)
    code = follow(prepared, replace, PASSPHRASE)
    follow(prepared, create, PASSPHRASE)
    verify = ("backup", "verify", str(stick / BACKUP))
    assert prepared.type(*verify, recovery_code_fd=code).exit == 0
    assert prepared.type(*verify, recovery_code_fd=prepared.code).exit == 4


def test_both_lost(prepared: Home, page: str, stick: Path) -> None:
    """Nothing opens; what to bring to the counter is said, and a new vault can be begun."""
    assert prepared.type("recover", "--pin", "user=forgotten").exit == 0
    purge, init = commands(page, pages.BOTH_LOST, stick)
    follow(prepared, purge, "yes")
    code = follow(prepared, init, OTHER, OTHER)
    assert prepared.type("status", recovery_code_fd=code).exit == 0
    assert prepared.type("status", recovery_code_fd=prepared.code).exit == 4


def test_an_old_backup_after_the_code_was_replaced(prepared: Home, page: str, stick: Path) -> None:
    """The old paper opens it, the vault of today takes it in, and it can be undone."""
    (stick / BACKUP).rename(stick / "old.backup")
    assert prepared.open("hint", "clear", "user").exit == 0
    assert prepared.open("hint", "set", "user", text_fd=LATER).exit == 0
    assert prepared.open("key", "recovery").exit == 0
    look, take = commands(page, pages.OLD_BACKUP, stick)
    before = prepared.vault.read_bytes()
    follow(prepared, look, prepared.code, PASSPHRASE)
    assert prepared.vault.read_bytes() == before
    follow(prepared, take, prepared.code, PASSPHRASE, "yes")
    shown = prepared.open("hint", "history", "user", "--reveal").stdout
    assert HINT in shown
    assert prepared.open("generations", "restore", "1", "--yes").exit == 0
