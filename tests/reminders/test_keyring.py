"""Reminders from a real keyring, as a timer runs them: no terminal, the session bus and no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.keyring_session import keyring_session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.keyring_session import KeyringSession

PASSPHRASE = "two bridges and a kiosk"
NAME = "花子さん"
ENDS = date(2031, 11, 14)
DAY = "2031-08-20"
CLI = [sys.executable, "-m", "tests.support.cheap"]


@pytest.fixture(scope="module")
def session() -> Iterator[KeyringSession]:
    """Return a login with a keyring and a vault with one card; whoever made it is gone."""
    with keyring_session() as session:
        _typed(session, "init")
        _typed(session, "card", "add", NAME, "--birth", "1985-11-14", "--issued", "2021-12-01")
        _typed(session, "hint", "set", "user", "--text-fd", "0", text="赤い屋根の家の猫")
        yield session


@pytest.fixture
def _working(session: KeyringSession) -> Iterator[None]:
    """Leave the keyring as it was."""
    yield
    if session.state != "works":
        session.become("works")


def _typed(session: KeyringSession, *words: str, text: str = "") -> None:
    readable, writable = os.pipe()
    os.write(writable, f"{PASSPHRASE}\n".encode())
    os.close(writable)
    subprocess.run(
        [*CLI, *words, "--passphrase-fd", str(readable)],
        check=True,
        capture_output=True,
        env=session,
        input=text.encode(),
        pass_fds=(readable,),
    )
    os.close(readable)


def _by_timer(session: KeyringSession, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the real program in a session of its own, with what cron and the bus need."""
    bare = {
        name: session[name]
        for name in ("HOME", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS")
        if name in session
    }
    return subprocess.run(
        [sys.executable, "-m", "pinvault", "remind", "--lang", "en", *words],
        capture_output=True,
        check=False,
        env={"PATH": os.defpath, **bare},
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=20,
    )


def test_a_timer_is_told_what_is_due(session: KeyringSession) -> None:
    """Without a passphrase, without a question, with exit code 10."""
    done = _by_timer(session, "--json", "--check", "--on", DAY)
    assert (done.returncode, done.stderr) == (10, "")
    items = {item["kind"]: item for item in json.loads(done.stdout)["items"]}
    assert items["card-expires"]["on"] == ENDS.isoformat()
    assert items["card-expires"]["level"] == "soon"
    assert items["certificate-expires"]["level"] == "overdue"
    assert items["recall"]["level"] == "info"
    assert NAME not in done.stdout


@pytest.mark.usefixtures("_working")
@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("locked", "keyring-locked"),
        ("no-service", "keyring-none"),
        ("no-bus", "keyring-no-bus"),
        ("hanging", "keyring-slow"),
    ],
)
def test_the_days_stay_sealed_with_the_keyring(
    session: KeyringSession, state: str, reason: str
) -> None:
    """Exit code 8, the reason, and no dialog to answer."""
    session.become(state)  # type: ignore[arg-type]
    file = Path(session["HOME"]) / "ends.ics"
    for words in (("--on", DAY), ("--daily", "--notify"), ("done", "ab"), ("calendar", str(file))):
        done = _by_timer(session, *words, "--json")
        assert (done.returncode, done.stdout) == (8, ""), words
        assert json.loads(done.stderr)["error"]["reason"] == reason
    assert not file.exists()


def test_nothing_that_was_written_tells_a_day_or_a_name(session: KeyringSession) -> None:
    """Every file of the session, byte by byte; a planted day is found."""
    assert _by_timer(session, "--daily", "--on", DAY).stdout
    item = json.loads(_by_timer(session, "--json", "--on", DAY).stdout)["items"][0]["id"]
    assert _by_timer(session, "snooze", item).returncode == 0
    assert _by_timer(session, "done", item).returncode == 0
    folder = Path(session["XDG_DATA_HOME"]) / "pinvault"
    assert (folder / "vault.pinvault.reminders").stat().st_size > 1000
    assert _telling(session) == []
    planted = folder / "planted"
    planted.write_bytes(b"until " + ENDS.toordinal().to_bytes(4))
    assert _telling(session) == [planted]
    planted.unlink()
    (folder / "vault.pinvault.reminders").unlink()


def test_answers_outlive_new_keys(session: KeyringSession) -> None:
    """In the real keyring: the old reminder key is gone, and the answers are there, sealed."""
    items = json.loads(_by_timer(session, "--json", "--on", DAY).stdout)["items"]
    assert _by_timer(session, "done", items[0]["id"]).returncode == 0
    before = set(session.held().values())
    _typed(session, "key", "recovery")
    assert len(before & set(session.held().values())) == 0
    done = _by_timer(session, "--json", "--on", DAY)
    assert done.stderr == ""
    left = [item["id"] for item in json.loads(done.stdout)["items"]]
    assert left == [item["id"] for item in items[1:]]
    assert _telling(session) == []
    assert _by_timer(session, "undo", items[0]["id"]).returncode == 0


def _telling(session: KeyringSession) -> list[Path]:
    """Return the files in which a day, a name or a hint stands in clear."""
    days = [ENDS, date(2026, 11, 14), date(1985, 11, 14), date(2031, 8, 15)]
    secrets = [NAME.encode(), "赤い屋根".encode()]
    for day in days:
        number = day.toordinal()
        secrets += [
            day.isoformat().encode(),
            day.strftime("%Y%m%d").encode(),
            str(number).encode(),
            number.to_bytes(4),
            number.to_bytes(4, "little"),
        ]
    root = Path(session["HOME"]).parent
    files = [path for path in root.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if any(secret in path.read_bytes() for secret in secrets)]


def test_without_its_item_nothing_is_told(session: KeyringSession) -> None:
    """And the next opening makes a new key; the passphrase is needed for that."""
    kept = session.held()
    for item in kept:
        session.plant(item, None)
    gone = _by_timer(session, "--json", "--on", DAY)
    assert (gone.returncode, gone.stdout) == (8, "")
    assert json.loads(gone.stderr)["error"]["reason"] == "reminder-key-missing"
    for item, text in kept.items():
        session.plant(item, text)
    assert _by_timer(session, "--check", "--on", DAY).returncode == 10


def test_nothing_heavy_is_loaded(session: KeyringSession) -> None:
    """Neither the terminal app, nor the keyring library, nor the key derivation."""
    probe = "import sys; from pinvault.main import run\ntry: run()\nfinally: print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe, "remind", "--on", DAY],
        capture_output=True,
        check=True,
        env=session,
        text=True,
    )
    loaded = set(done.stdout.split())
    assert "pinvault.vault.unattended.opened" in loaded
    heavy = {"argon2", "icalendar", "keyring", "rich", "secretstorage", "textual", "zxcvbn"}
    slow = {"dataclasses", "pathlib", "platformdirs", "filelock", "asyncio"}
    assert loaded & (heavy | slow) == set()
