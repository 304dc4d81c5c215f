"""Promises of the printed page on the command line: what is on it is said, and nothing is lost."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from pinvault.vault import keys
from pinvault.vault.home import default_path
from tests.backup.printed import squeezed
from tests.cli.safe.home import CODE, HINT, PASSPHRASE, Home
from tests.cli.scripted import Copying, ScriptedTerminal
from tests.support.cheap import CHEAPEST
from tests.support.parts import require

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "calibrate", lambda **_: CHEAPEST)
    monkeypatch.setenv("PINVAULT_LANG", "en")
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def home() -> Home:
    """Return a home with a vault, a card and a hint."""
    home = Home()
    home.make_with_hint()
    return home


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return where the page goes."""
    return tmp_path / "envelope.pdf"


def text_of(path: Path) -> str:
    """Return the text of the pages without spaces."""
    require("pdftotext")
    ran = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return squeezed(ran.stdout.decode())


def has_code(path: Path, code: str) -> bool:
    """Tell whether every group of a code is printed."""
    text = text_of(path)
    return all(f"{n}:{group}" in text for n, group in enumerate(code.split("-"), start=1))


def test_a_page_has_neither_hint_nor_code_unless_asked(home: Home, paper: Path) -> None:
    """And the message says so."""
    got = home.open("backup", "sheet", str(paper))
    assert got.exit == 0, got
    assert "No hint and no PIN is on it." in got.stdout
    assert "No recovery code is on it." in got.stdout
    assert HINT not in text_of(paper)
    assert not has_code(paper, home.code)
    assert "花子" in text_of(paper)


def test_a_code_by_descriptor_opens_the_vault_and_is_printed(home: Home, paper: Path) -> None:
    """What it means for whoever finds the page is said, and the code is not repeated."""
    got = home.type("backup", "sheet", str(paper), recovery_code_fd=home.code)
    assert got.exit == 0, got
    assert has_code(paper, home.code)
    assert "anybody can read the hints" in got.stdout
    assert home.code not in got.stdout + got.stderr
    assert HINT not in text_of(paper)


def test_a_code_is_typed_from_the_paper(home: Home, paper: Path) -> None:
    """A slip of the pen is told, and asked for again."""
    person = ScriptedTerminal(PASSPHRASE, "0000-0000", home.code)
    line = ("backup", "sheet", str(paper), "--with-code")
    got = home.type(*line, terminal=person)
    assert got.exit == 0, got
    assert "slip" in person.shown
    assert has_code(paper, home.code)


def test_another_code_is_not_printed(home: Home, paper: Path) -> None:
    """It would open nothing when it is needed."""
    other = home.json("key", "recovery")["recovery_code"]
    got = home.type("backup", "sheet", str(paper), recovery_code_fd=home.code)
    assert got.exit == 4
    assert not paper.exists()
    assert home.type("backup", "sheet", str(paper), recovery_code_fd=other).exit == 0


def test_a_program_is_told_what_is_on_the_page(home: Home, paper: Path) -> None:
    """As JSON."""
    fields = home.json("backup", "sheet", str(paper))
    assert fields["sheet"] == {"file": str(paper), "cards": 1, "recovery_code": False}


def test_a_page_takes_the_place_of_a_page_only(home: Home, paper: Path, tmp_path: Path) -> None:
    """By force, and never of a backup or the vault."""
    assert home.open("backup", "sheet", str(paper)).exit == 0
    before = paper.read_bytes()
    assert home.open("backup", "sheet", str(paper)).exit == 7
    assert paper.read_bytes() == before
    assert home.open("backup", "sheet", "--force", str(paper)).exit == 0
    backup = tmp_path / "a.backup"
    assert home.open("backup", "create", str(backup)).exit == 0
    for path in (backup, default_path()):
        kept = path.read_bytes()
        assert home.open("backup", "sheet", "--force", str(path)).exit == 7
        assert path.read_bytes() == kept


def test_a_new_vault_can_print_its_code(paper: Path) -> None:
    """In the one moment in which there is one; where nothing can be written nothing is made."""
    empty = Home()
    paper.write_bytes(b"photographs")
    assert empty.open("init", "--sheet", str(paper)).exit == 7
    assert empty.everything() == {}
    paper.unlink()
    got = empty.open("init", "--sheet", str(paper))
    assert got.exit == 0, got
    assert has_code(paper, CODE.findall(got.stdout)[0])


def test_a_new_code_can_be_printed(home: Home, paper: Path) -> None:
    """The new one; a person who does not want it is told how to have it later."""
    person = Copying(PASSPHRASE)
    got = home.type("key", "recovery", "--sheet", str(paper), terminal=person)
    assert got.exit == 0, got
    code = CODE.findall(person.asides)[0]
    assert has_code(paper, code)
    assert code not in got.stdout
    later = home.type("key", "recovery", terminal=Copying(PASSPHRASE))
    assert "--with-code" in later.stdout
    assert home.open("key", "recovery", "--revoke", "--sheet", str(paper)).exit == 2


def test_a_restored_vault_can_print_its_new_code(
    home: Home, paper: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A merge has no new one, and says so before anything is asked."""
    backup = str(tmp_path / "a.backup")
    assert home.open("backup", "create", backup).exit == 0
    line = ("backup", "restore", backup, "--sheet", str(paper))
    assert home.open(*line, recovery_code_fd=home.code).exit == 2
    monkeypatch.setenv("HOME", str(tmp_path / "laptop"))
    got = home.open(*line, recovery_code_fd=home.code)
    assert got.exit == 0, got
    assert has_code(paper, CODE.findall(got.stdout)[0])


def test_a_script_gives_passphrase_and_code(home: Home, paper: Path) -> None:
    """The passphrase opens, the code is proved and printed; a wrong one is not."""
    line = ("backup", "sheet", str(paper))
    wrong = home.open(*line, recovery_code_fd="0000-" * 8 + "0000")
    assert wrong.exit == 4
    assert not paper.exists()
    assert home.open(*line, recovery_code_fd=home.code).exit == 0
    assert has_code(paper, home.code)
    assert home.open(*line, "--force", "--with-code").exit == 12


def test_a_page_is_in_the_language_that_the_vault_is_set_to(
    home: Home, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless one was chosen for this call; the other one stands beside it."""
    assert home.open("config", "set", "language", "ja").exit == 0
    monkeypatch.delenv("PINVAULT_LANG")
    assert home.open("backup", "sheet", str(paper)).exit == 0
    text = text_of(paper)
    assert text.index("カードをなくしたら") < text.index("Ifthecardislost")
