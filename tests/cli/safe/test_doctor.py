"""Promises of ``doctor``: it needs no secret, tells none, and ends as an opening would."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.safe.home import OTHER, PASSPHRASE
from tests.cli.scripted import ScriptedTerminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.safe.home import Home

Finding = dict[str, Any]


def examine(home: Home, code: int = 0, **secrets: str) -> dict[str, Finding]:
    """Return the findings by id."""
    given: dict[str, Any] = {**secrets}
    got = home.type("doctor", "--json", **given)
    assert got.exit == code, got
    fields = json.loads(got.stdout)
    assert fields["opens"] is (code == 0)
    return {finding["id"]: finding for finding in fields["findings"]}


def test_a_sound_vault_is_said_to_be_one(home: Home) -> None:
    """Nothing is asked and nothing is changed."""
    before, terminal = home.everything(), ScriptedTerminal()
    got = home.type("doctor", terminal=terminal)
    assert got.exit == 0
    assert "Nothing was found that keeps the vault from opening." in got.stdout
    assert "[problem]" not in got.stdout
    assert "[warning]" not in got.stdout
    assert terminal.shown == ""
    assert home.everything() == before


def test_it_tells_no_secret(home: Home) -> None:
    """Neither passphrase nor code nor a key."""
    keys = {path.read_text().strip() for path in home.keys.iterdir()}
    for got in (home.type("doctor"), home.open("doctor"), home.open("doctor", "--json")):
        for secret in (PASSPHRASE, home.code, *keys):
            assert secret not in got.stdout + got.stderr


def test_with_a_passphrase_it_looks_closer(home: Home) -> None:
    """It opens, and measures the derivation."""
    found = examine(home, passphrase_fd=PASSPHRASE)
    assert found["opened"]["level"] == "ok"
    assert found["retune"]["level"] == "warning"
    assert "opened" not in examine(home)


def test_a_wrong_passphrase_is_a_problem(home: Home) -> None:
    """With the exit code that opening would have."""
    assert examine(home, 4, passphrase_fd=OTHER)["passphrase-wrong"]["level"] == "problem"


def spoil_file(home: Home) -> None:
    """Damage the vault."""
    home.vault.write_bytes(home.vault.read_bytes()[:-1])


def lose_key(home: Home) -> None:
    """Take the key files away."""
    shutil.rmtree(home.keys)


def make_link(home: Home) -> None:
    """Put a link in the vault's place."""
    home.vault.rename(home.vault.with_name("real"))
    home.vault.symlink_to(home.vault.with_name("real"))


PROBLEMS = [
    (spoil_file, 5, "file-damaged"),
    (lose_key, 8, "device-file-missing"),
    (make_link, 7, "vault-is-link"),
    (lambda home: home.vault.unlink(), 3, "no-vault"),
]


@pytest.mark.parametrize(("spoil", "code", "reason"), PROBLEMS, ids=[p[2] for p in PROBLEMS])
def test_what_keeps_the_vault_from_opening_is_a_problem(
    home: Home, spoil: Callable[[Home], None], code: int, reason: str
) -> None:
    """With its remedy and the exit code of its class."""
    spoil(home)
    found = examine(home, code)
    assert found[reason]["level"] == "problem"
    assert found[reason]["remedy"]
    assert "versions" in found


def test_a_damaged_vault_is_told_which_earlier_state_is_whole(home: Home) -> None:
    """So that nobody has to try."""
    home.open("config", "set", "mouse", "off")
    home.open("config", "set", "mouse", "on")
    newest, _ = sorted((home.vault.parent / "vault.pinvault.generations").iterdir())[::-1]
    newest.write_bytes(b"PINVAULT")
    spoil_file(home)
    found = examine(home, 5)
    assert found["file-damaged-restorable"]["values"] == {"number": 2}
    assert found["generations-damaged"]["values"] == {"count": 1}


def add_stray(home: Home) -> None:
    """Leave what a killed save leaves."""
    home.vault.with_name(f".vault.pinvault.{'0a' * 8}.tmp").touch()


def add_copy(home: Home) -> None:
    """Leave what a conflict leaves."""
    home.vault.with_name("vault.conflict.pinvault").touch()


def open_file(home: Home) -> None:
    """Let everybody read the file."""
    home.vault.chmod(0o644)


def revoke(home: Home) -> None:
    """Go on without a recovery code."""
    home.open("key", "recovery", "--revoke", "--yes")


def leave_item(home: Home) -> None:
    """Leave the key files that the file does not use now."""
    before = {path: path.read_bytes() for path in home.keys.iterdir()}
    home.open("key", "device")
    for path, content in before.items():
        path.write_bytes(content) if not path.exists() else None


ODDITIES = [
    (add_stray, "strays", "note"),
    (add_copy, "copies-kept", "warning"),
    (open_file, "file-was-open", "note"),
    (revoke, "recovery-none", "warning"),
    (leave_item, "items-left", "warning"),
]


@pytest.mark.parametrize(("change", "name", "level"), ODDITIES, ids=[o[1] for o in ODDITIES])
def test_what_is_odd_is_found_and_stops_nothing(
    home: Home, change: Callable[[Home], None], name: str, level: str
) -> None:
    """A warning comes with what to do."""
    assert name not in examine(home)
    change(home)
    found = examine(home)[name]
    assert found["level"] == level
    assert (found["remedy"] is not None) is (level == "warning")


def test_a_clock_behind_the_last_save_is_found(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The due dates hang on it."""
    home.open("config", "set", "mouse", "off")
    monkeypatch.setattr("pinvault.vault.session.host.Host.seconds", lambda _: 1_000_000)
    assert examine(home)["clock-behind"]["level"] == "warning"


def test_places_where_things_are_different_are_named(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyring cannot ask over ssh."""
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    assert "ssh" in examine(home)


def test_on_a_terminal_a_ruler_shows_how_wide_doubtful_characters_are(home: Home) -> None:
    """Only there: a pipe has no cells."""
    assert "|123|" in home.type("doctor", terminal=ScriptedTerminal()).stdout
    assert "|123|" not in home.type("doctor").stdout


def test_it_speaks_japanese(home: Home) -> None:
    """Each finding, and what to do."""
    assert "[良好] ファイルは読めます" in home.type("doctor", "--lang", "ja").stdout
