"""Promises that only a real terminal can keep or break: signals, crashes, what stays behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.parts import require
from tests.support.terminal import ENTER_ASIDE, LEAVE_ASIDE, OnTerminal
from tests.tui.program import HINT, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
MOUSE_ON, MOUSE_OFF = b"\x1b[?1003h", b"\x1b[?1003l"
CURSOR_ON = b"\x1b[?25h"
FOCUS_LOST = "\x1b[O"
SELECT_ALL, COPY, CUT = "\x01", "\x03", "\x18"
CLIPBOARD = b"\x1b]52"
KITTY = re.compile(rb"\x1b\[[>=][0-9;]*u")
"""The keyboard protocol is switched on by these; Textual always switches it off at the end."""


@pytest.fixture
def _at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find these tests, and not write compiled files into the checkout."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


def start(folder: Path, how: str = "") -> OnTerminal:
    """Start the app on a terminal of its own."""
    command = [sys.executable, "-m", "tests.tui.program", str(folder), *([how] if how else [])]
    return OnTerminal(command)


def unlock(terminal: OnTerminal) -> None:
    """Open the vault and wait for home."""
    terminal.expect("press Enter")
    terminal.send(PASSPHRASE)
    terminal.send("\r")
    terminal.expect("Signature password")


def reveal(terminal: OnTerminal) -> None:
    """Reveal the hint of the second PIN."""
    unlock(terminal)
    terminal.send("2")
    terminal.expect("by your log")
    terminal.send(" ")
    terminal.expect(HINT.split()[0])


def restored(terminal: OnTerminal) -> bool:
    """Tell whether screen, cursor and mouse are as they were before."""
    end = terminal.output[terminal.output.rfind(LEAVE_ASIDE) :]
    return CURSOR_ON in end and MOUSE_OFF in terminal.output


@pytest.mark.usefixtures("_at_root")
def test_leaving_restores_the_terminal_and_leaves_nothing_of_the_vault(tmp_path: Path) -> None:
    """Neither the hint nor a name stays to be scrolled back to."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.send("\x1b")
        terminal.expect("Hanako")
        terminal.send("\x11")
        assert terminal.wait() == 0
        assert restored(terminal)
        assert HINT.encode() not in terminal.scrollback()
        assert b"Hanako" not in terminal.scrollback()


@pytest.mark.usefixtures("_at_root")
def test_a_terminal_that_is_closed_takes_the_open_vault_along(tmp_path: Path) -> None:
    """As when its window is closed: the process ends by itself, a hint in sight or not."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.hang_up()
        assert terminal.process.wait(timeout=20) == 128 + signal.SIGHUP


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_what_a_terminal_that_has_gone_did_not_take_changes_no_exit_code(stream: str) -> None:
    """The interpreter would have one of its own for it."""
    leaving = f"""
import os, sys
from pinvault.tui.signals import leave
reader, writer = os.pipe()
os.dup2(writer, sys.{stream}.fileno())
os.close(reader)
sys.{stream}.write("a line that is not ended")
sys.exit(leave(129))
"""
    done = subprocess.run(
        [sys.executable, "-c", leaving], check=False, env={**os.environ, "PYTHONUNBUFFERED": ""}
    )
    assert done.returncode == 129


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("_at_root")
def test_a_signal_restores_the_terminal(number: signal.Signals, tmp_path: Path) -> None:
    """The exit code names the signal, and the revealed hint is gone."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.process.send_signal(number)
        assert terminal.wait() == 128 + number
        assert restored(terminal)
        assert HINT.encode() not in terminal.scrollback()


@pytest.mark.parametrize("how", ["crash", "crash-in-thread", "crash-in-drawing", "crash-in-app"])
@pytest.mark.usefixtures("_at_root")
def test_a_crash_shows_no_secret(how: str, tmp_path: Path) -> None:
    """Two lines of ours, exit code 1; no traceback, no local variable, no text of the error."""
    with start(tmp_path, how) as terminal:
        unlock(terminal)
        terminal.send("2")
        terminal.expect("by your log")
        terminal.send(" ")
        assert terminal.wait() == 1
        assert restored(terminal)
        assert terminal.echoes()
        assert b"A fault in pinvault (RuntimeError" in terminal.scrollback()
        assert b"Traceback" not in terminal.output
        assert HINT.encode() not in terminal.output
        assert PASSPHRASE.encode() not in terminal.output


@pytest.mark.usefixtures("_at_root")
def test_the_search_for_a_secret_can_find_one(tmp_path: Path) -> None:
    """While it is revealed the hint is on the terminal, in one piece."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.send("\x11")
        terminal.wait()
        assert HINT.encode() in terminal.output


@pytest.mark.usefixtures("_at_root")
def test_losing_the_focus_hides_the_hint(tmp_path: Path) -> None:
    """The terminal reports it, and the mask is drawn."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.send(FOCUS_LOST)
        terminal.expect(r"\*{8}")


@pytest.mark.usefixtures("_at_root")
def test_the_mouse_can_be_switched_off(tmp_path: Path) -> None:
    """The terminal's own selection then works from the moment the vault is open."""
    with start(tmp_path, "no-mouse") as terminal:
        unlock(terminal)
        terminal.send("2")
        terminal.expect("by your log")
        assert terminal.output.rfind(MOUSE_OFF) > terminal.output.rfind(MOUSE_ON)


@pytest.mark.usefixtures("_at_root")
def test_the_mouse_goes_and_comes_back_on_the_page_of_settings(tmp_path: Path) -> None:
    """At once, without leaving."""
    with start(tmp_path) as terminal:
        unlock(terminal)
        terminal.send("s")
        terminal.expect("Mouse")
        terminal.send("\x1b[B\x1b[B\x1b[C")
        terminal.expect(re.escape(MOUSE_OFF.decode()))
        terminal.send("\x1b[C")
        terminal.expect(re.escape(MOUSE_ON.decode()))


@pytest.mark.usefixtures("_at_root")
def test_going_to_the_background_locks_first(tmp_path: Path) -> None:
    """Whoever comes back has to type the passphrase."""
    with start(tmp_path) as terminal:
        reveal(terminal)
        terminal.process.send_signal(signal.SIGTSTP)
        terminal.expect(re.escape(LEAVE_ASIDE.decode()))
        for state in _states(terminal.process):
            if state == "T":
                break
        terminal.process.send_signal(signal.SIGCONT)
        terminal.expect(re.escape(ENTER_ASIDE.decode()))
        terminal.expect("press Enter")
        terminal.send("\x11")
        assert terminal.wait() == 0


@pytest.mark.usefixtures("_at_root")
def test_no_key_puts_anything_on_the_clipboard(tmp_path: Path) -> None:
    """A terminal copies what is sent to it by OSC 52; neither a passphrase nor a hint is."""
    with start(tmp_path) as terminal:
        terminal.expect("press Enter")
        terminal.send(PASSPHRASE)
        for key in (SELECT_ALL, COPY, CUT, "\r"):
            terminal.send(key)
        terminal.expect("Signature password")
        terminal.send("2")
        terminal.expect("by your log")
        terminal.send("e")
        terminal.expect("Keep")
        terminal.send("river")
        terminal.expect("river")
        for key in (SELECT_ALL, COPY, CUT, "\x11"):
            terminal.send(key)
        assert terminal.wait() == 0
        assert CLIPBOARD not in terminal.output


@pytest.mark.usefixtures("_at_root")
@pytest.mark.parametrize(("wanted", "asked"), [(None, False), ("0", True)])
def test_the_kitty_keyboard_is_asked_for_only_by_who_wants_it(
    wanted: str | None, *, asked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With it, what a Japanese input method sends at once would arrive as garbage."""
    monkeypatch.delenv("TEXTUAL_DISABLE_KITTY_KEY", raising=False)
    if wanted is not None:
        monkeypatch.setenv("TEXTUAL_DISABLE_KITTY_KEY", wanted)
    with start(tmp_path) as terminal:
        terminal.expect("press Enter")
        terminal.send("\x11")
        assert terminal.wait() == 0
        assert bool(KITTY.search(terminal.output)) is asked


@pytest.mark.usefixtures("_at_root")
def test_five_letters_of_an_input_method_arrive_at_once(tmp_path: Path) -> None:
    """They come as one piece, and every one of them is there."""
    with start(tmp_path) as terminal:
        unlock(terminal)
        terminal.send("3")
        terminal.expect("by your log")
        terminal.send("e")
        terminal.expect("Keep")
        terminal.send("はじめての猫")
        terminal.expect("はじめての猫")
        terminal.send("\x11")
        assert terminal.wait() == 0


@pytest.mark.usefixtures("_at_root")
def test_nothing_is_drawn_while_nobody_types(tmp_path: Path) -> None:
    """Neither a blinking cursor nor an animation moves the window of an input method."""
    with start(tmp_path) as terminal:
        terminal.expect("press Enter")
        terminal.send("river")
        terminal.listen(1.5)
        assert terminal.listen(1.5) == b""


@pytest.mark.usefixtures("_at_root")
def test_textual_writes_no_log_and_takes_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its debug switches are taken away before it could read them."""
    spied = tmp_path / "spied"
    spied.mkdir()
    for name, value in {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_LOG": str(spied / "keys.log"),
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(spied),
    }.items():
        monkeypatch.setenv(name, value)
    with start(tmp_path) as terminal:
        unlock(terminal)
        terminal.listen(1.5)
        terminal.send("\x11")
        assert terminal.wait() == 0
    assert not list(spied.iterdir())


def _states(process: subprocess.Popen[bytes]) -> Iterator[str]:
    """Yield the state of a process, as the kernel tells it, for 20 seconds at most."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        yield Path(f"/proc/{process.pid}/stat").read_text().rpartition(") ")[2][0]
        os.sched_yield()


@pytest.mark.usefixtures("_at_root")
def test_no_open_vault_stays_behind_when_the_terminal_goes(tmp_path: Path) -> None:
    """A closed window sends SIGHUP and SIGCONT, also to a program that is just leaving."""
    with start(tmp_path) as terminal:
        unlock(terminal)
        terminal.send("\x11")
        deadline = time.monotonic() + 20
        while terminal.process.poll() is None:
            assert time.monotonic() < deadline
            terminal.process.send_signal(signal.SIGCONT)


@pytest.mark.usefixtures("_at_root")
def test_nothing_is_left_in_the_scrollback_of_a_real_terminal(tmp_path: Path) -> None:
    """A terminal such as tmux keeps a history that a person can scroll through."""
    require("tmux")
    socket = ["tmux", "-L", f"pinvault-{os.getpid()}", "-f", os.devnull]
    program = f"{sys.executable} -m tests.tui.program {tmp_path}; sh"
    new = ["new-session", "-d", "-x", "80", "-y", "24", "-s", "app", program]
    subprocess.run([*socket, *new], check=True)
    try:
        _until(socket, "press Enter")
        _keys(socket, "-l", PASSPHRASE)
        _keys(socket, "Enter")
        _until(socket, "Signature password")
        _keys(socket, "2")
        _until(socket, "by your log")
        _keys(socket, "Space")
        _until(socket, HINT)
        _keys(socket, "C-q")
        history = _until_gone(socket, "by your log")
        assert HINT not in history
        assert "Hanako" not in history
    finally:
        subprocess.run([*socket, "kill-server"], check=True)


def _keys(socket: list[str], *keys: str) -> None:
    subprocess.run([*socket, "send-keys", "-t", "app", *keys], check=True)


def _seen(socket: list[str]) -> str:
    """Return the screen and the whole history."""
    done = subprocess.run(
        [*socket, "capture-pane", "-p", "-S", "-", "-t", "app"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _until(socket: list[str], text: str) -> None:
    deadline = time.monotonic() + 20
    while text not in _seen(socket):
        assert time.monotonic() < deadline, text


def _until_gone(socket: list[str], text: str) -> str:
    deadline = time.monotonic() + 20
    while text in (seen := _seen(socket)):
        assert time.monotonic() < deadline, text
    return seen
