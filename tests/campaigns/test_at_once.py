"""Promises for several programs at one vault: nothing is lost, nobody waits untold.

``PINVAULT_AT_ONCE_SECONDS=60 python -m pytest tests/campaigns/test_at_once.py -rP`` for a minute.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.pins import PinId
from pinvault.domain.tries import wrong_in_a_row
from tests.campaigns.home import PASSPHRASE, Home
from tests.campaigns.operations import done
from tests.support.terminal import OnTerminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SECONDS = float(os.environ.get("PINVAULT_AT_ONCE_SECONDS", "1"))
NAMES = ("一郎", "二葉", "三奈", "四季", "五月", "六花", "七海", "八重")
WAIT_SECONDS = 5.0
"""The longest wait for a vault that is in use (VaultFile)."""

START_SECONDS = 20.0
"""What a process may take besides, on a busy machine."""


@pytest.fixture(scope="module", autouse=True)
def _give_limits_back() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        from pinvault.vault import keys
        from pinvault.vault.container import limits

        for name in ("FLOOR_MEMORY_KIB", "FLOOR_PASSES"):
            patch.setattr(limits, name, getattr(limits, name))
        patch.setattr(keys, "calibrate", keys.calibrate)
        yield


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return a home with a vault and one card."""
    found = Home(tmp_path / "home")
    found.root.mkdir(mode=0o700)
    done(found, "init", "--device-secret", "file")
    done(found, "card", "add", NAMES[0], "--birth", "1985-12-05", "--issued", "2021-12-20")
    return found


def environment(home: Home) -> dict[str, str]:
    """Return the variables of another process at home here."""
    return home.environment() | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def start(home: Home, module: str, *words: str | Path) -> subprocess.Popen[str]:
    """Start a program of the tests at home."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *words],
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def command(home: Home, *words: str) -> subprocess.CompletedProcess[str]:
    """Type a command line with the passphrase in a process of its own."""
    readable, writable = os.pipe()
    os.write(writable, f"{PASSPHRASE}\n".encode())
    os.close(writable)
    line = [*words, "--passphrase-fd", str(readable), "--json"]
    try:
        return subprocess.run(
            [sys.executable, "-m", "tests.support.cheap", *line],
            env=environment(home),
            capture_output=True,
            text=True,
            pass_fds=[readable],
            timeout=WAIT_SECONDS + START_SECONDS,
            check=False,
        )
    finally:
        os.close(readable)


def results(programs: list[subprocess.Popen[str]]) -> list[dict[str, str | int]]:
    """Wait for programs that read or write much, and return what they told."""
    told = [program.communicate(timeout=SECONDS + 60) for program in programs]
    assert [program.returncode for program in programs] == [0] * len(programs), told[-1]
    return [json.loads(out) for out, _ in told]


def test_eight_writers_lose_nothing_and_a_reader_always_reads(home: Home) -> None:
    """Every save counts in the revision, and each writer finds its own last hint."""
    for name in NAMES[1:]:
        done(home, "card", "add", name, "--card-expires", "2030-06-01")
    before = home.open().state.header.revision
    program = "tests.campaigns.write_much"
    writers = [start(home, program, home.root, name, str(SECONDS)) for name in NAMES]
    reader = start(home, program, home.root, "-", str(SECONDS))
    *wrote, read = results([*writers, reader])
    session = home.open()
    saves = sum(int(each["worked"]) for each in wrote)
    assert session.state.header.revision == before + saves
    for name, each in zip(NAMES, wrote, strict=True):
        assert session.hints.reveal(name, PinId.USER).text.reveal() == each["last"]
    assert not list(home.root.rglob("*conflict*"))
    busy = sum(int(each["busy"]) for each in wrote)
    sys.stdout.write(
        f"at once: 8 writers and a reader for {SECONDS:g} s: {saves} saves, 0 lost, "
        f"{busy} told to wait, {read['worked']} readings, 0 failed\n"
    )


def test_the_app_and_a_command_change_one_vault(home: Home) -> None:
    """What the command kept while the app was open is there after the app's own change."""
    with OnTerminal(
        [sys.executable, "-m", "tests.support.cheap"], environment=environment(home)
    ) as app:
        unlock(app)
        got = command(home, "pin", "set", "resident", "--state", "forgotten")
        assert got.returncode == 0, got.stderr
        app.send("2")
        app.expect("by your log")
        app.send("w")
        app.expect("4|2")
        until(lambda: tries(home) == 1)
        app.send("\x11")
        assert app.wait() == 0
    record = home.open().vault.card(None).record(PinId.RESIDENT)
    assert record.state.value == "forgotten"


def test_a_command_says_that_a_stopped_program_holds_the_vault(home: Home) -> None:
    """Exit code 6 after the wait, not before and not never; reading goes on."""
    with stopped_holder(home):
        began = time.monotonic()
        got = command(home, "tries", "add", "user")
        took = time.monotonic() - began
        assert got.returncode == 6, got
        assert json.loads(got.stderr)["error"]["reason"] == "vault-busy"
        assert WAIT_SECONDS <= took < WAIT_SECONDS + START_SECONDS
        assert command(home, "status").returncode == 0
    assert tries(home) == 0


def test_the_app_says_that_a_stopped_program_holds_the_vault(home: Home) -> None:
    """It is told on the page, and the app goes on."""
    with OnTerminal(
        [sys.executable, "-m", "tests.support.cheap"], environment=environment(home)
    ) as app:
        unlock(app)
        app.send("2")
        app.expect("by your log")
        with stopped_holder(home):
            app.send("w")
            app.expect("using the")
        app.send("w")
        until(lambda: tries(home) == 1)
        app.send("\x11")
        assert app.wait() == 0


def test_a_killed_program_leaves_no_lock(home: Home) -> None:
    """The next command does not wait."""
    with stopped_holder(home):
        pass
    began = time.monotonic()
    got = command(home, "tries", "add", "user")
    assert got.returncode == 0, got
    assert time.monotonic() - began < START_SECONDS
    assert tries(home) == 1


def unlock(app: OnTerminal) -> None:
    """Open the vault in the app and wait for home."""
    app.expect("press Enter")
    app.send(PASSPHRASE)
    app.send("\r")
    app.expect("Signature password")


def tries(home: Home) -> int:
    """Return how many wrong entries the vault on disk knows of the user PIN."""
    return wrong_in_a_row(home.open().vault.card(None).record(PinId.USER).tries)


def until(come: Callable[[], bool]) -> None:
    """Wait for something that another process does, as long as it may take on a busy machine."""
    deadline = time.monotonic() + START_SECONDS
    while not come():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@contextmanager
def stopped_holder(home: Home) -> Iterator[None]:
    """Let a program take the lock and be suspended; in the end it is killed with -9."""
    holder = start(home, "tests.vault.storage.hold_lock", home.vault)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        holder.kill()
        holder.communicate()
