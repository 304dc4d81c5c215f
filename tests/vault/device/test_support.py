"""What the tests' own keyring session and their list of real parts promise to other tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import parts
from tests.support.keyring_session import STATES, State, keyring_session

if TYPE_CHECKING:
    from collections.abc import Callable

ITEM = "5a" * 16

HOLDER = """
import sys
from tests.support.keyring_session import keyring_session
with keyring_session(sys.argv[1]) as session:
    print(session["XDG_RUNTIME_DIR"], flush=True)
    sys.stdin.read()
"""


def alive(runtime: str) -> list[str]:
    """Return the living processes that were started inside the session of that folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
            environment = (process / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if state != "Z" and f"XDG_RUNTIME_DIR={runtime}".encode() in environment:
            found.append((process / "comm").read_text(encoding="utf-8").strip())
    return found


def nobody_is_left(runtime: str) -> bool:
    """Wait up to five seconds until no process of the session is alive."""
    end = time.monotonic() + 5
    while alive(runtime) and time.monotonic() < end:
        time.sleep(0.02)
    return not alive(runtime)


@pytest.mark.parametrize("state", STATES)
def test_nothing_of_a_session_stays(state: State) -> None:
    """Bus, daemons, helpers and files of a session are gone when its block ends."""
    with keyring_session(state) as session:
        runtime = session["XDG_RUNTIME_DIR"]
        assert "dbus-daemon" in alive(runtime)
    assert nobody_is_left(runtime)
    assert not Path(runtime).parent.exists()


@pytest.mark.parametrize("state", ["works", "hanging", "unanswered", "slow"])
def test_a_session_ends_with_a_killed_holder(state: State) -> None:
    """Even SIGKILL of the test's process, with a stopped daemon, leaves no process behind."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, state],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        runtime = holder.stdout.readline().strip()
        assert runtime
        holder.kill()
    assert nobody_is_left(runtime)
    shutil.rmtree(Path(runtime).parent)


def test_items_pass_through_every_state() -> None:
    """What was planted is held when the keyring works again."""
    with keyring_session("works") as session:
        session.plant(ITEM, "00")
        for state in STATES:
            session.become(state)
        session.become("works")
        assert session.held() == {ITEM: "00"}


def test_nothing_of_the_developer_enters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Displays, buses and keyring settings of the machine are not handed on."""
    foreign = ("DISPLAY", "DBUS_SYSTEM_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "KEYRING_PROPERTY_X")
    for name in (*foreign, "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, "mine")
    with keyring_session("works") as session:
        assert "mine" not in session.values()
        session.use(monkeypatch)
        assert not any(os.environ.get(name) for name in foreign)


def test_a_command_runs_inside() -> None:
    """From a shell, a command runs in a session, and its exit code is passed on."""
    script = 'test -n "$DBUS_SESSION_BUS_ADDRESS" && exit 7'
    command = [sys.executable, "-m", "tests.support.keyring_session", "works", "sh", "-c", script]
    assert subprocess.run(command, check=False).returncode == 7


MISSING: dict[str, Callable[[], object]] = {
    "program": lambda: parts.require("sh", "no-such-program"),
    "module": lambda: parts.require_modules("os", "no_such_module"),
    "library": lambda: parts.require_library("no-such-library.so.0"),
}


@pytest.mark.parametrize("demand", MISSING.values(), ids=MISSING)
def test_a_missing_part_is_a_visible_skip(
    demand: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test that lacks a part is skipped with the part's name."""
    monkeypatch.delenv("PINVAULT_TESTS_COMPLETE", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"not on this machine: no.such"):
        demand()


@pytest.mark.parametrize("demand", MISSING.values(), ids=MISSING)
def test_a_missing_part_fails_a_complete_run(
    demand: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where everything is demanded, the same is a failure."""
    monkeypatch.setenv("PINVAULT_TESTS_COMPLETE", "1")
    with pytest.raises(pytest.fail.Exception, match=r"not on this machine: no.such"):
        demand()


def test_parts_that_are_there_are_no_matter() -> None:
    """With every part present nothing is skipped."""
    parts.require("sh")
    parts.require_modules("os")
    assert parts.require_library("no-such-library.so.0", "libc.so.6") is not None
