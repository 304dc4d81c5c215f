"""Promises of the backup commands, typed as a script types them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pinvault.vault import keys
from pinvault.vault.home import default_path
from tests.cli.scripted import ScriptedTerminal
from tests.cli.vault.conftest import PASSPHRASE
from tests.cli.world import answer
from tests.support.cheap import CHEAPEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.world import Answered

    Command = Callable[..., Answered]

ALONE = "six small boats on the lake"
HINT = "青い屋根の家で飼っていた猫"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "calibrate", lambda **_: CHEAPEST)


@pytest.fixture
def card(pinvault: Command) -> None:
    """Keep a card with a hint."""
    assert pinvault("card", "add", "花子", "--card-expires", "2031-11-14").exit == 0
    assert pinvault("hint", "set", "user", text_fd=HINT).exit == 0


@pytest.fixture
def elsewhere(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Return what moves to another home."""
    home = str(tmp_path_factory.mktemp("elsewhere"))
    return lambda: monkeypatch.setenv("HOME", home)


@pytest.mark.usefixtures("card")
def test_a_backup_comes_back_on_another_home(
    pinvault: Command, tmp_path: Path, elsewhere: Callable[[], None]
) -> None:
    """Make, verify, restore: the passphrase given is the new vault's."""
    file = str(tmp_path / "a.backup")
    made = pinvault("backup", "create", file, "--json", backup_passphrase_fd=ALONE)
    assert made.exit == 0, made
    assert json.loads(made.stdout)["verified"] == "opened"
    checked = pinvault("backup", "verify", file, backup_passphrase_fd=ALONE)
    assert checked.exit == 0, checked
    elsewhere()
    new = "a new lantern by the old river"
    back = pinvault("backup", "restore", file, passphrase_fd=new, backup_passphrase_fd=ALONE)
    assert back.exit == 0, back
    assert default_path().exists()
    shown = pinvault("hint", "show", "user", "--reveal", passphrase_fd=new)
    assert HINT in shown.stdout
    for told in (made, checked, back):
        assert HINT not in told.stdout + told.stderr


@pytest.mark.usefixtures("card")
def test_a_dry_run_shows_and_changes_nothing(pinvault: Command, tmp_path: Path) -> None:
    """What differs, never the text; then the same without it takes it over."""
    file = str(tmp_path / "a.backup")
    assert pinvault("backup", "create", file, backup_passphrase_fd=ALONE).exit == 0
    assert pinvault("hint", "set", "user", text_fd="祖母の庭の木").exit == 0
    assert pinvault("backup", "create", file, "--force", backup_passphrase_fd=ALONE).exit == 0
    assert pinvault("generations", "restore", "3", "--yes").exit == 0
    before = default_path().read_bytes()
    line = ("backup", "restore", file, "--json")
    dry = pinvault(*line, "--dry-run", backup_passphrase_fd=ALONE)
    assert dry.exit == 0, dry
    assert default_path().read_bytes() == before
    assert {entry["change"] for entry in json.loads(dry.stdout)["changes"]} == {"hint-replaced"}
    assert pinvault(*line, backup_passphrase_fd=ALONE).exit == 0
    again = pinvault(*line, backup_passphrase_fd=ALONE)
    assert json.loads(again.stdout)["changes"] == []


@pytest.mark.usefixtures("card")
def test_status_and_doctor_know_the_backups(pinvault: Command, tmp_path: Path) -> None:
    """That there is none, how old it is, that it was never tried, and that it opens."""
    ids = {entry["id"] for entry in json.loads(pinvault("doctor", "--json").stdout)["findings"]}
    assert "archive-none" in ids
    file = str(tmp_path / "a.backup")
    assert pinvault("backup", "create", file).exit == 0
    found = json.loads(pinvault("status", "--json").stdout)["backup"]
    assert found["made"]
    assert found["opened"] is None
    ids = {entry["id"] for entry in json.loads(pinvault("doctor", "--json").stdout)["findings"]}
    assert {"archive-made", "archive-untried"} <= ids
    assert pinvault("backup", "create", file, "--force", backup_passphrase_fd=ALONE).exit == 0
    assert json.loads(pinvault("status", "--json").stdout)["backup"]["opened"]


@pytest.mark.usefixtures("card")
def test_dated_backups_are_kept_by_number(pinvault: Command, tmp_path: Path) -> None:
    """A number below one keeps nothing, so it is a mistake."""
    for _ in range(3):
        assert pinvault("backup", "create", "--keep", "2", str(tmp_path)).exit == 0
    assert len(list(tmp_path.glob("pinvault-2026-11-22-*.pinvault"))) == 2
    assert pinvault("backup", "create", "--keep", "0", str(tmp_path)).exit == 2


@pytest.mark.usefixtures("card")
def test_the_keepass_copy_says_what_it_leaves(pinvault: Command, tmp_path: Path) -> None:
    """And takes a strong passphrase only."""
    file = tmp_path / "hints.kdbx"
    weak = pinvault("backup", "keepass", str(file), backup_passphrase_fd="too short")
    assert weak.exit == 2
    assert not file.exists()
    made = pinvault("backup", "keepass", str(file), backup_passphrase_fd=ALONE)
    assert made.exit == 0, made
    assert "守りの外" in made.stderr


def test_a_backup_without_anyone_to_ask_needs_its_secret(vault: Path, tmp_path: Path) -> None:
    """Exit code 12, as everywhere."""
    assert vault.exists()
    assert answer(["backup", "create", str(tmp_path / "a")]).exit == 12


@pytest.mark.usefixtures("card")
def test_a_person_is_asked_for_what_opens_a_backup(
    pinvault: Command, tmp_path: Path, elsewhere: Callable[[], None]
) -> None:
    """A no changes nothing; on a new home the passphrase typed becomes the vault's."""
    file = str(tmp_path / "a.backup")
    assert pinvault("backup", "create", file, backup_passphrase_fd=ALONE).exit == 0
    before = default_path().read_bytes()
    looked = ScriptedTerminal("not it at all", ALONE, "いいえ")
    checked = answer(["backup", "verify", file], open_terminal=lambda: looked)
    assert checked.exit == 0, checked
    assert looked.unseen == ["not it at all", ALONE]
    declined = ScriptedTerminal(ALONE, PASSPHRASE, "いいえ")
    merged = answer(["backup", "restore", file], open_terminal=lambda: declined)
    assert merged.exit == 13, merged
    assert default_path().read_bytes() == before
    noted = ScriptedTerminal(ALONE, "はい", PASSPHRASE)
    assert answer(["backup", "verify", file], open_terminal=lambda: noted).exit == 0
    assert default_path().read_bytes() != before
    elsewhere()
    dry = ScriptedTerminal(ALONE)
    line = ["backup", "restore", file]
    assert answer([*line, "--dry-run"], open_terminal=lambda: dry).exit == 0
    assert not default_path().exists()
    typed = ScriptedTerminal(ALONE, *["0000"] * 3)
    back = answer([*line, "--reveal"], open_terminal=lambda: typed)
    assert back.exit == 0, back
    shown = pinvault("hint", "show", "user", "--reveal", passphrase_fd=ALONE)
    assert HINT in shown.stdout
